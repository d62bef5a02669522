package saiddone.ui.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The conversations that the reader steps through, and what the list is called: `Library: gpt-5.4`.
///
/// @param check the check whose findings are gone through from one conversation into the next; null for none
public record ReadingList(List<String> transcriptIds, String name, @Nullable String check) {
    public static final ReadingList NONE = new ReadingList(List.of(), "");

    public ReadingList {
        transcriptIds = List.copyOf(transcriptIds);
    }

    /// A list of conversations.
    public ReadingList(List<String> transcriptIds, String name) {
        this(transcriptIds, name, null);
    }
}
