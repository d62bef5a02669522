package saiddone.ui.reader.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.model.Span;

/// A text as it stands on the screen, and what of the recorded text that is.
///
/// @param body   the recorded text
/// @param text   what is shown: a stretch of the recorded text, the same re-indented, or a few values picked from it
/// @param offset where the stretch begins in the recorded (or re-indented) text
/// @param pretty set where the shown text is the recorded one re-indented
/// @param picked whether the shown text is made of picked values, so that its characters are none of the recorded text's
public record Shown(BodyText body, String text, int offset, @Nullable PrettyJson pretty, boolean picked) {
    /// A text longer than this folds to its beginning: laying out 100,000 characters takes 60 to 160 ms.
    public static final int LONG = 20_000;
    public static final int BEGINNING = 2_000;
    /// Unfolded, a text shows in stretches of this many characters, so that a megabyte does not stop the window.
    public static final int PAGE = 50_000;

    public static Shown whole(BodyText body) {
        return new Shown(body, body.text(), 0, null, false);
    }

    /// Values picked from a recorded text.
    public static Shown picked(BodyText body, String text) {
        return new Shown(body, text, 0, null, true);
    }

    /// A text as far as its fold and page allow.
    ///
    /// @param page 0-based, -1 for the beginning only; of no matter for a text that is not long
    public static Shown page(BodyText body, @Nullable PrettyJson pretty, int page) {
        String all = pretty == null ? body.text() : pretty.text();
        if (!paged(all)) {
            return new Shown(body, all, 0, pretty, false);
        }
        int from = page < 0 ? 0 : Graphemes.floor(all, Math.min(all.length(), page * PAGE));
        int to = Graphemes.floor(all, Math.min(all.length(), page < 0 ? BEGINNING : (page + 1) * PAGE));
        return new Shown(body, all.substring(from, to), from, pretty, false);
    }

    public static boolean paged(String text) {
        return text.length() > LONG;
    }

    public static int pageOf(int character) {
        return character / PAGE;
    }

    /// The recorded range of a shown range. For picked values the one place where they are recorded; null where that is not certain.
    @Nullable Span recorded(Span shown) {
        if (picked) {
            String quote = text.substring(shown.start(), shown.end());
            int first = quote.isEmpty() ? -1 : body.text().indexOf(quote);
            return first >= 0 && body.text().indexOf(quote, first + 1) < 0 ? new Span(first, first + quote.length()) : null;
        }
        Span inAll = new Span(shown.start() + offset, shown.end() + offset);
        return pretty == null ? inAll : pretty.toRaw(inAll);
    }

    /// Recorded ranges as shown ones, as far as they are shown.
    public List<Span> shown(List<Span> recorded) {
        if (picked) {
            return List.of();
        }
        int end = offset + text.length();
        return recorded.stream().map(span -> pretty == null ? span : pretty.toShown(span))
                .filter(span -> span.start() < end && span.end() > offset)
                .map(span -> new Span(Math.max(span.start(), offset) - offset, Math.min(span.end(), end) - offset)).toList();
    }
}
