package saiddone.check.invented;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.record.Facts;
import saiddone.check.text.IdTokens;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.Spelling;
import saiddone.model.ToolCall;

/// All that the agent could have an id from when it wrote or called: results, rules, what others wrote, and its own calls before.
final class Given {
    /// Edits between an id and one that it was made of by mistake.
    private static final int SLIP = 2;
    /// A letter more or less makes another word of a short one.
    private static final int SHORT = 5;

    private final List<String> texts;
    private @Nullable List<String> bare;

    private Given(Stream<String> others, Stream<ToolCall> calls, Facts facts) {
        texts = Stream.of(others, calls.map(call -> call.arguments().raw()), facts.rules()).flatMap(all -> all).toList();
    }

    /// Before a message; the calls that it carries count.
    static Given before(Message message, Facts facts) {
        return new Given(others(facts, message.index()), facts.talk().calls().stream().filter(call -> call.message() <= message.index()),
                facts);
    }

    /// Before a call's answer: one of several calls of a message may rest on the answer to another.
    static Given before(ToolCall call, Facts facts) {
        return new Given(others(facts, call.answered() ? call.resultMessage() : call.message()),
                facts.talk().calls().stream().filter(one -> one.index() < call.index()), facts);
    }

    private static Stream<String> others(Facts facts, int to) {
        // A simulated customer's thoughts may have reached the agent too.
        return facts.talk().transcript().messages().subList(0, to).stream().filter(one -> one.role() != Role.ASSISTANT)
                .flatMap(one -> Stream.concat(Stream.of(one.text()), Stream.ofNullable(one.reasoning())));
    }

    /// What the agent had put to the customer before a call, and was answered.
    static Stream<String> agreed(ToolCall call, Facts facts) {
        int heard = facts.talk().transcript().lastSaid(Role.USER, call.message());
        return facts.talk().agent().stream().filter(one -> one.index() < heard).map(Message::text);
    }

    /// Whether the answer to a call that did not name it shows it after a message.
    static boolean later(String name, Message message, Facts facts) {
        return facts.talk().calls().stream().filter(call -> call.resultMessage() > message.index() && facts.talk().done(call))
                .anyMatch(call -> facts.talk().transcript().messages().get(call.resultMessage()).text().contains(name)
                        && !call.arguments().raw().contains(name));
    }

    Stream<String> texts() {
        return texts.stream();
    }

    /// Whether it stands there as it is.
    boolean word(String name) {
        return texts.stream().anyMatch(text -> text.contains(name));
    }

    /// Whether its letters and digits stand there: customers spell ids out, and write them in small letters.
    boolean holds(String name) {
        if (word(name)) {
            return true;
        }
        List<String> all = bare == null ? texts.stream().map(Given::bare).toList() : bare;
        bare = all;
        String sought = bare(name);
        return all.stream().anyMatch(text -> text.contains(sought));
    }

    /// What looks like an id there.
    Set<String> ids() {
        Set<String> known = new HashSet<>();
        texts.forEach(text -> IdTokens.in(text).stream().map(one -> text.substring(one.start(), one.end()))
                .filter(IdTokens::mayBeId).forEach(known::add));
        return known;
    }

    /// The one that an id may have been made of by mistake.
    static Optional<String> near(String name, Set<String> known) {
        return known.stream().filter(one -> Math.abs(one.length() - name.length()) <= (one.length() > SHORT ? 1 : 0)
                && Spelling.distance(one, name) <= (name.length() < IdTokens.LONG_NUMBER ? 1 : SLIP)).findFirst();
    }

    /// Its letters where they lead, and how many digits follow; of a mixture how long it is.
    static String shape(String name) {
        String head = name.replaceFirst("\\d+$", "");
        boolean tail = head.length() < name.length() && head.chars().noneMatch(Character::isDigit);
        return tail ? head + (name.length() - head.length()) : "mixed " + name.length();
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isLetterOrDigit(unit)) {
                bare.append(Character.toLowerCase(unit));
            }
        }
        return bare.toString();
    }
}
