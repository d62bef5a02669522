package saiddone.statistics;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// A pattern against an outcome: does what was seen go with what happened? Conversations are taken as independent; several
/// runs of one case are not, so collapse them to the case first or use [#ratioOverCases].
///
/// @param with         conversations with the pattern and the outcome
/// @param without      with the pattern, without the outcome
/// @param otherWith    without the pattern, with the outcome
/// @param otherWithout neither
public record TwoByTwo(int with, int without, int otherWith, int otherWithout) {
    private static final double CLOSE = 1e-12;
    /// Chances that differ by less are rounded apart, as in R's fisher.test.
    private static final double SAME = 1e-7;

    public TwoByTwo {
        if (with < 0 || without < 0 || otherWith < 0 || otherWithout < 0) {
            throw new IllegalArgumentException("Counts below 0: %d, %d, %d, %d".formatted(with, without, otherWith, otherWithout));
        }
    }

    /// Conversations with the pattern.
    public int n() {
        return with + without;
    }

    /// Conversations without it.
    public int others() {
        return otherWith + otherWithout;
    }

    /// How many times as often the outcome comes with the pattern; withheld where it never comes without it.
    public Answer<Double> riskRatio() {
        return switch (comparable()) {
            case Answer.Withheld<Boolean>(NoFigure why) -> Answer.none(why);
            case Answer.Given<Boolean> ignored when otherWith == 0 ->
                Answer.none(new NoFigure.OneClass("outcomes without the pattern to compare with", others()));
            case Answer.Given<Boolean> ignored -> Answer.of((double) with / n() / ((double) otherWith / others()));
        };
    }

    /// The log method (D. Katz et al., Biometrics 34, 1978); withheld where a cell of outcomes is 0.
    public Answer<Interval> logInterval(double level) {
        return riskRatio().figure().isPresent() && with == 0
                ? Answer.none(new NoFigure.OneClass("outcomes with the pattern, which the log method needs", n()))
                : riskRatio().map(ratio -> {
                    double error = Math.sqrt(1.0 / with - 1.0 / n() + 1.0 / otherWith - 1.0 / others());
                    double factor = Math.exp(z(level) * error);
                    return new Interval(ratio / factor, ratio * factor, level, "Katz log");
                });
    }

    /// The score method (P. A. R. Koopman, Biometrics 40, 1984): every ratio that a chi-square test would not reject. Works with
    /// cells of 0; without an outcome in the comparison group it has no upper end (infinite). Withheld where there is no outcome
    /// at all.
    public Answer<Interval> scoreInterval(double level) {
        return comparable().map(ignored -> {
            double limit = z(level) * z(level);
            DoublePredicate accepted = ratio -> chiSquare(ratio) <= limit;
            double low = with == 0 ? 0 : edge(inside(), accepted, .5);
            double high = otherWith == 0 ? Double.POSITIVE_INFINITY : edge(inside(), accepted, 2);
            return new Interval(low, high, level, "Koopman score");
        });
    }

    /// The interval of the risk ratio where conversations come in cases: by bootstrap over cases.
    ///
    /// @param cases one table a case; [#sum] of them is the table whose ratio it is
    public static Answer<Resampling.Spread> ratioOverCases(List<TwoByTwo> cases, double level, long seed) {
        List<double[]> sums = cases.stream()
                .map(table -> new double[] {table.with, table.without, table.otherWith, table.otherWithout}).toList();
        return new Resampling("cases", sums).spread(sum -> of(sum).riskRatio(), level, Resampling.USUAL, seed);
    }

    /// All tables taken together.
    public static TwoByTwo sum(List<TwoByTwo> tables) {
        return new TwoByTwo(tables.stream().mapToInt(TwoByTwo::with).sum(), tables.stream().mapToInt(TwoByTwo::without).sum(),
                tables.stream().mapToInt(TwoByTwo::otherWith).sum(), tables.stream().mapToInt(TwoByTwo::otherWithout).sum());
    }

