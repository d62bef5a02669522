package saiddone.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What coders agree on, from counts alone. A tag that is rare makes kappa and alpha low however well coders agree, so none
/// of these stands alone: prevalence, positive and negative agreement ([#specific]) belong beside it.
///
/// Sources: J. Cohen, Educational and Psychological Measurement 20, 1960; K. Krippendorff, Computing Krippendorff's
/// Alpha-Reliability, 2011; K. L. Gwet, British Journal of Mathematical and Statistical Psychology 61, 2008 (more than two
/// coders and missing judgements as there); T. Byrt et al., Journal of Clinical Epidemiology 46, 1993 (PABAK); D. V. Cicchetti
/// and A. R. Feinstein, Journal of Clinical Epidemiology 43, 1990 (positive and negative agreement).
public final class Tally {
    private static final NoFigure NOBODY = new NoFigure.TooFew("units with two judgements", 0, 1);

    /// Everything here adds up over units. With q categories: q x q coincidences (each pair of judgements of a unit both ways
    /// round, divided by the number of judgements of the unit less one); q x q units by the codes of the first two coders; q
    /// shares of judgements summed over units; units with a judgement; units with two; their share of agreeing pairs; units on
    /// which more than two coders have a say.
    private final double[] sums;

    private final double[] values;
    private final int q;

    Tally(double[] sums, double[] values) {
        this.sums = sums;
        this.values = values;
        q = values.length;
    }

    static double[] empty(int q) {
        return new double[2 * q * q + q + 4];
    }

    /// Adds one unit.
    static void add(List<Integer> codes, double[] sums, int q) {
        int[] times = new int[q];
        codes.stream().filter(code -> code != Agreement.MISSING).forEach(code -> times[code]++);
        int given = Arrays.stream(times).sum();
        int rest = 2 * q * q;
        if (given > 0) {
            IntStream.range(0, q).forEach(k -> sums[rest + k] += (double) times[k] / given);
            sums[rest + q]++;
        }
        if (given < 2) {
            return;
        }
        double agreeing = 0;
        for (int c = 0; c < q; c++) {
            for (int k = 0; k < q; k++) {
                double pairs = times[c] * (times[k] - (c == k ? 1.0 : 0)) / (given - 1);
                sums[c * q + k] += pairs;
                agreeing += c == k ? pairs / given : 0;
            }
        }
        sums[rest + q + 1]++;
        sums[rest + q + 2] += agreeing;
        sums[rest + q + 3] += codes.size() > 2 ? 1 : 0;
        if (codes.get(0) != Agreement.MISSING && codes.get(1) != Agreement.MISSING) {
            sums[q * q + codes.get(0) * q + codes.get(1)]++;
        }
    }

    /// Units that two or more coders judged.
    public int units() {
        return (int) sums[2 * q * q + q + 1];
    }

    /// Percent agreement, 0-1: the share of agreeing pairs of judgements, averaged over units.
    public Answer<Double> observed() {
        return units() == 0 ? Answer.none(NOBODY) : Answer.of(sums[2 * q * q + q + 2] / units());
    }

    /// How often a category is given, 0-1: the share of judgements, averaged over units with at least one.
    public Answer<Double> prevalence(int category) {
        double judged = sums[2 * q * q + q];
        return judged == 0 ? Answer.none(new NoFigure.TooFew("units with a judgement", 0, 1))
                : Answer.of(sums[2 * q * q + category] / judged);
    }

    /// If one coder gives this category, the chance that another gives it too. Of present and absent: positive and negative
    /// agreement, 2a/(2a+b+c) and 2d/(2d+b+c). Undefined where nobody gave it.
    public Answer<Double> specific(int category) {
        double given = margins()[category];
        return given == 0 ? Answer.none(new NoFigure.OneClass("judgements of this kind that could be compared", units()))
                : Answer.of(sums[category * q + category] / given);
    }

    /// Cohen's kappa of two coders, on the units that both judged. Undefined where both gave one and the same code throughout.
    public Answer<Double> cohen() {
        if (sums[2 * q * q + q + 3] > 0) {
            return Answer.none(new NoFigure.Undefined("Cohen's kappa is for two coders; for more there is Krippendorff's alpha."));
        }
        double n = 0;
        double same = 0;
        double chance = 0;
        for (int c = 0; c < q; c++) {
            double first = 0;
            double second = 0;
            for (int k = 0; k < q; k++) {
                first += sums[q * q + c * q + k];
                second += sums[q * q + k * q + c];
            }
            n += first;
            same += sums[q * q + c * q + c];
            chance += first * second;
        }
        if (n == 0) {
            return Answer.none(NOBODY);
        }
        // Whole numbers throughout, so that this is exact.
        return n * n == chance ? oneCategory() : Answer.of((n * same - chance) / (n * n - chance));
    }

    /// Gwet's AC1. Defined even where everyone gives one category (1), because categories are those that could be given.
    public Answer<Double> gwet() {
        double judged = sums[2 * q * q + q];
        double chance = 0;
        for (int k = 0; k < q; k++) {
            double share = judged == 0 ? 0 : sums[2 * q * q + k] / judged;
            chance += share * (1 - share) / (q - 1);
        }
        double expected = chance;
        return q < 2 ? oneCategory() : observed().map(same -> (same - expected) / (1 - expected));
    }

    /// Prevalence- and bias-adjusted kappa: agreement beyond that of coders who give each category equally often. For two
    /// categories twice the percent agreement less 1, for more Bennett's S.
    public Answer<Double> pabak() {
        return q < 2 ? oneCategory() : observed().map(same -> (q * same - 1) / (q - 1));
    }

    /// Krippendorff's alpha, any number of coders, missing judgements allowed. Undefined where all comparable judgements are of
    /// one category.
    public Answer<Double> krippendorff(Scale scale) {
        if (units() == 0) {
            return Answer.none(NOBODY);
        }
        if (scale == Scale.RATIO && Arrays.stream(values).anyMatch(value -> value < 0)) {
            return Answer.none(new NoFigure.Undefined("a ratio scale has no numbers below 0."));
        }
        double expected = expectedDisagreement(scale);
        return expected == 0 ? oneCategory() : Answer.of(1 - observedDisagreement(scale) / expected);
    }

    /// Judgements that can be compared with another.
    double comparable() {
        return Arrays.stream(margins()).sum();
    }

    double observedDisagreement(Scale scale) {
        double[] margins = margins();
        double sum = 0;
        for (int c = 0; c < q; c++) {
            for (int k = 0; k < q; k++) {
                sum += sums[c * q + k] * scale.squared(c, k, values, margins);
            }
        }
        return sum / comparable();
    }

    double expectedDisagreement(Scale scale) {
        double[] margins = margins();
        double sum = 0;
        for (int c = 0; c < q; c++) {
            for (int k = 0; k < q; k++) {
                sum += margins[c] * margins[k] * scale.squared(c, k, values, margins);
            }
        }
        return sum / comparable() / (comparable() - 1);
    }

    private double[] margins() {
        return IntStream.range(0, q).mapToDouble(c -> Arrays.stream(sums, c * q, c * q + q).sum()).toArray();
    }

    private static Answer<Double> oneCategory() {
        return Answer.none(new NoFigure.Undefined("everyone gave the same category, so agreement by chance is certain."));
    }
}
