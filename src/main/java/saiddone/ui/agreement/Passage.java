package saiddone.ui.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Target;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;

/// The messages round what reviewers tagged. Text of transcripts is data, never markup.
///
/// @param messages in order
/// @param whole    whether these are all messages of the conversation
record Passage(List<Line> messages, boolean whole) {
    private static final int AROUND = 2;
    private static final int MOST = 14;
    private static final int LONGEST = 1_600;

    Passage {
        messages = List.copyOf(messages);
    }

    /// @param role   as shown
    /// @param calls  `name(arguments)`, one each
    /// @param lit    ranges of the text that were tagged
    /// @param tagged whether somebody tagged something in it
    /// @param gap    whether messages are left out before it
    record Line(int message, Role role, String text, List<String> calls, List<Span> lit, boolean tagged, boolean gap) {
        Line {
            calls = List.copyOf(calls);
            lit = List.copyOf(lit);
        }
    }

    /// Where nobody tagged a place, the conversation's beginning.
    static Passage of(Transcript transcript, Dispute dispute) {
        List<Dispute.Place> places = dispute.sides().stream().flatMap(side -> side.places().stream()).filter(one -> one.message() >= 0)
                .toList();
        Set<Integer> tagged = new TreeSet<>();
        places.forEach(place -> {
            tagged.add(place.message());
            if (place.target() instanceof Target.Pair pair) {
                tagged.add(pair.call().message());
            }
        });
        int size = transcript.messages().size();
        TreeSet<Integer> wanted = new TreeSet<>();
        tagged.forEach(at -> {
            for (int i = Math.max(0, at - AROUND); i <= Math.min(size - 1, at + AROUND); i++) {
                wanted.add(i);
            }
        });
        for (int i = 0; tagged.isEmpty() && i < size; i++) {
            wanted.add(i);
        }
        List<Line> lines = new ArrayList<>();
        int before = -1;
        for (int at : wanted) {
            Message message = transcript.messages().get(at);
            if (lines.size() < MOST && message.role() != Role.SYSTEM) {
                lines.add(line(message, places, tagged.contains(at), at > before + 1 && before >= 0));
                before = at;
            }
        }
        return new Passage(lines, lines.size() == size);
    }

    private static Line line(Message message, List<Dispute.Place> places, boolean tagged, boolean gap) {
        String text = cut(message.text());
        List<Span> lit = places.stream().filter(place -> place.message() == message.index())
                .map(place -> span(place.target(), message)).filter(span -> span != null && span.end() <= text.length()).toList();
        return new Line(message.index(), message.role(), text, message.calls().stream().map(Passage::call).toList(), lit, tagged, gap);
    }

    /// Only where the very words still stand there.
    private static @Nullable Span span(Target target, Message message) {
        Target.Words words = target instanceof Target.Pair pair ? pair.words() : target instanceof Target.Words own ? own : null;
        boolean there = words != null && words.part() == Part.TEXT && words.span().end() <= message.text().length()
                && words.quote().text().equals(message.text().substring(words.span().start(), words.span().end()));
        return there && words != null ? words.span() : null;
    }

    private static String call(ToolCall call) {
        return cut(call.name() + "(" + call.arguments().raw() + ")");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1
                : LONGEST) + "…";
    }
}
