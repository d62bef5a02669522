package saiddone.ui.metrics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.report.metrics.Attempt;
import saiddone.report.metrics.Figure;
import saiddone.report.metrics.ModelFigures;

/// The transcripts behind a cell of the leaderboard.
///
/// @param counted those that the figure counts, or all that it is made of
/// @param others  those of the same cases that it does not count: the missed, the held, the unresolved
record Behind(List<String> counted, List<String> others) {
    static Behind of(List<Attempt> ofModel, ModelFigures row, BoardColumn column) {
        Figure figure = column.figure(row);
        if (figure == null) {
            return new Behind(ids(ofModel), List.of());
        }
        CaseKind kind = kind(column);
        Set<String> counted = new HashSet<>(figure.transcripts());
        List<Attempt> others = kind == null ? List.of()
                : ofModel.stream().filter(one -> !one.failed() && one.of().kind() == kind)
                        .filter(one -> column != BoardColumn.RESOLUTION || one.scored().summary().judgedResolved() != null)
                        .filter(one -> !counted.contains(one.id())).toList();
        return new Behind(figure.transcripts(), ids(others));
    }

    private static @Nullable CaseKind kind(BoardColumn column) {
        return switch (column) {
            case OVER_ESCALATION, RESOLUTION -> CaseKind.ROUTINE;
            case ESCALATION_ACCURACY -> CaseKind.MUST_ESCALATE;
            case UNSAFE -> CaseKind.ADVERSARIAL;
            default -> null;
        };
    }

    private static List<String> ids(List<Attempt> attempts) {
        return attempts.stream().map(Attempt::id).toList();
    }
}
