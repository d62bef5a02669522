package saiddone.check.argument;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import saiddone.check.claims.SentenceSpan;
import saiddone.model.Message;
import saiddone.model.Span;

/// The sentences of one conversation's messages in the plain form, each made once: argument after argument is held against them. For
/// one thread.
final class PlainLines {
    private final Map<Message, List<Line>> known = new IdentityHashMap<>();

    /// @param span  where it stands in the message
    /// @param plain what stands there
    record Line(Span span, String plain) {}

    List<Line> of(Message message) {
        List<Line> lines = known.get(message);
        if (lines == null) {
            lines = new ArrayList<>();
            for (SentenceSpan one : SentenceSpan.of(message.text())) {
                lines.add(new Line(one.span(), one.plain(message.text())));
            }
            known.put(message, lines);
        }
        return lines;
    }
}
