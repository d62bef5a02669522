package saiddone.ui.reader.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.ui.reader.text.PrettyJson;

/// What a tool answered: a few fields that matter, and the whole behind them.
///
/// @param raw    exactly as recorded
/// @param pretty the whole re-indented, where it is JSON
/// @param chosen the fields that matter, in the result's order; where the result is plain text, its beginning without a name
/// @param values whether it was read as values, and is no plain text
/// @param hidden how many values (of plain text: characters) the chosen fields leave out
public record ResultView(String raw, @Nullable PrettyJson pretty, List<Field> chosen, boolean values, int hidden) {
    public ResultView {
        chosen = List.copyOf(chosen);
    }

    /// What is shown when the result is unfolded.
    String whole() {
        return pretty == null ? raw : pretty.text();
    }
}
