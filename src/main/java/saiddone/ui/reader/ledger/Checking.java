package saiddone.ui.reader.ledger;

import java.util.List;
import saiddone.check.catalogue.Checks;
import saiddone.check.ledger.Ledger;
import saiddone.check.sources.Told;
import saiddone.model.Transcript;

/// The port through which the reader has an opened conversation checked.
@FunctionalInterface
public interface Checking {
    /// Finds nothing.
    Checking NONE = _ -> new Checks.Result(new Ledger(List.of(), List.of(), List.of(), List.of(), List.of()), List.of(), List.of());

    /// Called off the FX thread.
    Checks.Result of(Transcript transcript);

    /// Where the values that the agent told come from, in the conversation's order. Called off the FX thread.
    default List<Told> values(Transcript transcript) {
        return List.of();
    }
}
