package saiddone.report.review.patterns;

import saiddone.statistics.Prevalence;

/// A share of a queue's frame, estimated from what was drawn by chance and answered so far.
///
/// @param hits      of the answered, unweighted
/// @param drawn     by chance, in the part of the frame that this is about
/// @param unsure    answered with unsure: neither a hit nor a miss, left out
/// @param unsettled counted by the strongest word although reviewers differ and nobody adjudicated
/// @param method    how it was made, in sentences
public record Estimate(Prevalence prevalence, int hits, int drawn, int unsure, int unsettled, String method) {

    /// 0-1, weighted.
    public double share() {
        return prevalence.share();
    }

    /// Answered with present or absent.
    public int n() {
        return prevalence.n();
    }
}
