package saiddone.check.values;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import saiddone.check.text.Talk;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;

/// The words that go with a call.
///
/// @param before what the agent wrote last up to the call, the latest first
/// @param reply  what the customer wrote since the earliest of these, the latest first
/// @param after  what the agent wrote after the call, up to the customer's next words
/// @param batch  the writes made between the same two messages of the customer's, the call among them
record CallWords(List<Message> before, List<Message> reply, List<Message> after, List<ToolCall> batch) {
    private static final int MOST = 3;
    private static final int LONGEST = 20_000;

    static CallWords of(Talk talk, ToolCall call) {
        List<Message> messages = talk.transcript().messages();
        List<Message> before = new ArrayList<>();
        List<Message> reply = new ArrayList<>();
        int since = -1;
        for (int at = call.message(); at >= 0 && before.size() < MOST; at--) {
            Message message = messages.get(at);
            if (message.role() == Role.USER) {
                since = Math.max(since, at);
            }
            if (readable(message)) {
                (message.role() == Role.USER ? reply : before).add(message);
            }
        }
        List<Message> after = new ArrayList<>();
        int until = call.message() + 1;
        for (; until < messages.size() && messages.get(until).role() != Role.USER; until++) {
            if (readable(messages.get(until))) {
                after.add(messages.get(until));
            }
        }
        int from = since;
        int to = until;
        return new CallWords(before, reply, after, talk.heldWrites().stream()
                .filter(one -> one.message() > from && one.message() < to).toList());
    }

    /// What is longer than any reply to a customer is left out: each number in it is held against all that stands before.
    private static boolean readable(Message message) {
        return (message.role() == Role.USER || message.role() == Role.ASSISTANT && !message.text().isBlank())
                && message.text().length() < LONGEST;
    }

    /// A message's text, with line breaks for those that are written as `\n` in a reply that is JSON; all stands where it stood.
    static String text(Message message) {
        return message.text().indexOf('\\') < 0 ? message.text() : message.text().replace("\\n", " \n");
    }

    /// All that the agent wrote around the call, what it wrote after it first.
    Stream<Message> agent() {
        return Stream.concat(after.stream(), before.stream());
    }

    Stream<Message> all() {
        return Stream.concat(agent(), reply.stream());
    }
}
