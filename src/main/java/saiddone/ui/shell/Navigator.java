package saiddone.ui.shell;

import java.util.List;

/// How screens reach one another without knowing one another.
public interface Navigator {
    void go(Place place);

    /// The user moved within the place that shows: coming back, or starting again, leads to this one instead. Nothing is
    /// brought into view, and a place of another kind than the one that shows changes nothing.
    default void moved(Place within) {}

    void back();

    void forward();

    /// The conversations that the reader steps through with next and previous: the list that the user came from.
    default void readingList(List<String> transcriptIds, String name) {
        readingList(new ReadingList(transcriptIds, name));
    }

    void readingList(ReadingList list);
}
