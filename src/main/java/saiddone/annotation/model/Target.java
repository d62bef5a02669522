package saiddone.annotation.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Span;

/// What in a conversation a judgement is about. Messages are counted as [saiddone.model.Message#index], calls by their
/// ordinal within the message, ranges in UTF-16 units.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Target.Conversation.class, name = "conversation"),
    @JsonSubTypes.Type(value = Target.OfMessage.class, name = "message"),
    @JsonSubTypes.Type(value = Target.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Target.Call.class, name = "call"),
    @JsonSubTypes.Type(value = Target.Argument.class, name = "argument"),
    @JsonSubTypes.Type(value = Target.Pair.class, name = "pair")})
public sealed interface Target {

    /// The place in short, the same for two targets exactly where they mean the same place: one reviewer has one judgement
    /// of a code on a place.
    String place();

    /// The conversation as a whole.
    record Conversation() implements Target {
        @Override
        public String place() {
            return "conversation";
        }
    }

    /// A message as a whole.
    record OfMessage(int message, Role role, Quote quote) implements Target {
        @Override
        public String place() {
            return "message:" + message;
        }
    }

    /// A range of characters in a message's text or reasoning.
    record Words(int message, Role role, Part part, Span span, Quote quote) implements Target {
        public Words {
            if (part != Part.TEXT && part != Part.REASONING && part != Part.RESULT) {
                throw new IllegalArgumentException("Words are in a text, not in " + part);
            }
        }

        @Override
        public String place() {
            return "words:%d:%s:%d-%d".formatted(message, part.label(), span.start(), span.end());
        }
    }

    /// A tool call; the quote is its name with its arguments.
    record Call(int message, int call, String tool, Quote quote) implements Target {
        @Override
        public String place() {
            return "call:%d:%d".formatted(message, call);
        }
    }

    /// One argument of a call.
    ///
    /// @param pointer JSON pointer into the arguments
    /// @param value   what stood there, as JSON
    record Argument(Call of, String pointer, String value) implements Target {
        @Override
        public String place() {
            return "argument:%d:%d:%s".formatted(of.message(), of.call(), pointer);
        }
    }

    /// These words against that call.
    record Pair(Words words, Call call) implements Target {
        @Override
        public String place() {
            return "pair:" + words.place() + "|" + call.place();
        }
    }
}
