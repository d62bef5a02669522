package saiddone.ui.reader.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Target;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.ui.reader.conversation.CallCard;
import saiddone.ui.reader.conversation.Turn;
import saiddone.ui.reader.text.BodyText;
import saiddone.ui.reader.text.Shown;
import saiddone.ui.reader.text.TagMark;

/// Which tags stand at which words, calls, arguments and turns.
public final class TagMarks {
    private final Tagging tagging;

    public TagMarks(Tagging tagging) {
        this.tagging = tagging;
    }

    public List<TagMark> in(Shown shown) {
        List<TagMark> marks = new ArrayList<>();
        BodyText body = shown.body();
        if (body.part() == Part.TEXT || body.part() == Part.REASONING || body.part() == Part.RESULT && body.pointer().isEmpty()) {
            tagging.tags().get().drawn().forEach(tag -> {
                Target.Words words = words(tag.where());
                if (words != null && words.message() == body.message() && words.part() == body.part()
                        && words.span().end() <= body.text().length()) {
                    for (Span span : shown.shown(List.of(words.span()))) {
                        marks.add(new TagMark(span, TagSwatch.colour(tag.colour()), tag.presence(), !tag.own(), held(tag)));
                    }
                }
            });
        }
        return List.copyOf(marks);
    }

    static Target.@Nullable Words words(Target target) {
        return target instanceof Target.Words words ? words : target instanceof Target.Pair pair ? pair.words() : null;
    }

    public boolean held(SeenTag tag) {
        return tagging.lit().filter(lit -> lit.id().equals(tag.id())).isPresent();
    }

    /// On a call as a whole, words of its answer included.
    public List<SeenTag> on(CallCard card) {
        ToolCall call = card.call();
        Message result = card.result();
        return where(target -> switch (target) {
            case Target.Call of -> is(call, of);
            case Target.Pair pair -> is(call, pair.call());
            case Target.Words words -> result != null && words.part() == Part.RESULT && words.message() == result.index();
            case Target.OfMessage message -> result != null && message.message() == result.index();
            case Target.Argument ignored -> false;
            case Target.Conversation ignored -> false;
        });
    }

    private static boolean is(@Nullable ToolCall call, Target.Call of) {
        return call != null && call.message() == of.message() && call.ordinal() == of.call();
    }

    /// On an argument; empty for rows that show none.
    public List<SeenTag> on(BodyText argument) {
        return argument.part() != Part.ARGUMENTS || argument.pointer().isEmpty() ? List.of()
                : where(target -> target instanceof Target.Argument of && of.of().message() == argument.message()
                        && of.of().call() == argument.call() && of.pointer().equals(argument.pointer()));
    }

    /// On a message as a whole.
    public List<SeenTag> on(Turn turn) {
        return where(target -> target instanceof Target.OfMessage message && message.message() == turn.message().index());
    }

    private List<SeenTag> where(Predicate<Target> fits) {
        Stream<SeenTag> drawn = tagging.tags().get().drawn();
        return drawn.filter(tag -> fits.test(tag.where())).toList();
    }

    /// The pair that is to be shown as a line: the tag in hand, where it is one.
    public Target.@Nullable Pair heldPair() {
        return tagging.lit().filter(SeenTag::drawn).map(SeenTag::where).filter(Target.Pair.class::isInstance)
                .map(Target.Pair.class::cast).orElse(null);
    }

    /// The colour of the tag in hand.
    public String heldColour() {
        return tagging.lit().map(SeenTag::colour).orElse("#808080");
    }
}
