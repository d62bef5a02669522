package saiddone.bench.checks;

import org.jspecify.annotations.Nullable;

/// So many of so many, and how many it should be.
///
/// @param aim     a share, null where there is none
/// @param atMost  whether the aim is a ceiling, as for false alarms; else it is a floor
public record Share(String name, int count, int of, @Nullable Double aim, boolean atMost) {
    static Share atLeast(String name, int count, int of, double aim) {
        return new Share(name, count, of, aim, false);
    }

    static Share atMost(String name, int count, int of, double aim) {
        return new Share(name, count, of, aim, true);
    }

    static Share plain(String name, int count, int of) {
        return new Share(name, count, of, null, false);
    }

    /// Null where there is no aim or nothing to count.
    @Nullable Boolean reached() {
        return aim == null || of == 0 ? null : atMost ? (double) count / of <= aim : (double) count / of >= aim;
    }
}
