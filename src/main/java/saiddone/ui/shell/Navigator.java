package saiddone.ui.shell;

import java.util.List;

/// How screens reach one another without knowing one another.
public interface Navigator {
    void go(Place place);

    void back();

    void forward();

    /// The conversations that the reader steps through with next and previous: the list that the user came from.
    void readingList(List<String> transcriptIds, String name);
}
