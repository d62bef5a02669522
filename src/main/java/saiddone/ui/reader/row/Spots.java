package saiddone.ui.reader.row;

import java.util.List;
import saiddone.annotation.model.Target;
import saiddone.model.Part;
import saiddone.ui.reader.conversation.CallCard;
import saiddone.ui.reader.conversation.Conversation;

/// Where in its row a target is.
public final class Spots {
    private Spots() {}

    public static Spot of(Conversation conversation, Target target) {
        return switch (target) {
            case Target.Conversation ignored -> Spot.CONVERSATION;
            case Target.OfMessage message -> answer(conversation, message.message());
            case Target.Words words -> words.part() == Part.REASONING ? Spot.REASONING : words.part() == Part.RESULT
                    ? answer(conversation, words.message()) : Spot.WORDS;
            case Target.Call call -> card(conversation, call, "");
            case Target.Argument argument -> card(conversation, argument.of(), argument.pointer());
            case Target.Pair pair -> pair.words().message() == pair.call().message() ? card(conversation, pair.call(), "") : Spot.WORDS;
        };
    }

    private static Spot card(Conversation conversation, Target.Call call, String pointer) {
        return card(conversation, call.message(), call.call(), pointer);
    }

    /// @param ordinal of the call within its message
    /// @param pointer of an argument, empty for the call as a whole
    public static Spot card(Conversation conversation, int message, int ordinal, String pointer) {
        List<CallCard> cards = conversation.turns().get(conversation.rowOf(message)).cards();
        for (int i = 0; i < cards.size(); i++) {
            CallCard card = cards.get(i);
            if (card.call() != null && card.call().message() == message && card.call().ordinal() == ordinal) {
                return new Spot(pointer.isEmpty() ? Spot.Kind.CARD : Spot.Kind.ARGUMENT, i, pointer);
            }
        }
        return Spot.ROW;
    }

    private static Spot answer(Conversation conversation, int message) {
        List<CallCard> cards = conversation.turns().get(conversation.rowOf(message)).cards();
        for (int i = 0; i < cards.size(); i++) {
            CallCard card = cards.get(i);
            if (card.result() != null && card.result().index() == message) {
                return new Spot(Spot.Kind.CARD, i, "");
            }
        }
        return Spot.ROW;
    }
}
