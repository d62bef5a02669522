package saiddone.annotation.anchor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.model.Arguments;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A transcript under edits that remembers where each message came from and which of its characters were replaced: what a place
/// of the old transcript is in the new one is known here without looking at any words.
final class Edited {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    /// Units from `start` to `end` were replaced by `length` others.
    private record Cut(Part part, int start, int end, int length) {}

    /// A message on its way.
    private static final class Line {
        final int from;
        Message message;
        boolean callsChanged;
        final List<Cut> cuts = new ArrayList<>();

        Line(int from, Message message) {
            this.from = from;
            this.message = message;
        }
    }

    private final Transcript was;
    private final List<Line> lines = new ArrayList<>();
    private final Random random;
    private boolean copied;

    Edited(Transcript was, Random random) {
        this.was = was;
        this.random = random;
        was.messages().forEach(message -> lines.add(new Line(message.index(), message)));
    }

    void edit() {
        int at = random.nextInt(lines.size());
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> changeWord(lines.get(at));
            case 3 -> copy(at);
            case 4 -> lines.add(at, new Line(-1, said("One moment, please.")));
            case 5 -> remove(at);
            case 6 -> swap(at, random.nextInt(lines.size()));
            case 7 -> changeArgument(lines.get(at));
            default -> lines.forEach(Edited::reformat);
        }
    }

    private void copy(int at) {
        lines.add(at, new Line(-1, lines.get(random.nextInt(lines.size())).message));
        copied = true;
    }

    private void swap(int one, int other) {
        copied |= Texts.whole(lines.get(one).message).equals(Texts.whole(lines.get(other).message));
        Collections.swap(lines, one, other);
    }

    /// Whether some message stands twice now, or one changed places with its like: then a place's copy may be as good as the place.
    boolean copied() {
        return copied;
    }

    private Message said(String text) {
        Message like = lines.get(random.nextInt(lines.size())).message;
        return new Message(0, like.role(), like.roleName(), text, null, List.of(), null, List.of(), null, null);
    }

    private void remove(int at) {
        if (lines.size() > 1) {
            lines.remove(at);
        }
    }

    private void changeWord(Line line) {
        Part part = line.message.reasoning() != null && random.nextBoolean() ? Part.REASONING : Part.TEXT;
        String text = Texts.of(line.message, part);
        if (text == null) {
            return;
        }
        List<Span> words = new ArrayList<>();
        for (Matcher matcher = WORD.matcher(text); matcher.find();) {
            words.add(new Span(matcher.start(), matcher.end()));
        }
        if (words.isEmpty()) {
            return;
        }
        Span word = words.get(random.nextInt(words.size()));
        String other = random.nextBoolean() ? "otherwise" : "";
        String changed = text.substring(0, word.start()) + other + text.substring(word.end());
        line.cuts.add(new Cut(part, word.start(), word.end(), other.length()));
        Message old = line.message;
        line.message = part == Part.TEXT ? with(old, changed, old.reasoning(), old.calls()) : with(old, old.text(), changed, old.calls());
    }

    private static void changeArgument(Line line) {
        if (line.message.calls().isEmpty() || !(line.message.calls().getFirst().arguments().tree() instanceof ObjectNode object)
                || object.isEmpty()) {
            return;
        }
        ObjectNode changed = object.deepCopy();
        changed.put(changed.propertyNames().iterator().next(), "another value");
        recall(line, changed, changed.toString(), 1);
        line.callsChanged = true;
    }

    /// The same calls in another hand: indented, keys the other way round.
    private static void reformat(Line line) {
        for (int i = 0; i < line.message.calls().size(); i++) {
            if (line.message.calls().get(i).arguments().tree() instanceof ObjectNode object) {
                ObjectNode turned = JsonNodeFactory.instance.objectNode();
                List.copyOf(object.propertyNames()).reversed().forEach(name -> turned.set(name, object.path(name)));
                recall(line, turned, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(turned), i + 1);
            }
        }
    }

    private static void recall(Line line, JsonNode tree, String raw, int number) {
        List<ToolCall> calls = new ArrayList<>(line.message.calls());
        ToolCall old = calls.get(number - 1);
        calls.set(number - 1, new ToolCall(old.index(), old.message(), old.ordinal(), old.id(), old.name(), new Arguments(raw, tree),
                old.requestor(), old.effect(), old.effectGuessed(), -1));
        line.message = with(line.message, line.message.text(), line.message.reasoning(), calls);
    }

    private static Message with(Message old, String text, @Nullable String reasoning, List<ToolCall> calls) {
        return new Message(old.index(), old.role(), old.roleName(), text, reasoning, calls, old.result(), List.of(), null, null);
    }

    Transcript transcript() {
        List<Message> messages = new ArrayList<>();
        for (Line line : lines) {
            int index = messages.size();
            List<ToolCall> calls = line.message.calls().stream().map(call -> new ToolCall(call.index(), index, call.ordinal(), call.id(),
                    call.name(), call.arguments(), call.requestor(), call.effect(), call.effectGuessed(), -1)).toList();
            messages.add(new Message(index, line.message.role(), line.message.roleName(), line.message.text(), line.message.reasoning(),
                    calls, line.message.result(), List.of(), null, null));
        }
        return new Transcript(was.id(), was.source(), was.conversation(), was.caseRef(), was.model(), was.run(), messages, List.of(),
                was.outcome(), "edited", was.synthetic(), was.details());
    }

    /// Where a message is now, -1 where it is gone.
    int now(int message) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).from == message) {
                return i;
            }
        }
        return -1;
    }

    /// Whether a message that is still there has the words and calls that it had.
    boolean untouched(int message) {
        Line line = lines.get(now(message));
        return !line.callsChanged && line.cuts.stream().noneMatch(cut -> cut.part == Part.TEXT);
    }

    boolean callsUntouched(int message) {
        return !lines.get(now(message)).callsChanged;
    }

    /// Where a range of a message that is still there is now, null where one of its units was replaced.
    @Nullable Span now(int message, Part part, Span span) {
        int start = span.start();
        int end = span.end();
        for (Cut cut : lines.get(now(message)).cuts) {
            if (cut.part != part || cut.start >= end) {
                continue;
            }
            if (cut.end > start) {
                return null;
            }
            int shift = cut.length - (cut.end - cut.start);
            start += shift;
            end += shift;
        }
        return new Span(start, end);
    }
}
