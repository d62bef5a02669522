package saiddone.report.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saiddone.model.FindingCount;
import saiddone.statistics.Interval;

/// How many of a model's conversations a check found something in, over all runs. What a check finds is a pointer for readers,
/// so this is no rate of failures.
///
/// @param count       conversations with at least one finding
/// @param of          conversations that could be scored
/// @param interval    of the rate, runs clustered by case; null where too little is there
/// @param transcripts ids of those that count
public record FindingShare(String check, int count, int of, @Nullable Interval interval, List<String> transcripts) {
    public FindingShare {
        transcripts = List.copyOf(transcripts);
    }

    /// One for each check that found something in the model's conversations, the most frequent first.
    public static List<FindingShare> of(Attempts attempts, String model) {
        List<Attempt> scored = attempts.of(model).stream().filter(Predicate.not(Attempt::failed)).toList();
        return scored.stream().flatMap(one -> one.scored().summary().findings().stream()).map(FindingCount::check).distinct()
                .map(check -> share(check, scored))
                .sorted(Comparator.comparingInt(FindingShare::count).reversed().thenComparing(FindingShare::check)).toList();
    }

    private static FindingShare share(String check, List<Attempt> scored) {
        Figure figure = Objects.requireNonNull(Tally.share(scored, one -> one.scored().summary().findings().stream()
                .anyMatch(found -> found.check().equals(check)), false));
        return new FindingShare(check, figure.transcripts().size(), scored.size(), figure.interval(), figure.transcripts());
    }
}
