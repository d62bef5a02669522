package saiddone.report.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.statistics.Interval;

/// One figure of a model: the median of its runs, with what it rests on.
///
/// @param median      median over the runs that are there, as a share 0-1 (messages: a count; cost: US dollars)
/// @param mean        mean over the same runs; shown wherever it rounds to something else
/// @param count       the median run's count, such as 3 of 18; null where the median falls between two counts or the
///                    figure is no count
/// @param of          the cases that the count is of; 0 where the figure is no count
/// @param perRun      one entry a run that is there, in run order
/// @param interval    of the pooled rate, runs clustered by case; null where too little is there
/// @param judged      whether it rests on a judging model's words
/// @param transcripts ids of the transcripts that count (handed over, fired, ...), all runs
public record Figure(double median, double mean, @Nullable Integer count, int of, List<PerRun> perRun,
                     @Nullable Interval interval, boolean judged, List<String> transcripts) {
    public Figure {
        perRun = List.copyOf(perRun);
        transcripts = List.copyOf(transcripts);
    }

    /// @param run     the run's number
    /// @param count   null where the figure is no count
    /// @param of      the transcripts that were there; fewer than the cases where some are missing or failed
    public record PerRun(int run, double value, @Nullable Integer count, int of) {}
}
