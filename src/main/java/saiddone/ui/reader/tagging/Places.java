package saiddone.ui.reader.tagging;

import saiddone.annotation.model.Target;
import saiddone.model.Part;
import saiddone.ui.shell.Strings;

/// Targets in a reader's words: `turn 4 → call 2`.
public final class Places {
    private static final int QUOTED = 90;
    private final Strings strings;

    public Places(Strings strings) {
        this.strings = strings;
    }

    /// The message that a target is about, -1 for the conversation.
    public static int message(Target target) {
        return switch (target) {
            case Target.Conversation ignored -> -1;
            case Target.OfMessage message -> message.message();
            case Target.Words words -> words.message();
            case Target.Call call -> call.message();
            case Target.Argument argument -> argument.of().message();
            case Target.Pair pair -> pair.words().message();
        };
    }

    /// Where it is.
    public String name(Target target) {
        return switch (target) {
            case Target.Conversation ignored -> strings.get("tagging.place.conversation");
            case Target.OfMessage message -> strings.get("tagging.place.turn", message.message());
            case Target.Words words -> words(words);
            case Target.Call call -> strings.get("tagging.place.call", call.message(), call.call() + 1);
            case Target.Argument argument -> strings.get("tagging.place.argument", argument.of().message(), argument.of().call() + 1,
                    field(argument.pointer()));
            case Target.Pair pair -> pair.words().message() == pair.call().message()
                    ? strings.get("tagging.place.call", pair.call().message(), pair.call().call() + 1)
                    : strings.get("tagging.place.pair", pair.words().message(), pair.call().message(), pair.call().call() + 1);
        };
    }

    /// The words that it stands on, in short; empty for places without words.
    public String quote(Target target) {
        return switch (target) {
            case Target.Words words -> quoted(words.quote().text());
            case Target.Argument argument -> strings.get("tagging.quote.argument", field(argument.pointer()), cut(argument.value()));
            case Target.Pair pair -> strings.get("tagging.quote.pair", quoted(pair.words().quote().text()), pair.call().tool());
            case Target.Call call -> call.tool();
            case Target.Conversation ignored -> "";
            case Target.OfMessage ignored -> "";
        };
    }

    private String words(Target.Words words) {
        return words.part() == Part.REASONING ? strings.get("tagging.place.reasoning", words.message())
                : words.part() == Part.RESULT ? strings.get("tagging.place.answer", words.message())
                : strings.get("tagging.place.turn", words.message());
    }

    private String quoted(String text) {
        return strings.get("tagging.quote", cut(text));
    }

    private static String field(String pointer) {
        return pointer.startsWith("/") ? pointer.substring(1).replace("~1", "/").replace("~0", "~") : pointer;
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= QUOTED) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
        return line.substring(0, end) + "…";
    }
}
