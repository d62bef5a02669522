package saiddone.ui.reader.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Reviewed;
import saiddone.ui.reader.panel.Section;
import saiddone.ui.shell.Strings;

/// What reviewers said of the open conversation, a card a tag, and whether the user has reviewed it.
public final class TagCardsView extends VBox {
    private final Tagging tagging;
    private final Strings strings;
    private final Consumer<SeenTag> open;
    private final Runnable focusBack;
    private @Nullable LineField writing;
    private Runnable keep = () -> {};
    private @Nullable Node held;

    /// @param open      goes to a tag's place
    /// @param focusBack gives the keyboard back to the conversation
    public TagCardsView(Tagging tagging, Strings strings, Consumer<SeenTag> open, Runnable focusBack) {
        this.tagging = tagging;
        this.strings = strings;
        this.open = open;
        this.focusBack = focusBack;
        getStyleClass().add("tag-cards");
    }

    /// What is being written stays until it is kept or left.
    public void refresh() {
        if (writing != null) {
            return;
        }
        OpenTags tags = tagging.tags().get();
        Section section = new Section(strings.get("tagging.here"), tags.tags().isEmpty() ? "" : strings.get("reader.count",
                tags.tags().size()));
        section.with(reviewed(tags.review(), tags.absent()));
        int moved = (int) tags.moved().filter(SeenTag::own).count();
        if (moved > 0) {
            section.with(Section.button(strings.get("tagging.reattach", moved), "reattach", tagging::reattach));
        }
        held = null;
        List<Node> cards = new ArrayList<>();
        tags.tags().forEach(tag -> cards.add(card(tag)));
        section.with(cards.toArray(Node[]::new));
        boolean others = tags.tags().stream().anyMatch(tag -> !tag.own());
        if (tags.hidden() > 0 || others) {
            Label link = new Label(others ? strings.get("tagging.hide-others") : strings.get("tagging.show-others", tags.hidden()));
            link.getStyleClass().addAll("link", "small");
            link.setOnMouseClicked(event -> tagging.others().set(!others));
            section.with(link);
        }
        getChildren().setAll(section);
    }

    private Node reviewed(@Nullable Reviewed review, int absent) {
        return review == null ? Section.paragraph(strings.get("tagging.not-reviewed"), "small", "muted", "review-state")
                : Section.paragraph(strings.get(review.blind() ? "tagging.reviewed-blind" : "tagging.reviewed", TagCard.time(review.at()),
                        absent), "small", "review-state", "reviewed");
    }

    private Node card(SeenTag tag) {
        boolean inHand = tag.id().equals(tagging.inHand().get());
        TagCard card = new TagCard(tag, inHand, strings);
        card.setOnMouseClicked(event -> {
            tagging.take(tag);
            open.accept(tag);
        });
        card.setOnMouseEntered(event -> tagging.pointedAt().set(tag.id()));
        card.setOnMouseExited(event -> tagging.pointedAt().set(""));
        if (inHand) {
            held = card;
        }
        return card;
    }

    /// The card of the tag in hand, to be brought into sight; null for none.
    public @Nullable Node held() {
        return held;
    }

    /// Opens a line for the note in the card of a tag.
    public void write(SeenTag tag) {
        tagging.take(tag);
        refresh();
        if (held instanceof TagCard card) {
            LineField field = new LineField(tag.judgement().note(), strings.get("tagging.note-prompt"), text -> tagging.note(tag, text),
                    this::written);
            field.setId("tag-note");
            writing = field;
            keep = () -> tagging.note(tag, field.getText());
            card.getChildren().add(field);
            field.focusedProperty().addListener((property, before, now) -> {
                if (!now && field.equals(writing)) {
                    leave();
                }
            });
            field.requestFocus();
            Objects.requireNonNull(field).end();
        }
    }

    private void written() {
        writing = null;
        refresh();
        focusBack.run();
    }

    /// Whoever turns to something else while writing keeps what they wrote.
    private void leave() {
        if (writing != null) {
            writing = null;
            keep.run();
        }
    }

    /// Another conversation is open.
    public void opened() {
        leave();
        refresh();
    }
}
