package saiddone.bench.checks;

/// How long the checks took.
///
/// @param conversations all that were checked
/// @param timed         those after the warm-up, which the percentiles are of; 0 leaves them at 0
/// @param p99Processor  of the thread's processor time, which a busy machine does not lengthen
/// @param ofReading     processor time of checking, as a multiple of that of reading
public record Timing(int conversations, int timed, double p50Millis, double p99Millis, double slowestMillis, double p99Processor,
                    double ofReading) {}
