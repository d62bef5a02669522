package saiddone.check.results;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// What was made of texts, kept for those that hold the same. What nobody asked for while as much again was kept is forgotten. For
/// several threads.
public final class TextMemo<T> {
    private final int most;
    private final int longest;
    private final AtomicInteger units = new AtomicInteger();
    private volatile Map<String, T> recent = new ConcurrentHashMap<>();
    private volatile Map<String, T> before = Map.of();

    /// @param most    so many UTF-16 units of texts are kept, and as many again of those before them
    /// @param longest longer texts are not kept
    public TextMemo(int most, int longest) {
        this.most = most;
        this.longest = longest;
    }

    /// What was kept of the text; null where nothing is known of it.
    public @Nullable T get(String text) {
        T known = recent.get(text);
        if (known != null) {
            return known;
        }
        known = before.get(text);
        return known == null ? null : keep(text, known);
    }

    /// @return what was made
    public T keep(String text, T made) {
        if (text.length() <= longest) {
            if (units.addAndGet(text.length()) > most) {
                forget();
            }
            recent.put(text, made);
        }
        return made;
    }

    private synchronized void forget() {
        if (units.get() > most) {
            before = recent;
            recent = new ConcurrentHashMap<>();
            units.set(0);
        }
    }
}
