package saiddone.bench.checks;

/// How long indexing took, in seconds of processor time.
///
/// @param fresh   whether each time was taken in a process of its own, as somebody meets it who opens a folder; else in one that had
///                indexed before
/// @param with    with the checks
/// @param without with the suite's rules only
public record Indexing(boolean fresh, int conversations, double with, double without) {
    double ratio() {
        return with / without;
    }

    /// One time that indexing took.
    public record Run(int conversations, double seconds) {}
}
