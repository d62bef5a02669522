package saiddone.ui.reader.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import saiddone.model.Anchor;
import saiddone.model.Part;
import saiddone.model.Span;

/// Text that the user selected with the mouse.
///
/// @param span the range in the shown text, on whole characters
public record Selected(Shown shown, Span span) {

    public static Selected of(Shown shown, int from, int to) {
        return new Selected(shown, Graphemes.snap(shown.text(), from, to));
    }

    public boolean empty() {
        return span.start() == span.end();
    }

    public String text() {
        return shown.text().substring(span.start(), span.end());
    }

    public boolean in(Shown other) {
        return shown.body().sameAddress(other.body()) && shown.text().equals(other.text());
    }

    /// The address of the selection, for annotations and links. Where the argument has a pointer the range counts in that
    /// argument's value. Without a range where the shown characters have no certain place in the recorded text.
    public Anchor anchor(String transcript) {
        BodyText body = shown.body();
        Span recorded = shown.picked() && body.part() == Part.ARGUMENTS ? null : shown.recorded(span);
        String pointer = body.part() == Part.ARGUMENTS && !body.pointer().isEmpty() ? body.pointer() : null;
        Integer call = callOf(body);
        return new Anchor(transcript, body.message(), body.part(), call, pointer, recorded,
                recorded == null ? text() : body.text().substring(recorded.start(), recorded.end()), hash(body.text()));
    }

    private static @Nullable Integer callOf(BodyText body) {
        return body.call() < 0 ? null : Integer.valueOf(body.call());
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
