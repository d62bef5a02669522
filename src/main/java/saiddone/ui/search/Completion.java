package saiddone.ui.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The unfinished word before the caret: either a field's name or a field's value.
///
/// @param start where the part that a suggestion replaces begins
/// @param field the field whose value is being typed; null where it may become a field's name
/// @param typed what stands between `start` and the caret, without an opening quote
public record Completion(int start, @Nullable String field, String typed) {
    private static final Pattern UNFINISHED = Pattern.compile("(?:^|[\\s(])-?(?:([A-Za-z]+(?:-[A-Za-z]+)*):)?(\"[^\"]*|[^\\s\"()]*)$");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._/-]+");

    /// Null where nothing before the caret can be completed.
    static @Nullable Completion at(String text, int caret) {
        Matcher matcher = UNFINISHED.matcher(text.substring(0, caret));
        if (!matcher.find()) {
            return null;
        }
        String field = matcher.group(1);
        String typed = matcher.group(2);
        if (field == null && (typed.isEmpty() || typed.startsWith("\""))) {
            return null;
        }
        return new Completion(matcher.start(2), field, typed.startsWith("\"") || typed.startsWith("=") ? typed.substring(1) : typed);
    }

    /// The text with the suggestion in place, and a space after a value so that typing can go on.
    String accept(String text, int caret, String suggestion) {
        String inserted = field == null ? suggestion + ":" : value(suggestion) + " ";
        return text.substring(0, start) + inserted + text.substring(caret).stripLeading();
    }

    /// Where the caret stands after accepting.
    int caretAfter(String suggestion) {
        return start + (field == null ? suggestion.length() : value(suggestion).length()) + 1;
    }

    /// A value that was picked is meant whole: `gpt-5.4` and not `gpt-5.4-mini`.
    private String value(String suggestion) {
        QueryField known = field == null ? null : QueryField.of(field);
        return (known != null && known.whole() ? "=" : "") + quoted(suggestion);
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() && !value.startsWith("-") ? value : "\"" + value.replace("\"", "\\\"") + "\"";
    }
}
