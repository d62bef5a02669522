package saiddone.search;

import org.jspecify.annotations.Nullable;

/// The one exception of this package for an index that cannot be opened, read or written; one sentence with the next step.
public final class IndexProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IndexProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
