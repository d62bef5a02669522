package saiddone.ui.codebook;

import java.util.List;
import saiddone.annotation.codebook.CodebookContent;

/// What stands beside the list.
sealed interface Panel {
    /// Nothing is chosen.
    record Nothing() implements Panel {}

    record OfCode(String id) implements Panel {}

    record OfGroup(String id) implements Panel {}

    record NewCode() implements Panel {}

    record NewGroup() implements Panel {}

    record Merge(String code) implements Panel {}

    record Split(String code) implements Panel {}

    record Versions() implements Panel {}

    /// A codebook from a file, not taken over yet.
    ///
    /// @param notes what of the file could not be read as it was, a sentence each
    record Import(String file, CodebookContent content, List<String> notes) implements Panel {
        public Import {
            notes = List.copyOf(notes);
        }
    }

    record Conflicts() implements Panel {}
}
