package saiddone.ui.desk;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.ui.shell.Action;

/// What can be done with reviewers' work on every screen.
public final class DeskActions {
    private static final String GROUP = "group.reviewing";

    private DeskActions() {}

    /// @param choose asks who reviews
    public static List<Action> of(Desk desk, Runnable choose) {
        BooleanSupplier open = () -> desk.phase().get() == Desk.Phase.READY;
        return List.of(
                new Action("desk-undo", GROUP, BootstrapIcons.ARROW_COUNTERCLOCKWISE, List.of(key(KeyCode.Z)),
                        () -> open.getAsBoolean() && desk.state().get().undoable() != null, desk::undo),
                new Action("desk-redo", GROUP, BootstrapIcons.ARROW_CLOCKWISE, List.of(key(KeyCode.Y),
                        new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
                        () -> open.getAsBoolean() && desk.state().get().redoable() != null, desk::redo),
                new Action("desk-reviewer", GROUP, BootstrapIcons.PERSON, List.of(), open, choose));
    }

    private static KeyCodeCombination key(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
