package saiddone.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/// Yes-or-no outcomes that come in clusters: the runs of one case share its difficulty, so 54 outcomes of 18 traps say
/// less than 54 traps would. The variance of the pooled rate is the linearised one of a ratio (Cochran, Sampling
/// Techniques, 3rd edition, 9A.1, with the correction G/(G-1) for few clusters).
public final class Clusters {
    private final List<Cluster> clusters;
    private final int hits;
    private final int n;

    /// @param hits 0 to size
    /// @param size at least 1
    public record Cluster(int hits, int size) {
        public Cluster {
            if (size < 1 || hits < 0 || hits > size) {
                throw new IllegalArgumentException(hits + " of " + size + " is no cluster");
            }
        }
    }

    /// @param clusters one a case; at least one
    public Clusters(Collection<Cluster> clusters) {
        if (clusters.isEmpty()) {
            throw new IllegalArgumentException("No cluster, no rate");
        }
        this.clusters = List.copyOf(clusters);
        hits = clusters.stream().mapToInt(Cluster::hits).sum();
        n = clusters.stream().mapToInt(Cluster::size).sum();
    }

    public int n() {
        return n;
    }

    /// The pooled rate, 0-1.
    public double rate() {
        return (double) hits / n;
    }

    /// What the standard error would be if all outcomes were independent.
    public double naiveError() {
        return Math.sqrt(rate() * (1 - rate()) / n);
    }

    /// The standard error of the pooled rate with outcomes of one cluster taken together; NaN with a single cluster.
    public double error() {
        double squares = clusters.stream().mapToDouble(cluster -> Math.pow(cluster.hits - cluster.size * rate(), 2)).sum();
        int count = clusters.size();
        return count < 2 ? Double.NaN : Math.sqrt(squares / n / n * count / (count - 1));
    }

    /// How many times larger the variance is than with independent outcomes. Never below 1, so that an interval is never
    /// narrower than the plain one. Where all outcomes agree (or there is one cluster only) nothing can be estimated, and
    /// each cluster counts as one outcome.
    public double designEffect() {
        double naive = naiveError();
        if (naive == 0 || clusters.size() < 2) {
            return (double) n / clusters.size();
        }
        return Math.max(1, Math.pow(error() / naive, 2));
    }

    /// Wilson's interval on the effective number n/deff: covers 93-97 % with 18 clusters of 3, the default for the traps.
    public Interval wilson(double level) {
        return Proportions.wilson(rate(), n / designEffect(), level, "Wilson on n/deff, clustered by case");
    }

    /// Percentile bootstrap over clusters. Covers about 83 % at 10 clusters and 93 % from 20 on.
    ///
    /// @param seed the same seed gives the same interval
    public Interval bootstrap(double level, int resamples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] rates = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            int sum = 0;
            int size = 0;
            for (int j = 0; j < clusters.size(); j++) {
                Cluster drawn = clusters.get(random.nextInt(clusters.size()));
                sum += drawn.hits;
                size += drawn.size;
            }
            rates[i] = (double) sum / size;
        }
        Arrays.sort(rates);
        return Percentiles.interval(rates, level, "bootstrap over cases, %,d resamples".formatted(resamples));
    }
}
