package saiddone.ui.shell;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The window's own actions. Screens' actions are made by their screens.
final class ShellActions {
    private static final String GENERAL = "group.window";
    static final String MOVING = "group.moving";

    private ShellActions() {}

    /// What the window can do.
    interface Window {
        void palette();

        void sheet();

        void toggleTheme();

        void openFolder();

        void go(Class<? extends Place> place);

        void back();

        void forward();

        boolean canGoBack();

        boolean canGoForward();

        void refresh();

        boolean canRefresh();

        void quit();
    }

    static List<Action> of(Window window) {
        return List.of(
                always("palette", GENERAL, BootstrapIcons.TERMINAL, window::palette, ctrl(KeyCode.K)),
                always("shortcuts", GENERAL, BootstrapIcons.KEYBOARD, window::sheet,
                        new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHIFT_DOWN), new KeyCodeCombination(KeyCode.F1)),
                always("library", MOVING, BootstrapIcons.COLLECTION, () -> window.go(Place.Library.class), ctrl(KeyCode.DIGIT1)),
                always("search", MOVING, BootstrapIcons.SEARCH, () -> window.go(Place.Search.class), ctrl(KeyCode.DIGIT2),
                        ctrlShift(KeyCode.F)),
                always("read", MOVING, BootstrapIcons.LAYOUT_SPLIT, () -> window.go(Place.Reader.class), ctrl(KeyCode.DIGIT3)),
                always("metrics", MOVING, BootstrapIcons.GRID_3X3, () -> window.go(Place.Metrics.class), ctrl(KeyCode.DIGIT4)),
                always("queue", MOVING, BootstrapIcons.LIST_TASK, () -> window.go(Place.Queue.class), ctrl(KeyCode.DIGIT5)),
                always("patterns", MOVING, BootstrapIcons.HASH, () -> window.go(Place.Patterns.class), ctrl(KeyCode.DIGIT6)),
                always("agreement", MOVING, BootstrapIcons.PEOPLE, () -> window.go(Place.Agreement.class), ctrl(KeyCode.DIGIT7)),
                always("checks", MOVING, BootstrapIcons.CLIPBOARD_CHECK, () -> window.go(Place.Checks.class), ctrl(KeyCode.DIGIT9)),
                always("tasks", MOVING, BootstrapIcons.LIST_CHECK, () -> window.go(Place.Tasks.class)),
                always("codebook", MOVING, BootstrapIcons.JOURNAL_CODE, () -> window.go(Place.Codebook.class), ctrl(KeyCode.DIGIT8)),
                always("problems", MOVING, BootstrapIcons.EXCLAMATION_TRIANGLE, () -> window.go(Place.Problems.class)),
                new Action("back", MOVING, BootstrapIcons.ARROW_LEFT, List.of(alt(KeyCode.LEFT)), window::canGoBack, window::back),
                new Action("forward", MOVING, BootstrapIcons.ARROW_RIGHT, List.of(alt(KeyCode.RIGHT)),
                        window::canGoForward, window::forward),
                always("theme", GENERAL, BootstrapIcons.CIRCLE_HALF, window::toggleTheme, ctrlShift(KeyCode.L)),
                new Action("refresh", GENERAL, BootstrapIcons.ARROW_CLOCKWISE, List.of(new KeyCodeCombination(KeyCode.F5)),
                        window::canRefresh, window::refresh),
                always("open-folder", GENERAL, BootstrapIcons.FOLDER, window::openFolder, ctrl(KeyCode.O)),
                always("settings", GENERAL, BootstrapIcons.GEAR, () -> window.go(Place.Settings.class), ctrl(KeyCode.COMMA)),
                always("quit", GENERAL, BootstrapIcons.BOX_ARROW_RIGHT, window::quit, ctrl(KeyCode.Q)));
    }

    private static Action always(String id, String group, Ikon icon, Runnable run, KeyCodeCombination... keys) {
        return new Action(id, group, icon, List.of(keys), () -> true, run);
    }

    private static KeyCodeCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCodeCombination ctrlShift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCodeCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }
}
