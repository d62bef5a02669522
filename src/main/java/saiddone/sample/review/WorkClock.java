package saiddone.sample.review;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands still until it is moved on, for work that never took place.
public final class WorkClock extends Clock {
    private Instant now;

    public WorkClock(Instant start) {
        now = start;
    }

    void at(Instant later) {
        if (later.isBefore(now)) {
            throw new IllegalArgumentException("The log goes forward: %s is before %s".formatted(later, now));
        }
        now = later;
    }

    void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
