package saiddone.ui.search;

/// Why a search has no answer.
///
/// @param query    the query that could not be understood, empty where it was not the query's fault
/// @param position where in it, -1 where no place is to blame
public record SearchTrouble(String sentence, String query, int position) {
    private static final int AROUND = 30;

    /// The query up to the place, its beginning cut where it is long.
    String before() {
        int end = Math.clamp(position, 0, query.length());
        return end > AROUND ? "…" + query.substring(end - AROUND, end) : query.substring(0, end);
    }

    /// The query from the place on, its end cut where it is long.
    String after() {
        int start = Math.clamp(position, 0, query.length());
        return query.length() - start > AROUND ? query.substring(start, start + AROUND) + "…" : query.substring(start);
    }
}
