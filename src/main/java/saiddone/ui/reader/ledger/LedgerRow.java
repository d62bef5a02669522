package saiddone.ui.reader.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.Claim;
import saiddone.check.deed.Action;
import saiddone.check.deed.Link;
import saiddone.check.deed.Link.Standing;
import saiddone.check.ledger.Ledger;
import saiddone.model.ToolCall;
import saiddone.model.notation.FieldPath;

/// One line of the ledger's table.
public sealed interface LedgerRow {

    /// The message at which it stands, to be in the conversation's order.
    int message();

    /// Words against what was done.
    ///
    /// @param mark  where the words stand, with their standing
    /// @param call  what supports or contradicts them, null where nothing is known
    /// @param value the argument's value with what it means, empty for the call as a whole
    record Said(ClaimMark mark, String quote, @Nullable ToolCall call, String pointer, String value) implements LedgerRow {
        @Override
        public int message() {
            return mark.message();
        }
    }

    /// A call that changed something, and no words told of it.
    record NeverTold(ToolCall call, Action.Result result, String what) implements LedgerRow {
        @Override
        public int message() {
            return call.message();
        }
    }

    /// What could not be read.
    record Note(String sentence) implements LedgerRow {
        @Override
        public int message() {
            return Integer.MAX_VALUE;
        }
    }

    /// The ledger as lines, in the conversation's order.
    ///
    /// @param contradictedOnly leaves everything else out
    static List<LedgerRow> of(Checked checked, boolean contradictedOnly) {
        Ledger ledger = checked.ledger();
        List<LedgerRow> rows = new ArrayList<>();
        checked.claims().filter(mark -> !contradictedOnly || mark.standing() == Standing.CONTRADICTED)
                .forEach(mark -> rows.add(said(checked, mark, ledger.claims().get(mark.claim()))));
        if (!contradictedOnly) {
            Set<Integer> untold = Set.copyOf(ledger.neverTold());
            ledger.actions().stream().filter(action -> untold.contains(action.call().index())).forEach(action -> rows.add(
                    new NeverTold(action.call(), action.result(), action.arguments().stream().map(LedgerRow::value)
                            .collect(Collectors.joining(", ")))));
            checked.notes().forEach(note -> rows.add(new Note(note)));
        }
        rows.sort(Comparator.comparingInt(LedgerRow::message));
        return List.copyOf(rows);
    }

    private static Said said(Checked checked, ClaimMark mark, Claim claim) {
        Link link = checked.link(mark.claim());
        ToolCall call = link == null ? null : checked.call(link.call());
        String pointer = link == null ? "" : Objects.requireNonNullElse(link.argument(), "");
        return new Said(mark, claim.quote(), call, pointer, call == null || pointer.isEmpty() ? "" : value(checked, call, pointer));
    }

    private static String value(Checked checked, ToolCall call, String pointer) {
        Action action = checked.action(call);
        return action == null ? FieldPath.of(pointer) : action.arguments().stream().filter(one -> one.pointer().equals(pointer)).findFirst()
                .map(LedgerRow::value).orElse(FieldPath.of(pointer));
    }

    /// `new_item_ids[0] = Keyboard, linear, RGB`
    private static String value(Action.Resolved one) {
        return FieldPath.of(one.pointer()) + " = " + Objects.requireNonNullElse(one.meaning(), one.value());
    }
}
