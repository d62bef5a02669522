package saiddone.ui.reader;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.SimpleLongProperty;
import org.jspecify.annotations.Nullable;
import saiddone.model.Anchor;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.ui.reader.conversation.Conversation;
import saiddone.ui.reader.conversation.Find;
import saiddone.ui.reader.conversation.FindModel;
import saiddone.ui.reader.conversation.Ids;
import saiddone.ui.reader.conversation.LitWords;
import saiddone.ui.reader.ledger.LedgerMarks;
import saiddone.ui.reader.tagging.TagMarks;
import saiddone.ui.reader.text.Highlights;
import saiddone.ui.reader.text.Marks;
import saiddone.ui.reader.text.Selected;
import saiddone.ui.reader.text.Shown;

/// What is lit in the texts of the open conversation: words of the search, matches, one identifier everywhere, the selection.
final class Lit implements Highlights {
    private final Supplier<ReaderState> state;
    private final FindModel find;
    private final TagMarks tags;
    private final LedgerMarks ledger;
    private final LongProperty changed = new SimpleLongProperty();
    private @Nullable Selected selected;
    private @Nullable String hoveredId;
    private @Nullable String pinnedId;

    Lit(Supplier<ReaderState> state, FindModel find, TagMarks tags, LedgerMarks ledger) {
        this.tags = tags;
        this.ledger = ledger;
        this.state = state;
        this.find = find;
    }

    /// Counts up whenever something else is lit.
    ReadOnlyLongProperty changed() {
        return changed;
    }

    void touch() {
        changed.set(changed.get() + 1);
    }

    /// Another conversation shows.
    void reset() {
        selected = null;
        hoveredId = null;
        pinnedId = null;
    }

    @Override
    public Marks marks(Shown shown) {
        if (!(state.get() instanceof ReaderState.Open(Conversation conversation, LitWords lit))) {
            return Marks.NONE;
        }
        List<Span> words = shown.picked() ? lit.words().stream().flatMap(word -> Find.in(shown.text(), word).stream()).toList()
                : shown.shown(lit.in(shown.body()));
        Find.Match at = find.current();
        boolean here = at != null && at.text().sameAddress(shown.body());
        boolean inside = at != null && shown.picked() && at.text().part() == shown.body().part() && at.text().message() == shown.body()
                .message()
                && at.text().call() == shown.body().call() && at.text().pointer().startsWith(shown.body().pointer() + "/");
        String id = pinnedId != null ? pinnedId : hoveredId;
        return new Marks(words, Find.in(shown.text(), find.wanted()),
                here ? shown.shown(List.of(Objects.requireNonNull(at).span())) : inside ? Find.in(shown.text(), find.wanted()) : List.of(),
                id == null ? ledger.source(shown) : Ids.of(id, shown.text()), selected != null && selected.in(shown)
                        ? List.of(selected.span()) : List.of(), tags.in(shown), ledger.in(shown));
    }

    @Override
    public String why(Shown shown, int character) {
        return ledger.why(shown, character);
    }

    @Override
    public void hover(Shown shown, int character) {
        String id = idAt(shown, character);
        if (!Objects.equals(id, hoveredId)) {
            hoveredId = id;
            touch();
        }
    }

    /// A click keeps an identifier lit until Escape or a click elsewhere. Words stay selected while a call is clicked, so that
    /// they can be set against it.
    @Override
    public void click(Shown shown, int character) {
        pinnedId = idAt(shown, character);
        if (shown.body().part() == Part.TEXT || shown.body().part() == Part.REASONING) {
            selected = null;
        }
        touch();
    }

    private @Nullable String idAt(Shown shown, int character) {
        Conversation now = conversation();
        return now == null || character < 0 ? null : now.links().at(shown.text(), character);
    }

    private @Nullable Conversation conversation() {
        return state.get() instanceof ReaderState.Open open ? open.conversation() : null;
    }

    @Override
    public void select(@Nullable Selected selection) {
        selected = selection;
        touch();
    }

    @Nullable Selected selected() {
        return selected == null || selected.empty() ? null : selected;
    }

    /// The selection's address, for annotations; null where nothing is selected.
    @Nullable Anchor selectedAnchor() {
        Conversation now = conversation();
        Selected selection = selected();
        return now == null || selection == null ? null : selection.anchor(now.transcript().id());
    }

    boolean any() {
        return selected() != null || pinnedId != null;
    }

    /// Takes back all that is lit by hand; says false where nothing was.
    boolean clear() {
        boolean any = any();
        reset();
        touch();
        return any;
    }
}
