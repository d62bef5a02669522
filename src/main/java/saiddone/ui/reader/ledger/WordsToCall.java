package saiddone.ui.reader.ledger;

import saiddone.annotation.model.Target;
import saiddone.model.Part;
import saiddone.model.Span;

/// Words and the call that they are set against: what the line over both columns joins.
///
/// @param message     of the words
/// @param callMessage the message that carries the call
/// @param ordinal     of the call within that message
/// @param pointer     JSON pointer of the argument, empty for the call as a whole
public record WordsToCall(int message, Part part, Span span, int callMessage, int ordinal, String pointer) {
    /// What a tag sets against each other.
    public static WordsToCall of(Target.Pair pair) {
        Target.Words words = pair.words();
        return new WordsToCall(words.message(), words.part(), words.span(), pair.call().message(), pair.call().call(), "");
    }
}
