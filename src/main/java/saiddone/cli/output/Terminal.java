package saiddone.cli.output;

import java.io.PrintWriter;
import java.util.Locale;
import saiddone.task.Progress;

/// The command line's two streams: results on `out` and nothing else there, all the rest on `err`.
///
/// @param interactive whether `err` is a terminal, so that a progress bar makes sense
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
    private static final int BAR = 30;
    private static final long BETWEEN_NANOS = 100_000_000;

    public void say(String sentence) {
        err.println(sentence);
        err.flush();
    }

    /// A bar that redraws at most ten times a second; silent where `err` is no terminal.
    public Progress progress(String label) {
        if (!interactive) {
            return Progress.NONE;
        }
        long[] last = {0};
        long started = System.nanoTime();
        return (done, total, what) -> {
            long now = System.nanoTime();
            if (now - last[0] > BETWEEN_NANOS || done == total) {
                last[0] = now;
                err.print("\r\u001b[K" + line(label, done, total, (now - started) / 1e9));
                err.flush();
            }
        };
    }

    public void endProgress() {
        if (interactive) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    static String line(String label, long done, long total, double seconds) {
        double rate = seconds > 0 ? done / seconds : 0;
        if (total <= 0) {
            return String.format(Locale.ROOT, "%s %,d (%,.0f/s)", label, done, rate);
        }
        int filled = (int) Math.min(BAR, BAR * done / total);
        return String.format(Locale.ROOT, "%s [%s%s] %,d of %,d (%,.0f/s)", label, "#".repeat(filled), " ".repeat(BAR - filled),
                done, total, rate);
    }
}
