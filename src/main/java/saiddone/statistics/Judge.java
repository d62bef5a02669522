package saiddone.statistics;

/// How well a judge (a model, a scorer) finds what reviewers found. The items must be a simple random sample, or drawn by what
/// reviewers said; drawn by the judge's verdict they would flatter or slander it.
///
/// @param hits        both say yes
/// @param missed      reviewers say yes, the judge no
/// @param falseAlarms reviewers say no, the judge yes
/// @param quiet       both say no
public record Judge(int hits, int missed, int falseAlarms, int quiet) {
    /// Fewer items of a class than this, and no rate is corrected by it.
    public static final int MINIMUM = 10;

    public Judge {
        if (hits < 0 || missed < 0 || falseAlarms < 0 || quiet < 0) {
            throw new IllegalArgumentException("Counts below 0: %d, %d, %d, %d".formatted(hits, missed, falseAlarms, quiet));
        }
    }

    /// A share with Wilson's interval.
    ///
    /// @param share 0-1
    public record Share(double share, Interval interval, int hits, int n) {
        static Share of(int hits, int n, double level) {
            return new Share((double) hits / n, Proportions.wilson(hits, n, level), hits, n);
        }
    }

    /// Of what reviewers call yes, the share that the judge finds.
    public Answer<Share> sensitivity(double level) {
        return positives() == 0 ? Answer.none(new NoFigure.OneClass("items that reviewers say yes to", n()))
                : Answer.of(Share.of(hits, positives(), level));
    }

    /// Of what reviewers call no, the share that the judge leaves alone.
    public Answer<Share> specificity(double level) {
        return negatives() == 0 ? Answer.none(new NoFigure.OneClass("items that reviewers say no to", n()))
                : Answer.of(Share.of(quiet, negatives(), level));
    }

    public int n() {
        return positives() + negatives();
    }

    /// Items that reviewers say yes to.
    public int positives() {
        return hits + missed;
    }

    /// Items that reviewers say no to.
    public int negatives() {
        return falseAlarms + quiet;
    }
}
