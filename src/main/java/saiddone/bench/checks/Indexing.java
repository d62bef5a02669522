package saiddone.bench.checks;

/// How long indexing took, in seconds of processor time.
///
/// @param with    with the checks
/// @param without with the suite's rules only
public record Indexing(int conversations, double with, double without) {
    double ratio() {
        return with / without;
    }
}
