package saiddone.annotation.exchange;

import java.util.function.Consumer;

/// A log that can be read from its start as often as needed.
public interface LogSource {
    void each(Consumer<LogEvent> consumer);
}
