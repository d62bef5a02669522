package saiddone.ui.patterns;

import java.util.List;
import saiddone.annotation.model.Code;
import saiddone.report.review.patterns.Trend;

/// What a tab shows.
sealed interface Content {

    /// What the figures are, in sentences.
    String method();

    /// @param table coloured figures
    record Heat(HeatTable table, String method) implements Content {}

    /// @param figures lines of figures
    record Lines(Figures figures, String method) implements Content {}

    /// @param trends one a code that somebody looked for
    record Trends(List<Titled> trends, String queue, String method) implements Content {
        public Trends {
            trends = List.copyOf(trends);
        }
    }

    /// A code with how its share settled.
    record Titled(Code code, Trend trend) {}

    /// Nothing can be said yet.
    ///
    /// @param method why, and what to do
    record None(String method) implements Content {}
}
