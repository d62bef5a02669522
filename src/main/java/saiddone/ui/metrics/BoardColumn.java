package saiddone.ui.metrics;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.Figure;
import saiddone.report.metrics.ModelFigures;

/// What the leaderboard can show and sort by, in the order in which a new user sees it.
enum BoardColumn {
    RANK("metrics.column.rank", 34, true, row -> (double) row.rank(), null),
    MODEL("metrics.column.model", 180, true, null, null),
    TIER("metrics.column.tier", 62, true, ModelFigures::costPer1000, null),
    OVER_ESCALATION("metrics.column.over-escalation", 102, true, null, ModelFigures::overEscalation),
    UNSAFE("metrics.column.unsafe", 78, true, null, ModelFigures::unsafeActions),
    ESCALATION_ACCURACY("metrics.column.accuracy", 104, true, null, ModelFigures::escalationAccuracy),
    RESOLUTION("metrics.column.resolution", 88, true, null, ModelFigures::resolution),
    POLICY("metrics.column.policy", 90, true, null, ModelFigures::policyAdherence),
    MESSAGES("metrics.column.messages", 84, true, null, ModelFigures::messages),
    /// Reviewed conversations in which somebody saw a pattern.
    PATTERNS("metrics.column.patterns", 68, true, null, null),
    COST("metrics.column.cost", 76, false, ModelFigures::costPer1000, null),
    HOLD_RATE("metrics.column.hold-rate", 72, false, ModelFigures::holdRate, null),
    RUNS("metrics.column.runs", 92, false, row -> (double) row.runs().size(), null);

    private final String titleKey;
    private final double width;
    private final boolean shown;
    private final @Nullable Function<ModelFigures, @Nullable Double> amount;
    private final @Nullable Function<ModelFigures, @Nullable Figure> figure;

    BoardColumn(String titleKey, double width, boolean shown, @Nullable Function<ModelFigures, @Nullable Double> amount,
                @Nullable Function<ModelFigures, @Nullable Figure> figure) {
        this.titleKey = titleKey;
        this.width = width;
        this.shown = shown;
        this.amount = amount;
        this.figure = figure;
    }

    String titleKey() {
        return titleKey;
    }

    /// Pixels that a new user sees.
    double width() {
        return width;
    }

    boolean shownAtFirst() {
        return shown;
    }

    /// Whether numbers stand in it, at the right.
    boolean numeric() {
        return this != MODEL && this != TIER && this != UNSAFE && this != PATTERNS;
    }

    /// Whether a judging model's words are behind it.
    boolean judged() {
        return this == RESOLUTION || this == POLICY;
    }

    /// The row's figure; null where it has none or the column holds none.
    @Nullable Figure figure(ModelFigures row) {
        return figure == null ? null : figure.apply(row);
    }

    /// What to sort by; null where the row has nothing here, and for names.
    @Nullable Double number(ModelFigures row) {
        if (amount != null) {
            return amount.apply(row);
        }
        Figure shownFigure = figure(row);
        return shownFigure == null ? null : Objects.requireNonNull(shownFigure).median();
    }
}
