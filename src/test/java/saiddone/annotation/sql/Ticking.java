package saiddone.annotation.sql;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock on which a millisecond passes between two looks.
final class Ticking extends Clock {
    private Instant next;

    Ticking(Instant start) {
        this.next = start;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        Instant now = next;
        next = now.plusMillis(1);
        return now;
    }
}
