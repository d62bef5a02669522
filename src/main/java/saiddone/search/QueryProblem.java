package saiddone.search;

/// A query that cannot be understood; the message is one sentence for a person, `position` where in the query (0-based).
public final class QueryProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int position;

    public QueryProblem(String sentence, int position) {
        super(sentence);
        this.position = position;
    }

    public int position() {
        return position;
    }
}
