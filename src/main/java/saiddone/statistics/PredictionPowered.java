package saiddone.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The mean of what reviewers would say of everything, from few reviewed and many judged items: the judge's mean over all,
/// corrected by how far it is off where both looked (A. N. Angelopoulos et al., Science 382, 2023). How much the judge counts
/// is tuned, so that a bad one does no harm (PPI++: Angelopoulos, Duchi and Zrnic, arXiv 2311.01453, 2023, example 6.1).
/// The reviewed items must be a simple random sample, and none of them may be among the only judged ones.
///
/// @param mean      0-1
/// @param unclipped what the formula gave, perhaps below 0 or above 1
/// @param error     standard error
/// @param interval  normal, clipped to 0-1
/// @param lambda    how much the judge counts: 0 not at all (the plain mean of the reviewed), 1 fully (PPI)
/// @param reviewed  items with both
/// @param judged    items with the judge's verdict only
public record PredictionPowered(double mean, double unclipped, double error, Interval interval, double lambda, int reviewed, int judged) {
    /// Fewer reviewed items give no figure: the interval is that of large samples.
    public static final int MINIMUM = 30;

    /// Whether the estimate left 0-1.
    public boolean clipped() {
        return mean != unclipped;
    }

    /// PPI: lambda is 1.
    ///
    /// @param truth  what reviewers say, 0 or 1 (or any number between)
    /// @param judge  what the judge says of the same items, in the same order
    /// @param judged what it says of the other items
    public static Answer<PredictionPowered> plain(double[] truth, double[] judge, double[] judged, double level) {
        return estimate(truth, judge, judged, false, level);
    }

    /// PPI++: lambda is chosen for the smallest variance, kept within 0-1.
    public static Answer<PredictionPowered> tuned(double[] truth, double[] judge, double[] judged, double level) {
        return estimate(truth, judge, judged, true, level);
    }

    /// cov(truth, judge) / ((1 + n/N) var(judge)), the variance over all items; 0 where the judge always says the same.
    static double lambda(double[] truth, double[] judge, double[] judged) {
        double meanTruth = mean(truth);
        double meanJudge = mean(judge);
        double both = IntStream.range(0, truth.length).mapToDouble(i -> (truth[i] - meanTruth) * (judge[i] - meanJudge)).sum()
                / (truth.length - 1);
        double[] all = Arrays.copyOf(judge, judge.length + judged.length);
        System.arraycopy(judged, 0, all, judge.length, judged.length);
        double spread = variance(all);
        return spread == 0 ? 0 : Math.clamp(both / ((1 + (double) truth.length / judged.length) * spread), 0, 1);
    }

    private static Answer<PredictionPowered> estimate(double[] truth, double[] judge, double[] judged, boolean tuned,
            double level) {
        check(truth, judge, judged);
        if (truth.length < MINIMUM) {
            return Answer.none(new NoFigure.TooFew("items reviewed and judged", truth.length, MINIMUM));
        }
        if (judged.length < 2) {
            return Answer.none(new NoFigure.TooFew("items that only the judge judged", judged.length, 2));
        }
        double lambda = tuned ? lambda(truth, judge, judged) : 1;
        double[] off = IntStream.range(0, truth.length).mapToDouble(i -> truth[i] - lambda * judge[i]).toArray();
        double mean = lambda * mean(judged) + mean(off);
        double error = Math.sqrt(lambda * lambda * variance(judged) / judged.length + variance(off) / off.length);
        if (error == 0) {
            return Answer.none(new NoFigure.Undefined("all items are alike, which says nothing about the spread."));
        }
        double half = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2) * error;
        Interval interval = new Interval(Math.clamp(mean - half, 0, 1), Math.clamp(mean + half, 0, 1), level,
                tuned ? "prediction-powered, tuned" : "prediction-powered");
        return Answer.of(new PredictionPowered(Math.clamp(mean, 0, 1), mean, error, interval, lambda, truth.length, judged.length));
    }

    private static void check(double[] truth, double[] judge, double[] judged) {
        boolean shares = Stream.of(truth, judge, judged).flatMapToDouble(Arrays::stream).allMatch(value -> value >= 0 && value <= 1);
        if (truth.length != judge.length || !shares) {
            throw new IllegalArgumentException("Outcomes are 0 to 1, and there are as many of the judge as of reviewers");
        }
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /// With n - 1.
    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / (values.length - 1);
    }
}
