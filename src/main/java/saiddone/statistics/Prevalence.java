package saiddone.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How common something is in a population, from a sample that was drawn (W. G. Cochran, Sampling Techniques, 3rd edition,
/// 5.5; D. G. Horvitz and D. J. Thompson, JASA 47, 1952; variance without joint probabilities: J. Hájek, Annals of Mathematical
/// Statistics 35, 1964, within each stratum). Hand-picked items have no place here.
///
/// The interval is Wilson's on the effective n (simple draws with the same variance). In a stratum where all or none hit, the
/// formula's variance is 0; for the interval, not for the error, one hit and one miss are added there, so that it never has
/// width 0 unless everything was reviewed. What was reviewed is certain: the interval never leaves out the hits and misses
/// that were seen. With strata of 2 to 60 draws it covers 91-99 % where 95 % is asked, Wald's 81-95 % (PrevalenceCoverageTest).
///
/// @param share   0-1
/// @param error   standard error, with the finite population correction
/// @param n       reviewed
/// @param single  strata with one draw, whose variance cannot be estimated: the largest that a share can have is taken
/// @param flat    strata not fully reviewed in which all or none hit
/// @param clipped the estimate contradicted what was seen (Horvitz-Thompson with unequal probabilities can even exceed 1) and
///                is shown as the nearest share that does not
public record Prevalence(double share, double error, Interval interval, int n, List<String> single, List<String> flat,
        boolean clipped) {
    /// Fewer reviewed than this (or than everything) give no figure.
    public static final int MINIMUM = 10;

    public Prevalence {
        single = List.copyOf(single);
        flat = List.copyOf(flat);
    }

    /// @param size items of the population in it
    /// @param n    reviewed ones, drawn at random without replacement
    /// @param hits 0 to n
    public record Stratum(String name, long size, int n, int hits) {
        public Stratum {
            if (size < 1 || n < 0 || n > size || hits < 0 || hits > n) {
                throw new IllegalArgumentException("%d of %d drawn from %d in %s is no sample".formatted(hits, n, size, name));
            }
        }

        private Layer layer(long population) {
            double weight = (double) size / population;
            double fraction = (double) n / size;
            double share = (double) hits / n;
            return Layer.of(weight, share, n, fraction, weight * weight * (1 - fraction) * share * (1 - share) / (n - 1));
        }
    }

    /// One reviewed item.
    ///
    /// @param stratum     in which it was drawn; draws of one stratum are a sample of fixed size
    /// @param probability of being drawn, as stored at drawing; where only part of a draw is reviewed yet, times that part
    public record Drawn(String stratum, double probability, boolean hit) {
        public Drawn {
            if (!(probability > 0 && probability <= 1)) {
                throw new IllegalArgumentException(probability + " is no probability of being drawn");
            }
        }
    }

    /// A simple random sample.
    public static Answer<Prevalence> simple(long population, int n, int hits, double level) {
        return stratified(List.of(new Stratum("all", population, n, hits)), level);
    }

    /// p = sum W p_h; variance = sum W^2 (1 - f_h) p_h q_h / (n_h - 1).
    ///
    /// @param strata every stratum of the population, also those without a draw: they make an estimate impossible
    public static Answer<Prevalence> stratified(Collection<Stratum> strata, double level) {
        long population = strata.stream().mapToLong(Stratum::size).sum();
        int n = strata.stream().mapToInt(Stratum::n).sum();
        for (Stratum stratum : strata) {
            if (stratum.n == 0) {
                return Answer.none(new NoFigure.TooFew("reviewed in the stratum " + stratum.name, 0, 1));
            }
        }
        Map<String, Layer> layers = new LinkedHashMap<>();
        strata.forEach(stratum -> layers.put(stratum.name, stratum.layer(population)));
        if (layers.size() < strata.size()) {
            throw new IllegalArgumentException("Two strata of one name");
        }
        List<String> single = strata.stream().filter(one -> one.n == 1 && one.size > 1).map(Stratum::name).toList();
        int hits = strata.stream().mapToInt(Stratum::hits).sum();
        return estimate(layers, single, n, hits, population, level);
    }

    /// Sum of hits over probability, over the population's size.
    ///
    /// @param population items in the frame from which was drawn
    public static Answer<Prevalence> horvitzThompson(Collection<Drawn> drawn, long population, double level) {
        return weighted(drawn, population, 0, population, level);
    }

    /// The same over the sum of weights in place of the population's size (Hájek's ratio): steadier with unequal probabilities,
    /// and never above 1.
    public static Answer<Prevalence> ratio(Collection<Drawn> drawn, long population, double level) {
        double weights = drawn.stream().mapToDouble(one -> 1 / one.probability).sum();
        double hits = drawn.stream().filter(Drawn::hit).mapToDouble(one -> 1 / one.probability).sum();
        return weighted(drawn, weights, weights == 0 ? 0 : hits / weights, population, level);
    }

    /// @param size   what the weighted hits are divided by
    /// @param centre taken from each outcome before its variance: 0, or the share that the ratio estimates
    private static Answer<Prevalence> weighted(Collection<Drawn> drawn, double size, double centre, long population, double level) {
        Map<String, List<Drawn>> strata = new LinkedHashMap<>();
        drawn.forEach(one -> strata.computeIfAbsent(one.stratum, ignored -> new ArrayList<>()).add(one));
        Map<String, Layer> layers = new LinkedHashMap<>();
        strata.forEach((name, draws) -> layers.put(name, layer(draws, size, centre)));
        List<String> single = strata.entrySet().stream()
                .filter(stratum -> stratum.getValue().size() == 1 && stratum.getValue().getFirst().probability < 1)
                .map(Map.Entry::getKey).toList();
        int hits = (int) drawn.stream().filter(Drawn::hit).count();
        return estimate(layers, single, drawn.size(), hits, population, level);
    }

    private static Layer layer(List<Drawn> draws, double size, double centre) {
        double weights = draws.stream().mapToDouble(one -> 1 / one.probability).sum();
        double hits = draws.stream().filter(Drawn::hit).mapToDouble(one -> 1 / one.probability).sum();
        double unseen = draws.stream().mapToDouble(one -> 1 - one.probability).sum();
        double middle = unseen == 0 ? 0
                : draws.stream().mapToDouble(one -> (1 - one.probability) * expanded(one, centre)).sum() / unseen;
        double squares = draws.stream().mapToDouble(one -> (1 - one.probability) * Math.pow(expanded(one, centre) - middle, 2)).sum();
        double n = draws.size();
        return Layer.of(weights / size, hits / weights, n, unseen == 0 ? 1 : n / weights, n / (n - 1) * squares / size / size);
    }

    private static double expanded(Drawn one, double centre) {
        return ((one.hit ? 1 : 0) - centre) / one.probability;
    }

    private static Answer<Prevalence> estimate(Map<String, Layer> layers, List<String> single, int n, int hits, long population,
            double level) {
        long minimum = Math.max(1, Math.min(MINIMUM, population));
        if (n < minimum) {
            return Answer.none(new NoFigure.TooFew("reviewed", n, minimum));
        }
        if (n > population) {
            throw new IllegalArgumentException("%d drawn from %d".formatted(n, population));
        }
        List<Layer> all = List.copyOf(layers.values());
        double share = all.stream().mapToDouble(layer -> layer.weight() * layer.share()).sum();
        double error = Math.sqrt(all.stream().mapToDouble(Layer::error2).sum());
        List<String> flat = layers.entrySet().stream()
                .filter(layer -> layer.getValue().cautious() != layer.getValue().share()).map(Map.Entry::getKey)
                .filter(name -> !single.contains(name)).toList();
        double lowest = (double) hits / population;
        double highest = 1 - (double) (n - hits) / population;
        Interval interval = Layer.wilson(all, level, lowest, highest);
        boolean clipped = share < lowest - 1e-12 || share > highest + 1e-12;
        return Answer.of(new Prevalence(Math.clamp(share, lowest, highest), error, interval, n, single, flat, clipped));
    }
}
