package saiddone.annotation.sql;

import java.util.List;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.FindingKey;
import saiddone.annotation.model.Quote;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Span;

/// Codes, conversations and places for tests.
final class Sample {
    private Sample() {}

    static Code code(String id) {
        return new Code(id, null, "Name of " + id, "Says what it is.", "Then.", "Else.", List.of(new Code.Example("So", "abc#3")),
                "#aa3377", List.of("mild", "grave"), null, false, null, List.of());
    }

    static Subject subject(int number) {
        return new Subject("t" + number, "hash-" + number, "model-" + number % 3);
    }

    static FindingKey finding(int subject, int number) {
        return new FindingKey("t" + subject, "wrong-argument", number, number, "/item", "00".repeat(31) + "%02x".formatted(number));
    }

    static Target target(int number) {
        Quote quote = new Quote("words “" + number + "” 😀", "before ", " after", "00ff");
        Target.Words words = new Target.Words(number, Role.ASSISTANT, Part.TEXT, new Span(number, number + 5), quote);
        Target.Call call = new Target.Call(number, 0, "get_order", quote);
        return switch (number % 6) {
            case 0 -> new Target.Conversation();
            case 1 -> new Target.OfMessage(number, Role.USER, quote);
            case 2 -> words;
            case 3 -> call;
            case 4 -> new Target.Argument(call, "/order_id", "\"NL-1\"");
            default -> new Target.Pair(words, call);
        };
    }
}
