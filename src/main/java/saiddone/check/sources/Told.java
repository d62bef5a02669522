package saiddone.check.sources;

import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.notation.FieldPath;

/// A value in the agent's words to the customer, and where the agent could have it from.
///
/// @param message index of the message
/// @param span    UTF-16 range in its text
/// @param quote   the value as it stands there
public record Told(int message, Span span, String quote, Source source) {
    private static final int LONGEST = 60;

    /// Where it comes from, one plain sentence.
    public String why() {
        return switch (source.place()) {
            case RESULT -> "%s answered with it in message %d%s.".formatted(tool(), source.message(), field(": "));
            case CUSTOMER -> source.call() == null ? "The customer wrote it in message %d.".formatted(source.message())
                    : "The customer's own %s answered with it in message %d.".formatted(tool(), source.message());
            case RULES -> source.message() < 0 ? "The rules have it." : "The rules in message %d have it.".formatted(source.message());
            case CALL -> "The agent's own call of %s carries it%s; nobody had given it.".formatted(tool(), field(" as "));
            case WORKED_OUT -> "It comes of other values: %s.".formatted(source.shown());
            case NOWHERE -> "No result, no rule, no call and nothing that the customer wrote before it has it.";
        };
    }

    private String tool() {
        ToolCall call = source.call();
        return call == null ? "A tool" : call.name();
    }

    private String field(String before) {
        return source.pointer().isEmpty() ? "" : before + FieldPath.of(source.pointer())
                + (source.shown().length() <= LONGEST ? " = " + source.shown() : "");
    }
}
