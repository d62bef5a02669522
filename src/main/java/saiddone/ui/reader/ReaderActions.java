package saiddone.ui.reader;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.ui.reader.conversation.CopyFormat;
import saiddone.ui.reader.conversation.Turn;
import saiddone.ui.shell.Action;

/// What the reader does besides tagging and findings, with its keys.
final class ReaderActions {
    private static final String GROUP = "reader.group";
    private final List<Action> actions = new ArrayList<>();
    private final ReaderModel model;

    ReaderActions(ReaderModel model) {
        this.model = model;
    }

    /// What only the view can do.
    interface Commands {
        void find();

        void goTo();

        void stepConversation(int by);

        void stepSameCase(int by);

        void copySelection();

        void copyTurn(CopyFormat format);

        void copyConversation(CopyFormat format);

        void copyLink();

        void toggleDetails();

        void toggleList();

        void toggleReasoning();
    }

    List<Action> of(Commands view) {
        BooleanSupplier open = () -> model.focused() != null;
        add("next-turn", BootstrapIcons.ARROW_DOWN, open, () -> model.step(1), key(KeyCode.J), key(KeyCode.DOWN));
        add("previous-turn", BootstrapIcons.ARROW_UP, open, () -> model.step(-1), key(KeyCode.K), key(KeyCode.UP));
        add("first-turn", BootstrapIcons.CHEVRON_BAR_UP, open, () -> model.focus(0), key(KeyCode.HOME));
        add("last-turn", BootstrapIcons.CHEVRON_BAR_DOWN, open, () -> model.focus(Integer.MAX_VALUE), key(KeyCode.END));
        add("go-to-message", BootstrapIcons.HASH, open, view::goTo, key(KeyCode.G));
        add("find-here", BootstrapIcons.SEARCH, open, view::find, key(KeyCode.F, SHORTCUT_DOWN));
        add("next-match", null, () -> model.find().count().get() > 0, () -> model.find().step(1), key(KeyCode.F3));
        add("previous-match", null, () -> model.find().count().get() > 0, () -> model.find().step(-1), key(KeyCode.F3, SHIFT_DOWN));
        add("next-conversation", BootstrapIcons.CHEVRON_RIGHT, () -> model.around().neighbour(1) != null, () -> view.stepConversation(1),
                key(KeyCode.CLOSE_BRACKET));
        add("previous-conversation", BootstrapIcons.CHEVRON_LEFT, () -> model.around().neighbour(-1) != null,
                () -> view.stepConversation(-1), key(KeyCode.OPEN_BRACKET));
        add("next-same-case", BootstrapIcons.GRID_3X3, () -> model.around().sameCaseStep(1) != null, () -> view.stepSameCase(1),
                key(KeyCode.PERIOD));
        add("previous-same-case", null, () -> model.around().sameCaseStep(-1) != null, () -> view.stepSameCase(-1), key(KeyCode.COMMA));
        add("fold-turn", BootstrapIcons.ARROWS_COLLAPSE, open, this::foldFocused, key(KeyCode.F));
        add("fold-all", BootstrapIcons.ARROWS_COLLAPSE, open, model::foldAll, key(KeyCode.F, SHIFT_DOWN));
        add("toggle-reasoning", BootstrapIcons.LIGHTBULB, open, view::toggleReasoning, key(KeyCode.H));
        add("expand-results", BootstrapIcons.BRACES, () -> model.focused() instanceof Turn turn && !turn.cards().isEmpty(),
                model::flipResults, key(KeyCode.X));
        add("copy-selection", BootstrapIcons.CLIPBOARD, open, view::copySelection, key(KeyCode.C, SHORTCUT_DOWN));
        add("copy-turn-text", BootstrapIcons.CLIPBOARD, open, () -> view.copyTurn(CopyFormat.TEXT), key(KeyCode.C));
        add("copy-turn-markdown", BootstrapIcons.MARKDOWN, open, () -> view.copyTurn(CopyFormat.MARKDOWN), key(KeyCode.C, SHIFT_DOWN));
        add("copy-turn-json", BootstrapIcons.BRACES, open, () -> view.copyTurn(CopyFormat.JSON));
        add("copy-conversation-text", BootstrapIcons.CLIPBOARD, open, () -> view.copyConversation(CopyFormat.TEXT));
        add("copy-conversation-markdown", BootstrapIcons.MARKDOWN, open, () -> view.copyConversation(CopyFormat.MARKDOWN),
                key(KeyCode.C, SHORTCUT_DOWN, SHIFT_DOWN));
        add("copy-conversation-json", BootstrapIcons.BRACES, open, () -> view.copyConversation(CopyFormat.JSON));
        add("copy-link", BootstrapIcons.LINK_45DEG, open, view::copyLink, key(KeyCode.L));
        add("toggle-details", BootstrapIcons.LAYOUT_SIDEBAR_INSET_REVERSE, () -> true, view::toggleDetails, key(KeyCode.I));
        add("toggle-reading-list", BootstrapIcons.LAYOUT_SIDEBAR_INSET, () -> true, view::toggleList, key(KeyCode.I, SHIFT_DOWN));
        add("clear-marks", null, () -> model.lit().any() || model.tagging().held().isPresent()
                || !model.checks().inHand().get().nothing(), this::clear, key(KeyCode.ESCAPE));
        return List.copyOf(actions);
    }

    private void clear() {
        model.lit().clear();
        model.tagging().take(null);
        model.checks().letGo();
    }

    private void foldFocused() {
        Turn turn = model.focused();
        if (turn != null) {
            model.fold(folds -> folds.flipTurn(turn));
        }
    }

    private void add(String id, @Nullable Ikon icon, BooleanSupplier enabled, Runnable run, KeyCodeCombination... keys) {
        actions.add(new Action(id, GROUP, icon, List.of(keys), enabled, run));
    }

    private static KeyCodeCombination key(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }
}
