package saiddone.statistics;

import java.util.List;

/// One stratum's part in an estimate of prevalence.
///
/// @param weight    its share of the population
/// @param share     hits in it, 0-1
/// @param error2    variance that it adds to the estimate, as the formula has it
/// @param cautious  a share that is never 0 or 1 unless the whole stratum was looked at
/// @param cautious2 the variance that goes with it, for the interval
record Layer(double weight, double share, double error2, double cautious, double cautious2) {

    /// @param share   of hits, 0-1
    /// @param n       drawn in the stratum, at least 1
    /// @param fraction of the stratum that was drawn, 0-1
    /// @param error2  what the formula gives; not used where it cannot know: with n = 1
    static Layer of(double weight, double share, double n, double fraction, double error2) {
        double unseen = weight * weight * Math.max(0, 1 - fraction);
        if (n < 2) {
            return new Layer(weight, share, unseen / 4, unseen == 0 ? share : .5, unseen / 4);
        }
        if (unseen == 0 || share > 0 && share < 1) {
            return new Layer(weight, share, error2, share, error2);
        }
        double near = (n * share + 1) / (n + 2);
        return new Layer(weight, share, error2, near, unseen * near * (1 - near) / (n - 1));
    }

    /// Wilson's interval on the number of simple draws that would have the same variance.
    static Interval wilson(List<Layer> layers, double level, double lowest, double highest) {
        double share = clip(layers.stream().mapToDouble(layer -> layer.weight * layer.share).sum());
        double cautious = clip(layers.stream().mapToDouble(layer -> layer.weight * layer.cautious).sum());
        double variance = layers.stream().mapToDouble(Layer::cautious2).sum();
        if (variance == 0) {
            return new Interval(share, share, level, "all reviewed, no sampling error");
        }
        double effective = Math.max(1, cautious * (1 - cautious) / variance);
        Interval wilson = Proportions.wilson(share, effective, level, "Wilson on the effective n, %,.0f".formatted(effective));
        return new Interval(Math.max(lowest, wilson.low()), Math.min(highest, wilson.high()), level, wilson.method());
    }

    static double clip(double share) {
        return Math.clamp(share, 0, 1);
    }
}
