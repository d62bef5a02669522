package saiddone.ui.reader.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.ui.reader.text.BodyText;

/// One row of the reader: what a message says, and beside it the calls that it makes with their answers folded in. Every
/// message of the file is in exactly one row: as a row of its own, or as the answer on a card.
///
/// @param row   0-based
/// @param cards the calls in their order; for [Kind#RESULT] the one result that answers no call
public record Turn(int row, Kind kind, Message message, List<CallCard> cards) {
    public Turn {
        cards = List.copyOf(cards);
    }

    public enum Kind { CUSTOMER, AGENT, SYSTEM, RESULT, OTHER }

    /// The words on the said side; a result's text is on its card instead.
    public String words() {
        return kind == Kind.RESULT ? "" : message.text();
    }

    /// Indexes of the messages that this row shows, its own first.
    public Stream<Integer> messages() {
        return kind == Kind.RESULT ? Stream.of(message.index())
                : Stream.concat(Stream.of(message.index()), cards.stream().map(CallCard::result).filter(m -> m != null)
                        .map(Message::index));
    }

    /// Every text of the row as recorded, in reading order: reasoning, words, then call by call name, arguments, answer.
    public List<BodyText> texts() {
        List<BodyText> texts = new ArrayList<>();
        if (message.reasoning() != null) {
            texts.add(new BodyText(message.index(), Part.REASONING, -1, "", message.reasoning()));
        }
        if (!words().isEmpty()) {
            texts.add(new BodyText(message.index(), Part.TEXT, -1, "", words()));
        }
        cards.forEach(card -> addTo(texts, card));
        return texts;
    }

    private static void addTo(List<BodyText> texts, CallCard card) {
        var call = card.call();
        if (call != null) {
            texts.add(new BodyText(call.message(), Part.CALL, call.ordinal(), "", call.name()));
            card.arguments().stream().flatMap(Field::leaves)
                    .forEach(field -> texts.add(new BodyText(call.message(), Part.ARGUMENTS, call.ordinal(), field.pointer(),
                            field.value())));
            String raw = card.rawArguments();
            if (raw != null) {
                texts.add(new BodyText(call.message(), Part.ARGUMENTS, call.ordinal(), "", raw));
            }
        }
        var result = card.result();
        if (result != null) {
            texts.add(new BodyText(result.index(), Part.RESULT, -1, "", result.text()));
            String failure = card.failure();
            if (failure != null) {
                texts.add(new BodyText(result.index(), Part.RESULT, -1, "/error", failure));
            }
        }
    }
}
