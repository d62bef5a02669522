package saiddone.ui.reader.text;

import java.util.List;
import java.util.stream.Stream;
import saiddone.model.Span;

/// What is lit in one shown text.
///
/// @param words    words of the search that led here
/// @param found    matches of the find bar
/// @param current  the match that the find bar stands at
/// @param ids      mentions of the identifier under the mouse or pinned
/// @param selected what the user selected
/// @param tags     what reviewers said of words here
/// @param claims   how the agent's words here stand against what was done
public record Marks(List<Span> words, List<Span> found, List<Span> current, List<Span> ids, List<Span> selected,
                    List<TagMark> tags, List<ClaimLine> claims) {
    public static final Marks NONE = new Marks(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /// All filled kinds in the order in which they are painted, the topmost last.
    Stream<List<Span>> layers() {
        return Stream.of(words, found, current, ids, selected);
    }
}
