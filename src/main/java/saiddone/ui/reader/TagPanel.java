package saiddone.ui.reader;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Presence;
import saiddone.ui.reader.conversation.Conversation;
import saiddone.ui.reader.ledger.FindingsView;
import saiddone.ui.reader.tagging.BlindView;
import saiddone.ui.reader.tagging.SeenTag;
import saiddone.ui.reader.tagging.TagCardsView;
import saiddone.ui.reader.tagging.VerdictView;
import saiddone.ui.shell.Strings;

/// The reviewer's part of the side panel: the codes, what was said of this conversation, the verdict. Stays while the facts
/// below it are made anew.
final class TagPanel extends VBox {
    private final ReaderModel model;
    private final PatternsView patterns;
    private final TagCardsView cards;
    private final VerdictView verdict;
    private final BlindView blind;
    private final FindingsView findings;

    /// @param finding   does what is asked for with findings
    /// @param open      goes to a tag's place
    /// @param tag       puts a code on what is aimed at
    /// @param focusBack gives the keyboard back to the conversation
    TagPanel(ReaderModel model, Strings strings, FindingHand finding, Consumer<SeenTag> open,
             BiConsumer<Code, Presence> tag, Runnable focusBack) {
        this.model = model;
        patterns = new PatternsView(model, strings, tag);
        cards = new TagCardsView(model.tagging(), strings, open, focusBack);
        verdict = new VerdictView(model.tagging(), strings, focusBack);
        blind = new BlindView(model.tagging(), strings);
        findings = new FindingsView(model.checks(), strings, finding);
        getStyleClass().add("tag-panel");
        getChildren().addAll(blind, findings, patterns, cards, verdict);
        model.tagging().tags().addListener(property -> refresh());
        model.tagging().inHand().addListener(property -> cards.refresh());
        model.desk().state().addListener(property -> patterns.refresh());
    }

    private void refresh() {
        patterns.refresh();
        cards.refresh();
        verdict.refresh();
    }

    void show(Conversation conversation) {
        blind.show(conversation.alias() != null);
        verdict.show(conversation.rules() == null ? null : conversation.rules().verdict());
        cards.opened();
        patterns.refresh();
    }

    TagCardsView cards() {
        return cards;
    }

    VerdictView verdict() {
        return verdict;
    }

    FindingsView findings() {
        return findings;
    }

    BlindView blind() {
        return blind;
    }
}
