package saiddone.ui.reader;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.anchor.Targets;
import saiddone.annotation.model.Target;
import saiddone.model.Anchor;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;
import saiddone.ui.reader.conversation.CallCard;
import saiddone.ui.reader.conversation.Conversation;
import saiddone.ui.reader.conversation.Turn;
import saiddone.ui.reader.row.Spot;
import saiddone.ui.reader.text.Selected;

/// What a tag is put on: the selected words, or what is focused, or both against each other.
final class Aim {
    private final ReaderModel model;
    private final Focus focus;

    Aim(ReaderModel model, Focus focus) {
        this.model = model;
        this.focus = focus;
    }

    /// Null where nothing is open, or what is selected has no certain place in the recorded text.
    @Nullable Target target() {
        Conversation open = model.conversation();
        if (open == null) {
            return null;
        }
        Spot spot = focus.spot().get();
        if (spot.kind() == Spot.Kind.CONVERSATION || model.focused() == null) {
            return new Target.Conversation();
        }
        Transcript transcript = open.transcript();
        Selected selected = model.lit().selected();
        if (selected != null && focus.against().get()) {
            return pair(transcript, selected);
        }
        return selected != null && !focus.movedOn() ? selected(transcript, selected) : focused(transcript, spot);
    }

    private @Nullable Target pair(Transcript transcript, Selected selected) {
        CallCard card = focus.card();
        ToolCall call = card == null ? null : card.call();
        return call != null && selected(transcript, selected) instanceof Target.Words words
                ? new Target.Pair(words, Targets.call(transcript, call.message(), call.ordinal())) : null;
    }

    private static @Nullable Target selected(Transcript transcript, Selected selected) {
        Anchor anchor = selected.anchor(transcript.id());
        Part part = Objects.requireNonNull(anchor.part());
        if (part == Part.CALL || part == Part.ARGUMENTS) {
            int call = Objects.requireNonNullElse(anchor.call(), 0);
            return argument(transcript, transcript.messages().get(anchor.message()).calls().get(call), anchor.pointer());
        }
        return anchor.span() == null ? null : Targets.words(transcript, anchor.message(), part, anchor.span());
    }

    private Target focused(Transcript transcript, Spot spot) {
        Turn turn = Objects.requireNonNull(model.focused());
        CallCard card = focus.card();
        if (card == null) {
            return Targets.message(transcript, turn.message().index());
        }
        ToolCall call = card.call();
        if (call == null) {
            Message answer = card.result();
            return Targets.message(transcript, answer == null ? turn.message().index() : answer.index());
        }
        return argument(transcript, call, spot.kind() == Spot.Kind.ARGUMENT ? spot.pointer() : null);
    }

    /// The call as a whole where the argument can't be told.
    private static Target argument(Transcript transcript, ToolCall call, @Nullable String pointer) {
        var tree = call.arguments().tree();
        return pointer == null || pointer.isEmpty() || tree == null || tree.at(pointer).isMissingNode()
                ? Targets.call(transcript, call.message(), call.ordinal())
                : Targets.argument(transcript, call.message(), call.ordinal(), pointer);
    }
}
