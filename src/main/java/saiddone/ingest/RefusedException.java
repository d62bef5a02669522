package saiddone.ingest;

import java.io.IOException;

/// Input that could be read but must not be: too large, packed too tightly. The message is one plain sentence.
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String sentence) {
        super(sentence);
    }
}
