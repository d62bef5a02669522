package saiddone.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/// Two models on the same cases: do they differ? Only cases on which they disagree count (Q. McNemar, Psychometrika 12,
/// 1947). Repeated runs are to be collapsed to one outcome a case first.
///
/// @param onlyFirst  cases that only the first model got
/// @param onlySecond cases that only the second model got
/// @param exact      two-sided p of the exact binomial test
/// @param midP       two-sided mid-p, less cautious (Fagerland et al., BMC Medical Research Methodology 13:91, 2013)
public record McNemar(int onlyFirst, int onlySecond, double exact, double midP) {

    public static McNemar of(int onlyFirst, int onlySecond) {
        if (onlyFirst < 0 || onlySecond < 0) {
            throw new IllegalArgumentException("Counts below 0: " + onlyFirst + ", " + onlySecond);
        }
        if (onlyFirst + onlySecond == 0) {
            return new McNemar(0, 0, 1, 1);
        }
        int fewer = Math.min(onlyFirst, onlySecond);
        var fair = BinomialDistribution.of(onlyFirst + onlySecond, .5);
        double upTo = fair.cumulativeProbability(fewer);
        double here = fair.probability(fewer);
        return new McNemar(onlyFirst, onlySecond, Math.min(1, 2 * upTo), Math.min(1, 2 * upTo - here));
    }
}
