package saiddone.bench.checks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.Supplier;

/// How long the checks take, beside reading; the first conversations warm up and are not counted. What is compared with reading
/// is processor time, for other work on the machine would fall on either by chance.
final class CheckTimes {
    private static final int WARM_UP = 200;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private double[] wall = new double[1024];
    private double[] processor = new double[1024];
    private int seen;
    private int kept;
    private long checkingNanos;
    private long readingNanos;

    /// Runs the checks of one conversation.
    <T> T checking(Supplier<T> work) {
        long before = used();
        long begun = System.nanoTime();
        T result = work.get();
        long took = System.nanoTime() - begun;
        long used = used() - before;
        checkingNanos += used;
        if (++seen > WARM_UP) {
            keep(took / 1e6, used / 1e6);
        }
        return result;
    }

    /// Reads a file whose transcripts are checked meanwhile.
    void reading(Runnable work) {
        long checkedBefore = checkingNanos;
        long before = used();
        work.run();
        readingNanos += used() - before - (checkingNanos - checkedBefore);
    }

    private long used() {
        return threads.getCurrentThreadCpuTime();
    }

    Timing times() {
        double[] ordered = Arrays.copyOf(wall, kept);
        double[] used = Arrays.copyOf(processor, kept);
        Arrays.sort(ordered);
        Arrays.sort(used);
        return new Timing(seen, kept, rank(ordered, 50), rank(ordered, 99), rank(ordered, 100), rank(used, 99),
                readingNanos == 0 ? 0 : (double) checkingNanos / readingNanos);
    }

    private void keep(double millis, double used) {
        if (kept == wall.length) {
            wall = Arrays.copyOf(wall, kept * 2);
            processor = Arrays.copyOf(processor, kept * 2);
        }
        wall[kept] = millis;
        processor[kept++] = used;
    }

    private static double rank(double[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.length) - 1)];
    }
}
