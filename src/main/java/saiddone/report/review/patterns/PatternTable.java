package saiddone.report.review.patterns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.report.review.DrawnQueue;
import saiddone.statistics.Answer;

/// Codes against models, or against another way to divide conversations. Counts are of reviewed conversations, however these
/// were chosen; a share of the whole is only ever given by [Cell#prevalence].
///
/// @param columns       the models, framings or kinds, as shown; the model that nobody names is empty
/// @param rows          codes in force and codes that somebody used, in the codebook's order of groups, then by name
/// @param from          the queue that prevalence is estimated from, null where none was drawn by chance
/// @param conversations on which somebody finished a review
/// @param library       conversations in the library
/// @param notInEstimates items of that queue that were not drawn by chance
/// @param unsettled     conversations in which reviewers differ on a code and nobody adjudicated
/// @param method        what the figures are, in sentences
public record PatternTable(List<String> columns, List<Row> rows, @Nullable DrawnQueue from, int conversations, int library,
                           int notInEstimates, int unsettled, String method) {
    public PatternTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// @param cells one a column, in their order
    /// @param all   over all columns
    public record Row(Code code, List<Cell> cells, Cell all) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// @param present, unsure conversations by the strongest word, or the adjudicator's
    /// @param reviewed        conversations on which somebody has a word on the code; 0 is "none reviewed", not "none found"
    /// @param unsettled       of them, those on which reviewers differ and nobody adjudicated, as far as they are held here
    public record Cell(String column, int present, int unsure, int reviewed, int unsettled, Answer<Estimate> prevalence) {
        public boolean noneReviewed() {
            return reviewed == 0;
        }

        public int absent() {
            return reviewed - present - unsure;
        }
    }

    /// The row of a code, null where the table has none.
    public @Nullable Row row(String code) {
        return rows.stream().filter(row -> row.code().id().equals(code)).findFirst().orElse(null);
    }
}
