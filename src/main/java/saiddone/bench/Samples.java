package saiddone.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/// Times of repeated work, in milliseconds.
final class Samples {
    private double[] sorted = {};

    /// Runs the work and keeps how long it took.
    <T> T time(Callable<T> work) throws Exception {
        long begun = System.nanoTime();
        T result = work.call();
        add((System.nanoTime() - begun) / 1e6);
        return result;
    }

    void add(double millis) {
        sorted = Arrays.copyOf(sorted, sorted.length + 1);
        sorted[sorted.length - 1] = millis;
        Arrays.sort(sorted);
    }

    double median() {
        return percentile(50);
    }

    /// The nearest-rank percentile.
    double percentile(int percent) {
        if (sorted.length == 0) {
            throw new IllegalStateException("Nothing was timed");
        }
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }
}
