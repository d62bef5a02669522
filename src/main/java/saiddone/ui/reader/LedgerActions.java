package saiddone.ui.reader;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.ui.reader.ledger.LedgerPane;
import saiddone.ui.reader.ledger.OpenChecks;
import saiddone.ui.reader.ledger.SeenFinding;
import saiddone.ui.reader.ledger.SourcesPane;
import saiddone.ui.shell.Action;

/// What is done with findings and claims, with its keys.
final class LedgerActions {
    private static final String GROUP = "ledger.group";
    private final List<Action> actions = new ArrayList<>();
    private final ReaderModel model;
    private final OpenChecks checks;
    private final FindingHand hand;

    LedgerActions(ReaderModel model, FindingHand hand) {
        this.model = model;
        this.checks = model.checks();
        this.hand = hand;
    }

    /// What only the view can do.
    interface Commands {
        /// Shows a leaf beside the conversation with the keyboard on it, or the details again.
        void flip(SideTabs.Leaf leaf);
    }

    List<Action> of(Commands view, SideTabs tabs) {
        LedgerPane ledger = tabs.ledger();
        SourcesPane sources = tabs.sources();
        BooleanSupplier open = () -> model.focused() != null;
        // Before the reader's own: the arrows are the table's while it has the keyboard.
        add("ledger-next-row", null, ledger::hasKeyboard, () -> ledger.step(1), key(KeyCode.DOWN), key(KeyCode.J));
        add("ledger-previous-row", null, ledger::hasKeyboard, () -> ledger.step(-1), key(KeyCode.UP), key(KeyCode.K));
        add("sources-next-row", null, sources::hasKeyboard, () -> sources.step(1), key(KeyCode.DOWN), key(KeyCode.J));
        add("sources-previous-row", null, sources::hasKeyboard, () -> sources.step(-1), key(KeyCode.UP), key(KeyCode.K));
        add("next-finding", BootstrapIcons.FLAG, open, () -> hand.step(1), key(KeyCode.N));
        add("previous-finding", null, open, () -> hand.step(-1), key(KeyCode.P));
        action("accept-finding", BootstrapIcons.CHECK, one -> one.state() != SeenFinding.State.ACCEPTED, hand::accept, key(KeyCode.A));
        action("dismiss-finding", BootstrapIcons.X, one -> !one.dismissed(), hand::dismiss, key(KeyCode.D));
        action("withdraw-finding", null, one -> one.state() != SeenFinding.State.OPEN, hand::withdraw);
        action("mute-check", BootstrapIcons.EYE_SLASH, one -> true, hand::mute);
        add("show-muted", null, () -> checks.checked().get().muted() > 0, () -> checks.mutedShown().set(!checks.mutedShown().get()));
        add("next-claim", BootstrapIcons.CHAT_SQUARE_QUOTE, open, () -> hand.stepClaim(1), key(KeyCode.Y));
        add("previous-claim", null, open, () -> hand.stepClaim(-1), key(KeyCode.Y, SHIFT_DOWN));
        add("toggle-ledger", BootstrapIcons.JOURNAL_CHECK, () -> model.conversation() != null, () -> view.flip(SideTabs.Leaf.LEDGER),
                key(KeyCode.E));
        add("ledger-contradicted", null, () -> checks.checked().get().ready(), ledger::onlyContradicted, key(KeyCode.E, SHIFT_DOWN));
        add("next-nowhere", BootstrapIcons.SIGNPOST, open, () -> hand.stepNowhere(1), key(KeyCode.N, SHIFT_DOWN));
        add("previous-nowhere", null, open, () -> hand.stepNowhere(-1), key(KeyCode.P, SHIFT_DOWN));
        add("to-source", null, () -> hand.heldValue().isPresent(), () -> hand.heldValue().ifPresent(hand::goToSource), key(KeyCode.B));
        add("toggle-sources", BootstrapIcons.SIGNPOST, () -> model.conversation() != null, () -> view.flip(SideTabs.Leaf.SOURCES),
                key(KeyCode.B, SHIFT_DOWN));
        return List.copyOf(actions);
    }

    private void action(String id, @Nullable Ikon icon, Predicate<SeenFinding> fits, Consumer<SeenFinding> run,
                         KeyCodeCombination... keys) {
        add(id, icon, () -> checks.mayRule() && hand.held().filter(fits).isPresent(), () -> hand.held().filter(fits).ifPresent(run), keys);
    }

    private void add(String id, @Nullable Ikon icon, BooleanSupplier enabled, Runnable run, KeyCodeCombination... keys) {
        actions.add(new Action(id, GROUP, icon, List.of(keys), enabled, run));
    }

    private static KeyCodeCombination key(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }
}
