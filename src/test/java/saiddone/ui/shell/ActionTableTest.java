package saiddone.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import saiddone.ui.shell.ActionTable.Focus;

class ActionTableTest {
    private static final Action NEXT = action("next", true, new KeyCodeCombination(KeyCode.J));
    private static final Action OPEN = action("open", true, new KeyCodeCombination(KeyCode.ENTER));
    private static final Action COPY = action("copy", true, new KeyCodeCombination(KeyCode.C, KeyCombination.CONTROL_DOWN));
    private static final Action PALETTE = action("palette", true, new KeyCodeCombination(KeyCode.K, KeyCombination.CONTROL_DOWN));
    private static final Action BACK = action("back", true, new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN));
    private static final Action REFRESH = action("refresh", true, new KeyCodeCombination(KeyCode.F5));
    private static final Action HELP = action("help", true, new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHIFT_DOWN));

    private final ActionTable table = new ActionTable(List.of(PALETTE, BACK, REFRESH, HELP,
            action("of-window", true, new KeyCodeCombination(KeyCode.J))),
            () -> List.of(NEXT, OPEN, COPY, action("off", false, new KeyCodeCombination(KeyCode.X))));

    @Test
    void theScreenComesBeforeTheWindow() {
        assertThat(table.match(press(KeyCode.J), Focus.ELSEWHERE)).contains(NEXT);
    }

    @Test
    void plainKeysAndEditingKeysBelongToATextField() {
        for (KeyEvent typed : List.of(press(KeyCode.J), press(KeyCode.ENTER), ctrl(KeyCode.C), shift(KeyCode.SLASH))) {
            assertThat(table.match(typed, Focus.ELSEWHERE)).as("elsewhere %s", typed).isPresent();
            assertThat(table.match(typed, Focus.TEXT)).as("while typing %s", typed).isEmpty();
        }
    }

    @Test
    void otherModifiedKeysWorkWhileTyping() {
        assertThat(table.match(ctrl(KeyCode.K), Focus.TEXT)).contains(PALETTE);
        assertThat(table.match(press(KeyCode.F5), Focus.TEXT)).contains(REFRESH);
        KeyEvent altLeft = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, false, false, true, false);
        assertThat(table.match(altLeft, Focus.TEXT)).contains(BACK);
    }

    @Test
    void enterPressesTheFocusedButton() {
        assertThat(table.match(press(KeyCode.ENTER), Focus.BUTTON)).isEmpty();
        assertThat(table.match(press(KeyCode.J), Focus.BUTTON)).contains(NEXT);
    }

    @Test
    void whatIsDisabledDoesNotRun() {
        assertThat(table.match(press(KeyCode.X), Focus.ELSEWHERE)).isEmpty();
    }

    @Test
    void aModifierMoreIsAnotherKey() {
        assertThat(table.match(ctrl(KeyCode.J), Focus.ELSEWHERE)).isEmpty();
        assertThat(table.match(press(KeyCode.K), Focus.ELSEWHERE)).isEmpty();
    }

    @Test
    void keysAreNamedAsPrinted() {
        assertThat(KeyNames.of(PALETTE.shortcuts().getFirst())).isEqualTo("Ctrl K");
        assertThat(KeyNames.of(BACK.shortcuts().getFirst())).isEqualTo("Alt ←");
        assertThat(KeyNames.of(HELP.shortcuts().getFirst())).isEqualTo("?");
    }

    private static Action action(String id, boolean enabled, KeyCodeCombination keys) {
        return new Action(id, "group", null, List.of(keys), () -> enabled, () -> {});
    }

    private static KeyEvent press(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static KeyEvent shift(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, true, false, false, false);
    }

    private static KeyEvent ctrl(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
    }
}
