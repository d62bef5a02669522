package saiddone.ui.shell;

import java.util.List;

/// The conversations that the reader steps through, and what the list is called: `Library: gpt-5.4`.
public record ReadingList(List<String> transcriptIds, String name) {
    public static final ReadingList NONE = new ReadingList(List.of(), "");

    public ReadingList {
        transcriptIds = List.copyOf(transcriptIds);
    }
}
