package saiddone.report.review.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.QueueItem;
import saiddone.report.review.metrics.JudgeCalibration.Rate;
import saiddone.report.review.patterns.Estimates;
import saiddone.statistics.Answer;
import saiddone.statistics.Interval;
import saiddone.statistics.Judge;
import saiddone.statistics.NoFigure;
import saiddone.statistics.Prevalence;

/// Drawn conversations on which judge and reviewers both have a word, with the chance that each had to be among them: of being
/// drawn, times the part of its stratum's draw that was reviewed.
final class JudgedSample {
    private static final double SAME = 1e-6;

    private final List<QueueItem> items;
    private final Function<QueueItem, @Nullable Boolean> judge;
    private final List<Pair> pairs;

    private record Pair(String stratum, double chance, boolean truth, boolean judged) {}

    private JudgedSample(List<QueueItem> items, Function<QueueItem, @Nullable Boolean> judge, List<Pair> pairs) {
        this.items = items;
        this.judge = judge;
        this.pairs = pairs;
    }

    /// @param items drawn by chance, all of them judged
    static JudgedSample of(List<QueueItem> items, Function<QueueItem, @Nullable Boolean> judge,
            Function<QueueItem, @Nullable Boolean> truth) {
        Map<String, int[]> parts = new HashMap<>();
        for (QueueItem item : items) {
            int[] two = parts.computeIfAbsent(item.stratum(), _ -> new int[2]);
            two[0] += truth.apply(item) == null ? 0 : 1;
            two[1]++;
        }
        List<Pair> pairs = new ArrayList<>();
        for (QueueItem item : items) {
            Boolean says = truth.apply(item);
            if (says != null) {
                int[] two = Objects.requireNonNull(parts.get(item.stratum()));
                double chance = Objects.requireNonNull(item.inclusion()) * two[0] / two[1];
                pairs.add(new Pair(item.stratum(), chance, says, Boolean.TRUE.equals(judge.apply(item))));
            }
        }
        return new JudgedSample(items, judge, pairs);
    }

    boolean weighted() {
        double lowest = pairs.stream().mapToDouble(Pair::chance).min().orElse(1);
        double highest = pairs.stream().mapToDouble(Pair::chance).max().orElse(1);
        return highest - lowest > SAME * highest;
    }

    Judge counts() {
        return new Judge(count(true, true), count(true, false), count(false, true), count(false, false));
    }

    private int count(boolean truth, boolean judged) {
        return (int) pairs.stream().filter(pair -> pair.truth == truth && pair.judged == judged).count();
    }

    Answer<Rate> sensitivity() {
        return weighted() ? weighted(Pair::truth, Pair::judged, "items that reviewers say yes to")
                : counts().sensitivity(Interval.USUAL).map(JudgedSample::rate);
    }

    Answer<Rate> specificity() {
        return weighted() ? weighted(pair -> !pair.truth, pair -> !pair.judged, "items that reviewers say no to")
                : counts().specificity(Interval.USUAL).map(JudgedSample::rate);
    }

    /// The judge's share in the frame, from all that was drawn; `n` is the effective number.
    Answer<Rate> apparent() {
        double n = kish(items.stream().map(item -> 1 / Objects.requireNonNull(item.inclusion())).toList());
        return Estimates.share(items, judge).map(one ->
                new Rate(one.prevalence().share(), one.prevalence().interval(), Math.max(1, (int) Math.round(n)), false));
    }

    /// The counts that a simple sample of the same precision would have.
    Judge effective() {
        if (!weighted()) {
            return counts();
        }
        int yes = (int) Math.round(kish(weights(Pair::truth)));
        int no = (int) Math.round(kish(weights(pair -> !pair.truth)));
        int hits = (int) Math.round(yes * share(Pair::truth, Pair::judged));
        int quiet = (int) Math.round(no * share(pair -> !pair.truth, pair -> !pair.judged));
        return new Judge(hits, yes - hits, no - quiet, quiet);
    }

    double[] truths() {
        return pairs.stream().mapToDouble(pair -> pair.truth ? 1 : 0).toArray();
    }

    double[] verdicts() {
        return pairs.stream().mapToDouble(pair -> pair.judged ? 1 : 0).toArray();
    }

    private static Rate rate(Judge.Share share) {
        return new Rate(share.share(), share.interval(), share.n(), false);
    }

    private Answer<Rate> weighted(Predicate<Pair> in, Predicate<Pair> hit, String what) {
        List<Prevalence.Drawn> drawn = pairs.stream().filter(in)
                .map(pair -> new Prevalence.Drawn(pair.stratum, pair.chance, hit.test(pair))).toList();
        if (drawn.isEmpty()) {
            return Answer.none(new NoFigure.OneClass(what, pairs.size()));
        }
        double size = drawn.stream().mapToDouble(one -> 1 / one.probability()).sum();
        return Prevalence.ratio(drawn, Math.max(drawn.size(), Math.round(size)), Interval.USUAL)
                .map(one -> new Rate(one.share(), one.interval(), one.n(), one.clipped()));
    }

    private List<Double> weights(Predicate<Pair> in) {
        return pairs.stream().filter(in).map(pair -> 1 / pair.chance).toList();
    }

    private double share(Predicate<Pair> in, Predicate<Pair> hit) {
        double all = pairs.stream().filter(in).mapToDouble(pair -> 1 / pair.chance).sum();
        return all == 0 ? 0 : pairs.stream().filter(in.and(hit)).mapToDouble(pair -> 1 / pair.chance).sum() / all;
    }

    /// Simple draws of the same precision: the squared sum of weights over the sum of their squares (L. Kish, Survey Sampling, 1965).
    private static double kish(List<Double> weights) {
        double sum = weights.stream().mapToDouble(weight -> weight).sum();
        return sum == 0 ? 0 : sum * sum / weights.stream().mapToDouble(weight -> weight * weight).sum();
    }
}
