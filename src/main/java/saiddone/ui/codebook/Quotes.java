package saiddone.ui.codebook;

import saiddone.annotation.model.Target;

/// What a judgement is about, in the words that it stands on.
final class Quotes {
    private Quotes() {}

    /// Empty for a conversation as a whole.
    static String of(Target target) {
        String words = switch (target) {
            case Target.Conversation whole -> "";
            case Target.OfMessage message -> message.quote().text();
            case Target.Words some -> some.quote().text();
            case Target.Call call -> call.quote().text();
            case Target.Argument argument -> argument.of().tool() + " " + argument.pointer() + " = " + argument.value();
            case Target.Pair pair -> pair.words().quote().text() + " ↔ " + pair.call().quote().text();
        };
        return words.replaceAll("\\s+", " ").strip();
    }
}
