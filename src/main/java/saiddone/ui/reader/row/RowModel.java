package saiddone.ui.reader.row;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saiddone.model.ToolCall;
import saiddone.ui.reader.ledger.LedgerMarks;
import saiddone.ui.reader.ledger.OpenChecks;
import saiddone.ui.reader.tagging.TagMarks;
import saiddone.ui.reader.text.Highlights;

/// What a row asks of the conversation that is open, and the folds, which it changes.
public interface RowModel {
    Folds folds();

    /// Changes what is folded.
    void fold(Consumer<Folds> change);

    /// What is lit in the texts, and the selection.
    Highlights lit();

    TagMarks tagMarks();

    OpenChecks checks();

    LedgerMarks ledgerMarks();

    /// What the case forbids, where this call did it; empty where it did not.
    String forbidden(@Nullable ToolCall call);

    /// Where within the focused row the user is.
    Spot spot();
}
