package saiddone.ui.reader;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import org.jspecify.annotations.Nullable;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.ui.reader.conversation.CallCard;
import saiddone.ui.reader.conversation.Turn;
import saiddone.ui.reader.row.Spot;
import saiddone.ui.reader.text.BodyText;
import saiddone.ui.reader.text.Selected;
import saiddone.ui.reader.text.Sentences;
import saiddone.ui.reader.text.Shown;

/// Where within the focused row the user is, and selecting text there by keys.
final class Focus {
    private final ReaderModel model;
    private final ReadOnlyObjectWrapper<Spot> spot = new ReadOnlyObjectWrapper<>(Spot.ROW);
    private final BooleanProperty against = new SimpleBooleanProperty();
    private final LongProperty reveals = new SimpleLongProperty();
    private @Nullable Selected known;
    private boolean movedOn;

    Focus(ReaderModel model) {
        this.model = model;
        model.position().addListener((property, before, now) -> {
            if (before.row() != now.row()) {
                at(Spot.ROW);
            }
        });
        model.state().addListener(property -> at(Spot.ROW));
        model.lit().changed().addListener(property -> selectionMoved());
    }

    ReadOnlyObjectProperty<Spot> spot() {
        return spot.getReadOnlyProperty();
    }

    /// Whether the selected words are set against the focused call.
    BooleanProperty against() {
        return against;
    }

    /// Counts up whenever the view should bring the focused spot, or the selection, into sight.
    ReadOnlyLongProperty reveals() {
        return reveals;
    }

    /// Whether the focus went elsewhere since the text was selected: then keys act on where it is.
    boolean movedOn() {
        return movedOn;
    }

    /// Whoever moves on lets go of the tag or finding in hand: keys are about where they are now.
    void at(Spot wanted) {
        movedOn = true;
        against.set(false);
        model.tagging().take(null);
        model.checks().letGo();
        spot.set(wanted);
    }

    /// To the next or previous place of the row; stays at its ends.
    void step(int by) {
        Turn turn = model.focused();
        if (turn != null) {
            List<Spot> spots = Spot.of(turn, model.folds());
            at(spots.get(Math.clamp(Math.max(0, spots.indexOf(spot.get())) + (long) by, 0, spots.size() - 1)));
            reveal();
        }
    }

    /// To the conversation as a whole, or back to the row.
    void flipConversation() {
        at(spot.get().kind() == Spot.Kind.CONVERSATION ? Spot.ROW : Spot.CONVERSATION);
    }

    /// The card of the focused row that is focused, or holds the focused argument.
    @Nullable CallCard card() {
        Turn turn = model.focused();
        int at = spot.get().card();
        return turn == null || at < 0 || at >= turn.cards().size() ? null : turn.cards().get(at);
    }

    void flipAgainst() {
        against.set(!against.get() && canPair());
    }

    boolean canPair() {
        CallCard card = card();
        return model.lit().selected() != null && card != null && card.call() != null;
    }

    private void selectionMoved() {
        Selected now = model.lit().selected();
        if (now == null) {
            against.set(false);
        } else if (!now.equals(known)) {
            movedOn = false;
            against.set(false);
        }
        known = now;
    }

    void reveal() {
        reveals.set(reveals.get() + 1);
    }

    // --- selecting by keys

    /// Selects the sentence at the focus, or the one after the selection; the first one again after the last.
    void selectSentence() {
        Shown text = text();
        if (text != null) {
            Selected now = selectedIn(text);
            Span next = Sentences.next(text.text(), now == null ? 0 : now.span().end());
            select(text, next.start() < next.end() ? next : Sentences.next(text.text(), 0));
        }
    }

    /// Adds the next sentence to the selection.
    void extendSentence() {
        Shown text = text();
        Selected now = text == null ? null : selectedIn(text);
        if (text == null || now == null) {
            selectSentence();
        } else {
            Span next = Sentences.next(text.text(), now.span().end());
            select(text, new Span(now.span().start(), Math.max(now.span().end(), next.end())));
        }
    }

    /// Moves the end of the selection by a word; without a selection, selects the first word.
    void moveEnd(int by) {
        Shown text = text();
        if (text != null) {
            Selected now = selectedIn(text);
            String value = text.text();
            Span span = now == null ? Sentences.trim(value, 0, Sentences.wordEnd(value, 0))
                    : Sentences.trim(value, now.span().start(), by > 0 ? Sentences.wordEnd(value, now.span().end())
                            : Math.max(now.span().start(), Sentences.wordStart(value, now.span().end())));
            select(text, span);
        }
    }

    /// Moves the beginning of the selection by a word.
    void moveStart(int by) {
        Shown text = text();
        Selected now = text == null ? null : selectedIn(text);
        if (text != null && now != null) {
            int start = by < 0 ? Sentences.wordStart(text.text(), now.span().start())
                    : Sentences.nextWordStart(text.text(), now.span().start());
            select(text, new Span(Math.min(start, now.span().end()), now.span().end()));
        }
    }

    private void select(Shown text, Span span) {
        if (span.start() < span.end()) {
            model.tagging().take(null);
            model.checks().letGo();
            spot.set(text.body().part() == Part.REASONING ? Spot.REASONING : Spot.WORDS);
            model.lit().select(Selected.of(text, span.start(), span.end()));
            movedOn = false;
            reveal();
        }
    }

    private @Nullable Selected selectedIn(Shown text) {
        Selected now = model.lit().selected();
        return now != null && now.in(text) ? now : null;
    }

    /// The words at the focus, unfolded: the reasoning where it is focused or nothing was said, else what was said.
    private @Nullable Shown text() {
        Turn turn = model.focused();
        if (turn == null) {
            return null;
        }
        String thought = turn.message().reasoning();
        boolean reasoning = thought != null && !thought.isBlank() && (spot.get().equals(Spot.REASONING) || turn.words().isEmpty());
        if (!reasoning && turn.words().isEmpty()) {
            return null;
        }
        int message = turn.message().index();
        BodyText body = new BodyText(message, reasoning ? Part.REASONING : Part.TEXT, -1, "", reasoning && thought != null ? thought
                : turn.words());
        if (model.folds().folded(turn) || reasoning && !model.folds().reasoningOpen(message)) {
            model.fold(folds -> folds.reveal(body, new Span(0, 0), turn));
        }
        return Shown.page(body, null, model.folds().page(message, body.part()));
    }
}
