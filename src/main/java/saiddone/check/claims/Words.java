package saiddone.check.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;

/// The words that go with a call.
///
/// @param before  what the agent last put to the customer, and what it wrote since up to the call
/// @param reply   what the customer said in between
/// @param said    what was said in the whole conversation
/// @param after   what the agent wrote after the call, up to the customer's next message or to where it turns to another matter
/// @param plainNext what it wrote from there on
/// @param asked   what was looked up after the call, where the words after it ask the customer something
public record Words(List<Message> before, List<Message> reply, List<Message> after, String plainBefore, String plainReply,
                    String plainAfter, String plainNext, Said said, Supplier<Set<String>> asked) {

    /// What was said in a whole conversation, put together when it is asked for: few calls need it.
    public static final class Said {
        private final Transcript transcript;
        /// Each message stands around many calls.
        private final Map<Message, String> plains = new IdentityHashMap<>();
        private @Nullable String given;
        private @Nullable String plain;

        public Said(Transcript transcript) {
            this.transcript = transcript;
        }

        /// All that the agent was given in words: what the customer wrote, and what stood there before.
        public String given() {
            String known = given;
            if (known == null) {
                known = transcript.messages().stream().filter(message -> message.role() == Role.USER || message.role() == Role.SYSTEM)
                        .map(Message::text).collect(Collectors.joining(" "));
                given = known;
            }
            return known;
        }

        /// All that either of them wrote, in the plain form.
        public String plain() {
            String known = plain;
            if (known == null) {
                known = plain(transcript.messages().stream()
                        .filter(message -> message.role() == Role.USER || speaks(message)).toList());
                plain = known;
            }
            return known;
        }

        private String plain(List<Message> messages) {
            StringBuilder all = new StringBuilder(" ");
            for (Message message : messages) {
                String one = plains.computeIfAbsent(message, told -> Plain.text(told.text()));
                all.append(one, 1, one.length());
            }
            return all.toString();
        }
    }

    /// @param until index of the message that words after the call end before
    /// @param said  in the transcript
    public static Words around(Transcript transcript, ToolCall call, int until, Said said, ClaimPatterns patterns) {
        List<Message> messages = transcript.messages();
        List<Message> before = new ArrayList<>();
        List<Message> reply = new ArrayList<>();
        int at = call.message();
        boolean customer = false;
        while (at >= 0 && (!customer || before.stream().noneMatch(one -> one.index() < reply.getLast().index()))) {
            Message message = messages.get(at--);
            if (message.role() == Role.USER) {
                if (customer && reply.size() > 2) {
                    break;
                }
                customer = true;
                reply.add(message);
            } else if (tells(message)) {
                before.add(message);
            }
        }
        List<Message> all = after(transcript, call).stream().filter(message -> message.index() < until).toList();
        List<Message> after = ofItself(all.stream().map(message -> upTo(message, NextCall.upTo(transcript, call, message, patterns)))
                .filter(message -> !message.text().isBlank()).toList(), patterns);
        String plainAll = said.plain(all);
        String plainAfter = said.plain(after);
        String next = plainAll.substring(Math.min(plainAll.length(), plainAfter.length()) - 1);
        return new Words(before, reply, after, said.plain(before), said.plain(reply), certain(after, plainAfter, patterns), next, said,
                () -> asked(transcript, call, after));
    }

    private static Set<String> asked(Transcript transcript, ToolCall call, List<Message> after) {
        if (after.isEmpty() || after.stream().noneMatch(message -> message.text().indexOf('?') >= 0)) {
            return Set.of();
        }
        Set<String> looked = new HashSet<>();
        for (Message message : transcript.messages().subList(call.message() + 1, after.getLast().index())) {
            message.calls().stream().filter(one -> one.effect() == ToolEffect.READ)
                    .forEach(one -> Scalars.of(one).all().forEach(value -> looked.add(value.value())));
        }
        return looked;
    }

    /// What is told as being so: not what would be if something happened, nor what is asked.
    private static String certain(List<Message> after, String plain, ClaimPatterns patterns) {
        StringBuilder certain = null;
        for (Message message : after) {
            String text = message.text();
            for (SentenceSpan one : SentenceSpan.of(text)) {
                if (one.question() || patterns.noDeeds().supposes(ClaimPatterns.plain(text.substring(one.start(), one.end())))) {
                    certain = certain == null ? new StringBuilder(plain) : certain;
                    String own = one.plain(text).strip();
                    int at = certain.indexOf(own);
                    certain.delete(Math.max(0, at), at < 0 ? 0 : at + own.length());
                }
            }
        }
        return certain == null ? plain : certain.toString().replace("  ", " ");
    }

    /// What the agent wrote after a call, up to the customer's next message.
    public static List<Message> after(Transcript transcript, ToolCall call) {
        List<Message> messages = transcript.messages();
        List<Message> after = new ArrayList<>();
        for (int i = call.message() + 1; i < messages.size() && messages.get(i).role() != Role.USER; i++) {
            if (tells(messages.get(i))) {
                after.add(messages.get(i));
            }
        }
        return after;
    }

    /// Messages up to where they turn to another matter, once they have told of a deed; without those before it that ask the
    /// customer to confirm what comes next and promise nothing.
    private static List<Message> ofItself(List<Message> after, ClaimPatterns patterns) {
        List<Message> own = new ArrayList<>();
        boolean told = false;
        for (Message message : after) {
            String plain = ClaimPatterns.plain(message.text());
            for (SentenceSpan one : SentenceSpan.of(plain)) {
                String sentence = plain.substring(one.start(), one.end());
                if (told && patterns.noDeeds().turns(sentence)) {
                    if (one.start() > 0) {
                        own.add(upTo(message, one.start()));
                    }
                    return own;
                }
                told = told || patterns.noDeeds().tellsDeed(sentence);
            }
            if (told || !patterns.noDeeds().asks(plain) || patterns.future().matcher(plain).find()) {
                own.add(message);
            }
        }
        return own;
    }

    private static Message upTo(Message message, int end) {
        return end == message.text().length() ? message : new Message(message.index(), message.role(), message.roleName(),
                message.text().substring(0, end), message.reasoning(), message.calls(), message.result(), message.attachments(),
                message.usage(), message.time());
    }

    /// Whether the agent named something after the call.
    public boolean later(String plainId) {
        return plainAfter.contains(plainId) || plainNext.contains(plainId);
    }

    /// Whether the customer's answer names something by its id: what else was put before it is no word against that.
    public boolean chose(String plainId) {
        return plainReply.contains(plainId);
    }

    /// Whether the agent looked something up after the call and asked the customer something then: its words may be about that.
    public boolean turnedTo(String id) {
        return asked.get().contains(id);
    }

    /// Whether something was named around the call, or where the agent turned to another matter after it.
    public boolean names(String plainId) {
        return later(plainId) || plainBefore.contains(plainId) || plainReply.contains(plainId);
    }

    /// All that was said around the call, in the plain form.
    public String plainAround() {
        return plainBefore + plainReply + plainAfter;
    }

    /// What the agent wrote after the call, else what it wrote before.
    public List<Message> told() {
        return after.isEmpty() ? before : after;
    }

    /// What the agent wrote after the call, then what it wrote before.
    public List<Message> around() {
        List<Message> around = new ArrayList<>(after);
        around.addAll(before);
        return around;
    }

    /// What the agent wrote to the customer after the call, then what it had put to the customer before the answer.
    public List<Message> put() {
        List<Message> put = new ArrayList<>(after);
        before.stream().filter(message -> !reply.isEmpty() && message.index() < reply.getFirst().index()).forEach(put::add);
        return put;
    }

    /// Whether the agent says something to the customer: a call that is typed where words should be is none.
    private static boolean tells(Message message) {
        return speaks(message) && !TypedCalls.alone(message.text());
    }

    public static boolean speaks(Message message) {
        return message.role() == Role.ASSISTANT && !message.text().isBlank() && message.text().length() < Claim.LONGEST;
    }
}
