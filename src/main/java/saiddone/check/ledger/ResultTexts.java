package saiddone.check.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Results that transcripts share: the runs of one case, and other agents on it, look up the same. For several threads.
public final class ResultTexts {
    /// So many UTF-16 units are kept, and of each result no more than a part of them.
    private static final int MOST = 2_000_000;
    private static final int LONGEST = 20_000;

    private final Map<String, ResultText> known = new ConcurrentHashMap<>();
    private final AtomicInteger units = new AtomicInteger();

    /// The result with that text, as it was read before where it is still known.
    ResultText of(String text) {
        if (text.length() > LONGEST) {
            return ResultText.of(text);
        }
        ResultText before = known.get(text);
        return before == null ? kept(ResultText.of(text)) : before;
    }

    private ResultText kept(ResultText made) {
        if (units.addAndGet(made.text().length()) > MOST) {
            known.clear();
            units.set(made.text().length());
        }
        known.put(made.text(), made);
        return made;
    }
}
