package saiddone.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// What one check worked out of a transcript, kept for those that follow: the sentences of its messages, what its lookups hold.
/// For one thread.
public final class Memo {
    private final Map<Class<?>, Object> kept = new HashMap<>();

    /// What is kept of a kind; made where there is none yet.
    public <T> T of(Class<T> kind, Supplier<T> make) {
        Object known = kept.get(kind);
        if (known == null) {
            T made = Objects.requireNonNull(make.get());
            kept.put(kind, made);
            return made;
        }
        return kind.cast(known);
    }
}
