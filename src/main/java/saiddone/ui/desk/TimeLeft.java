package saiddone.ui.desk;

import java.time.Duration;
import java.util.Optional;
import saiddone.ui.shell.Strings;

/// How long the rest of a queue will take, in words that promise no more than is known.
public final class TimeLeft {
    private TimeLeft() {}

    /// `about 1 h 50 min left`, to five minutes beyond half an hour; `too early to say` where nothing is known.
    public static String of(Optional<Duration> left, Strings strings) {
        if (left.isEmpty()) {
            return strings.get("queue.left.early");
        }
        long minutes = Math.max(1, Math.round(left.get().toSeconds() / 60.0));
        long shown = minutes > 30 ? Math.round(minutes / 5.0) * 5 : minutes;
        return shown < 60 ? strings.get("queue.left.minutes", shown) : strings.get("queue.left.hours", shown / 60, shown % 60);
    }
}
