package saiddone.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// What the judge's rate would be if it judged as reviewers do: (AP + Sp - 1)/(Se + Sp - 1) (W. J. Rogan and B. Gladen,
/// American Journal of Epidemiology 107, 1978). The interval allows for sensitivity and specificity being estimates: Z. Lang
/// and J. Reiczigel, Preventive Veterinary Medicine 113, 2014 (delta method on counts to which a little is added).
///
/// @param rate      0-1
/// @param unclipped what the formula gave, perhaps below 0 or above 1
/// @param interval  within 0-1
/// @param n         items that the judge judged
public record RoganGladen(double rate, double unclipped, Interval interval, int n) {

    /// Whether the formula left 0-1: then judge and reviewers do not fit together, or too few were looked at.
    public boolean clipped() {
        return rate != unclipped;
    }

    /// The formula alone.
    ///
    /// @param apparent the judge's rate, 0-1
    /// @return perhaps below 0 or above 1; withheld where the judge is no better than chance
    public static Answer<Double> rate(double apparent, double sensitivity, double specificity) {
        if (sensitivity + specificity <= 1) {
            return Answer.none(new NoFigure.NoBetterThanChance(sensitivity, specificity));
        }
        return Answer.of((apparent + specificity - 1) / (sensitivity + specificity - 1));
    }

    /// @param yes   items the judge says yes to, of `n` drawn at random (or of all)
    /// @param judge how it did on other items, or few enough of these not to matter
    public static Answer<RoganGladen> of(int yes, int n, Judge judge, double level) {
        if (n < 1 || yes < 0 || yes > n) {
            throw new IllegalArgumentException(yes + " of " + n + " is no share");
        }
        if (judge.positives() < Judge.MINIMUM) {
            return Answer.none(new NoFigure.TooFew("items that reviewers say yes to", judge.positives(), Judge.MINIMUM));
        }
        if (judge.negatives() < Judge.MINIMUM) {
            return Answer.none(new NoFigure.TooFew("items that reviewers say no to", judge.negatives(), Judge.MINIMUM));
        }
        double sensitivity = (double) judge.hits() / judge.positives();
        double specificity = (double) judge.quiet() / judge.negatives();
        return rate((double) yes / n, sensitivity, specificity).map(rate ->
                new RoganGladen(Math.clamp(rate, 0, 1), rate, interval(yes, n, judge, level), n));
    }

    private static Interval interval(int yes, int n, Judge judge, double level) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        double many = n + z * z;
        double apparent = (yes + z * z / 2) / many;
        double positives = judge.positives() + 2;
        double negatives = judge.negatives() + 2;
        double sensitivity = (judge.hits() + 1) / positives;
        double specificity = (judge.quiet() + 1) / negatives;
        double better = sensitivity + specificity - 1;
        String method = "Lang-Reiczigel";
        if (better <= 0) {
            return new Interval(0, 1, level, method + ", nothing excluded");
        }
        double rate = (apparent + specificity - 1) / better;
        double ofSensitivity = sensitivity * (1 - sensitivity) / positives;
        double ofSpecificity = specificity * (1 - specificity) / negatives;
        double shift = 2 * z * z * (rate * ofSensitivity - (1 - rate) * ofSpecificity);
        double variance = apparent * (1 - apparent) / many + rate * rate * ofSensitivity + (1 - rate) * (1 - rate) * ofSpecificity;
        double half = z * Math.sqrt(variance) / better;
        return new Interval(Math.clamp(rate + shift - half, 0, 1), Math.clamp(rate + shift + half, 0, 1), level, method);
    }
}
