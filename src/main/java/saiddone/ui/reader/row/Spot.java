package saiddone.ui.reader.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import saiddone.model.ToolCall;
import saiddone.ui.reader.conversation.CallCard;
import saiddone.ui.reader.conversation.Field;
import saiddone.ui.reader.conversation.Turn;

/// Where within the focused row keys act.
///
/// @param card    which card of the row, -1 where no card is meant
/// @param pointer JSON pointer of an argument, empty where none is meant
public record Spot(Kind kind, int card, String pointer) {
    /// The whole row, the words, one call, the conversation and so on.
    public enum Kind { CONVERSATION, ROW, REASONING, WORDS, CARD, ARGUMENT }

    public static final Spot CONVERSATION = new Spot(Kind.CONVERSATION, -1, "");
    public static final Spot ROW = new Spot(Kind.ROW, -1, "");
    public static final Spot REASONING = new Spot(Kind.REASONING, -1, "");
    public static final Spot WORDS = new Spot(Kind.WORDS, -1, "");

    /// The places of a row in reading order, the row itself first. Arguments count as far as they show.
    public static List<Spot> of(Turn turn, Folds folds) {
        List<Spot> spots = new ArrayList<>();
        spots.add(ROW);
        if (folds.folded(turn)) {
            return spots;
        }
        String reasoning = turn.message().reasoning();
        if (reasoning != null && !reasoning.isBlank()) {
            spots.add(REASONING);
        }
        if (!turn.words().isEmpty()) {
            spots.add(WORDS);
        }
        for (int i = 0; i < turn.cards().size(); i++) {
            int card = i;
            CallCard shown = turn.cards().get(i);
            spots.add(new Spot(Kind.CARD, card, ""));
            boolean few = CardView.few(shown);
            shown.arguments().stream().flatMap(field -> shown(field, shown, folds, few)).filter(field -> !field.pointer().isEmpty())
                    .forEach(field -> spots.add(new Spot(Kind.ARGUMENT, card, field.pointer())));
        }
        return spots;
    }

    private static Stream<Field> shown(Field field, CallCard card, Folds folds, boolean few) {
        ToolCall call = card.call();
        if (!field.branch() || call == null || !folds.branchOpen(call.message(), call.ordinal(), field.pointer(), few)) {
            return Stream.of(field);
        }
        return Stream.concat(Stream.of(field), field.children().stream().flatMap(child -> shown(child, card, folds, few)));
    }

    boolean call() {
        return kind == Kind.CARD || kind == Kind.ARGUMENT;
    }
}
