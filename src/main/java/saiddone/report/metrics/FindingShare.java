package saiddone.report.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.CheckId;
import saiddone.check.integrity.SameAsk;
import saiddone.model.FindingCount;
import saiddone.model.TranscriptSummary;
import saiddone.statistics.Interval;
import saiddone.statistics.Proportions;

/// How many of a model's conversations a check found something in, over all runs. What a check finds is a pointer for readers,
/// so this is no rate of failures.
///
/// @param count       conversations with at least one finding; cases where it compares runs
/// @param of          conversations that could be scored and of which the check can speak ([saiddone.check.Grounds]); cases run
///                    twice or more
/// @param interval    of the rate, runs clustered by case; null where too little is there
/// @param transcripts ids of those that count; of all runs of those cases
/// @param cases       whether cases are counted
public record FindingShare(String check, int count, int of, @Nullable Interval interval, List<String> transcripts, boolean cases) {
    private static final double LEVEL = .95;

    public FindingShare {
        transcripts = List.copyOf(transcripts);
    }

    /// One for each check that found something in the model's conversations, the most frequent first; last the one that counts cases.
    public static List<FindingShare> of(Attempts attempts, String model) {
        List<Attempt> scored = attempts.of(model).stream().filter(Predicate.not(Attempt::failed)).toList();
        Stream<FindingShare> shares = scored.stream().flatMap(one -> one.scored().summary().findings().stream()).map(FindingCount::check)
                .distinct().map(check -> share(check, scored))
                .sorted(Comparator.comparingInt(FindingShare::count).reversed().thenComparing(FindingShare::check));
        return Stream.concat(shares, runsApart(scored).stream()).toList();
    }

    /// Of a check that speaks of some kinds of cases alone, the others are no part: they would make its share look small.
    private static FindingShare share(String check, List<Attempt> all) {
        List<Attempt> scored = CheckId.of(check)
                .map(id -> all.stream().filter(one -> id.reads(one.scored().summary())).toList()).orElse(all);
        Figure figure = Objects.requireNonNull(Tally.share(scored, one -> one.scored().summary().findings().stream()
                .anyMatch(found -> found.check().equals(check)), false));
        return new FindingShare(check, figure.transcripts().size(), scored.size(), figure.interval(), figure.transcripts(), false);
    }

    /// Cases whose runs came to different outcomes, of those that were run twice or more; empty where none did.
    private static Optional<FindingShare> runsApart(List<Attempt> scored) {
        List<SameAsk.Ask> asks = SameAsk.asks(scored.stream().map(one -> one.scored().summary()).toList());
        List<SameAsk.Ask> apart = asks.stream().filter(SameAsk.Ask::differs).toList();
        return apart.isEmpty() ? Optional.empty() : Optional.of(new FindingShare(CheckId.SAME_ASK_DIFFERENT_OUTCOME.label(), apart.size(),
                asks.size(), Proportions.wilson(apart.size(), asks.size(), LEVEL),
                apart.stream().flatMap(ask -> ask.runs().stream()).map(TranscriptSummary::id).toList(), true));
    }
}
