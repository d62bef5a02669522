package saiddone.check.results;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Texts that transcripts share, with what was made of them: the runs of one case, and other agents on it, look up the same, and an
/// agent says the same to many. For several threads.
public final class SharedTexts {
    private static final int RESULTS = 1_000_000;
    private static final int LONGEST_RESULT = 20_000;

    private final TextMemo<ResultText> results = new TextMemo<>(RESULTS, LONGEST_RESULT);
    private final Map<Class<?>, Object> others = new ConcurrentHashMap<>();

    /// What else is kept for all transcripts, by its kind; made where there is none yet.
    public <T> T of(Class<T> kind, Supplier<T> make) {
        return kind.cast(others.computeIfAbsent(kind, _ -> make.get()));
    }

    /// The result with that text, as it was read before where it is still known.
    ResultText result(String text) {
        ResultText before = results.get(text);
        return before == null ? results.keep(text, ResultText.of(text)) : before;
    }
}
