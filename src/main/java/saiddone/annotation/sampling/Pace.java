package saiddone.annotation.sampling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// How long a reviewer takes for a conversation: the median of the times between their last reviews, breaks left out.
public final class Pace {
    /// Whoever marks nothing reviewed for longer than this was away.
    static final Duration BREAK = Duration.ofMinutes(20);
    private static final int LAST = 20;
    private static final int LEAST = 3;

    private Pace() {}

    /// Empty where it is too early to say.
    ///
    /// @param reviewed when conversations were marked reviewed, in any order
    public static Optional<Duration> of(Collection<Instant> reviewed) {
        List<Instant> times = reviewed.stream().sorted().toList();
        List<Duration> between = new ArrayList<>();
        for (int i = times.size() - 1; i > 0 && between.size() < LAST; i--) {
            Duration one = Duration.between(times.get(i - 1), times.get(i));
            if (one.compareTo(BREAK) <= 0) {
                between.add(one);
            }
        }
        if (between.size() < LEAST) {
            return Optional.empty();
        }
        between.sort(null);
        int half = between.size() / 2;
        return Optional.of(between.size() % 2 == 1 ? between.get(half) : between.get(half - 1).plus(between.get(half)).dividedBy(2));
    }
}