    private static TwoByTwo of(double[] sums) {
        return new TwoByTwo((int) sums[0], (int) sums[1], (int) sums[2], (int) sums[3]);
    }

    /// The difference of the two rates (-1 to 1), with Newcombe's hybrid score interval (R. G. Newcombe, Statistics in Medicine
    /// 17, 1998, method 10).
    public Answer<Difference> riskDifference(double level) {
        if (n() == 0 || others() == 0) {
            return Answer.none(oneSided());
        }
        double first = (double) with / n();
        double second = (double) otherWith / others();
        Interval one = Proportions.wilson(with, n(), level);
        Interval other = Proportions.wilson(otherWith, others(), level);
        double low = Math.hypot(first - one.low(), other.high() - second);
        double high = Math.hypot(one.high() - first, second - other.low());
        double difference = first - second;
        return Answer.of(new Difference(difference, new Interval(difference - low, difference + high, level, "Newcombe")));
    }

    /// @param difference -1 to 1
    public record Difference(double difference, Interval interval) {}

    /// Two-sided p of Fisher's exact test: the chance, with these margins, of a table no more likely than this one (R. A. Fisher,
    /// Statistical Methods for Research Workers, 1934; two-sided as R has it). 1 where only one table is possible.
    ///
    /// Not FisherExactTest of commons-statistics-inference 1.2: it loses tables that are exactly as likely to rounding, and gives
    /// .524 in place of 1 for 0 of 2 against 2 of 5.
    public double fisher() {
        if (n() == 0 || others() == 0) {
            return 1;
        }
        var tables = HypergeometricDistribution.of(n() + others(), with + otherWith, n());
        double limit = tables.probability(with) * (1 + SAME);
        return Math.min(1, IntStream.rangeClosed(tables.getSupportLowerBound(), tables.getSupportUpperBound())
                .mapToDouble(tables::probability).filter(chance -> chance <= limit).sum());
    }

    private Answer<Boolean> comparable() {
        if (n() == 0 || others() == 0) {
            return Answer.none(oneSided());
        }
        return with + otherWith == 0 ? Answer.none(new NoFigure.OneClass("conversations with the outcome", n() + others()))
                : Answer.of(true);
    }

    private NoFigure oneSided() {
        return new NoFigure.OneClass(n() == 0 ? "conversations with the pattern" : "conversations without the pattern", n() + others());
    }

    /// Where the search starts: the estimate, or with a cell of 0 what half an outcome there would make it.
    private double inside() {
        double first = (with == 0 ? .5 : with) / n();
        double second = (otherWith == 0 ? .5 : otherWith) / others();
        return first / second;
    }

    /// Koopman's statistic for a ratio, with the rates that fit best under it (the smaller root of a quadratic).
    double chiSquare(double ratio) {
        double all = n() + others();
        double a = all * ratio;
        double b = -(n() * ratio + with + others() + otherWith * ratio);
        double c = with + otherWith;
        double second = 2 * c / (-b + Math.sqrt(Math.max(0, b * b - 4 * a * c)));
        double first = ratio * second;
        return part(with, n(), first) + part(otherWith, others(), second);
    }

    private static double part(int hits, int n, double rate) {
        double off = hits - n * rate;
        return Math.abs(off) < CLOSE ? 0 : off * off / (n * rate * (1 - rate));
    }

    /// The last accepted ratio in the direction of `factor`, by steps and then by halving.
    private static double edge(double start, DoublePredicate test, double factor) {
        double in = start;
        while (!test.test(in)) {
            in /= factor;
        }
        double out = in * factor;
        while (test.test(out)) {
            in = out;
            out *= factor;
        }
        while (Math.abs(out - in) > CLOSE * in) {
            double middle = (in + out) / 2;
            if (test.test(middle)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    private static double z(double level) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    }
}
