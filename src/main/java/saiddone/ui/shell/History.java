package saiddone.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The places visited, as a browser keeps them: a new visit drops what lay ahead.
final class History {
    private static final int LIMIT = 200;
    private final Deque<Place> behind = new ArrayDeque<>();
    private final Deque<Place> ahead = new ArrayDeque<>();
    private @Nullable Place current;

    @Nullable Place current() {
        return current;
    }

    /// Going where one already is adds nothing.
    void visit(Place place) {
        if (place.equals(current)) {
            return;
        }
        if (current != null) {
            behind.push(current);
        }
        if (behind.size() > LIMIT) {
            behind.removeLast();
        }
        ahead.clear();
        current = place;
    }

    /// Puts another place where the user is, without a step that back would undo.
    void replace(Place place) {
        current = place;
    }

    /// The place before, null where there is none.
    @Nullable Place back() {
        return step(behind, ahead);
    }

    /// The place that [#back()] left, null where there is none.
    @Nullable Place forward() {
        return step(ahead, behind);
    }

    boolean canGoBack() {
        return !behind.isEmpty();
    }

    boolean canGoForward() {
        return !ahead.isEmpty();
    }

    private @Nullable Place step(Deque<Place> from, Deque<Place> to) {
        Place next = from.poll();
        if (next != null) {
            if (current != null) {
                to.push(current);
            }
            current = next;
        }
        return next;
    }
}
