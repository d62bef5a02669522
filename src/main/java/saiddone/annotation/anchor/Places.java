package saiddone.annotation.anchor;

import java.util.ArrayList;
import java.util.List;
import saiddone.annotation.model.Quote;
import saiddone.annotation.model.Target;
import saiddone.model.Message;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;

/// All places of a transcript with the words of a target, whatever stands around them.
final class Places {
    private Places() {}

    /// A place, and what stands around it as far as the sought quote reaches.
    ///
    /// @param at where in the message: the first unit of words, the ordinal of a call
    record Place(int message, int at, String before, String after) {}

    static List<Place> messages(Target.OfMessage target, Transcript now) {
        List<Place> found = new ArrayList<>();
        for (Message message : now.messages()) {
            String text = Texts.whole(message);
            if (message.role() == target.role() && text.equals(target.quote().text())) {
                found.add(place(now, message.index(), 0, text, 0, target.quote()));
            }
        }
        return found;
    }

    static List<Place> words(Target.Words target, Transcript now) {
        List<Place> found = new ArrayList<>();
        String quoted = target.quote().text();
        for (Message message : now.messages()) {
            String text = Texts.of(message, target.part());
            if (text == null || message.role() != target.role() || quoted.isEmpty()) {
                continue;
            }
            for (int at = text.indexOf(quoted); at >= 0; at = text.indexOf(quoted, at + 1)) {
                found.add(place(now, message.index(), at, text, at, target.quote()));
            }
        }
        return found;
    }

    static List<Place> calls(Target.Call target, Transcript now) {
        List<Place> found = new ArrayList<>();
        for (ToolCall call : now.calls().toList()) {
            String text = Texts.of(call);
            if (text.equals(target.quote().text())) {
                found.add(place(now, call.message(), call.ordinal(), text, 0, target.quote()));
            }
        }
        return found;
    }

    private static Place place(Transcript now, int message, int at, String text, int start, Quote quote) {
        int reach = Math.max(Texts.CONTEXT, Math.max(quote.before().length(), quote.after().length()));
        Span around = new Span(start, start + quote.text().length());
        return new Place(message, at, Texts.before(now, message, text, around.start(), reach),
                Texts.after(now, message, text, around.end(), reach));
    }
}
