package saiddone.ui.search;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.TranscriptSummary;
import saiddone.search.SearchHit;
import saiddone.ui.control.LitText;
import saiddone.ui.control.Pill;
import saiddone.ui.shell.Strings;

/// One hit: where it was said, the words lit, and what the agent wrote next. The first of a conversation also names it.
final class SearchCell extends ListCell<SearchRow> {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");

    private final Strings strings;
    private final Label model = new Label();
    private final Label caseName = new Label();
    private final Label suite = new Label();
    private final Pill synthetic = new Pill("", Pill.Tone.NEUTRAL);
    private final HBox name = new HBox(model, caseName, suite, synthetic);
    private final Label where = new Label();
    private final Pill followed = new Pill("", Pill.Tone.NEUTRAL);
    private final LitText snippet = new LitText();
    private final Label write = new Label();
    private final VBox card;

    SearchCell(Strings strings, java.util.function.Consumer<SearchRow> open) {
        this.strings = strings;
        setPrefWidth(0);
        model.getStyleClass().add("strong");
        model.setMinWidth(Region.USE_PREF_SIZE);
        suite.getStyleClass().addAll("muted", "small");
        where.getStyleClass().addAll("muted", "small");
        name.getStyleClass().add("hit-name");
        synthetic.setText(strings.get("search.hit.synthetic"));
        write.getStyleClass().addAll("mono", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox place = new HBox(where, gap, followed);
        place.getStyleClass().add("hit-place");
        card = new VBox(name, place, snippet, write);
        card.getStyleClass().add("hit");
        setOnMouseClicked(event -> {
            SearchRow row = getItem();
            if (row != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open.accept(row);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable SearchRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        pseudoClassStateChanged(FIRST, row.first());
        pseudoClassStateChanged(LAST, row.last());
        SearchHit hit = row.hit();
        present(name, row.first());
        if (row.first()) {
            showName(hit.transcript());
        }
        where.setText(strings.get("search.hit.where", speaker(hit.role()), part(hit.part()), Integer.toString(hit.message())));
        followed.set(switch (hit.followed()) {
            case WRITE_SAME_MESSAGE -> strings.get("search.followed.same");
            case WRITE_LATER -> strings.get("search.followed.later");
            case NO_WRITE -> strings.get("search.followed.none");
        }, Pill.Tone.NEUTRAL);
        showSnippet(hit);
        ToolCall next = hit.nextWrite();
        present(write, next != null);
        write.setText(next == null ? "" : strings.get("search.hit.write", next.name(), Integer.toString(next.message())));
        setGraphic(card);
    }

    /// A cell asks its graphic for a height without telling it the width; wrapped text needs to know.
    @Override
    protected double computePrefHeight(double width) {
        double inner = (width > 0 ? width : getWidth()) - snappedLeftInset() - snappedRightInset();
        return isEmpty() || inner <= 0 ? super.computePrefHeight(width) : snappedTopInset() + card.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() != null) {
            double inner = getWidth() - snappedLeftInset() - snappedRightInset();
            card.resizeRelocate(snappedLeftInset(), snappedTopInset(), inner, getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }

    private void showName(TranscriptSummary transcript) {
        present(synthetic, transcript.synthetic());
        model.setText(transcript.model() == null ? strings.get("search.hit.no-model") : transcript.model());
        String title = transcript.caseRef().title();
        String id = transcript.caseRef().id();
        caseName.setText(title == null || title.equals(id) ? strings.get("search.hit.case", id) : id + "  " + title);
        suite.setText(transcript.run() == null ? transcript.caseRef().suite()
                : strings.get("search.hit.suite-run", transcript.caseRef().suite(), Integer.toString(transcript.run())));
    }

    private String speaker(Role role) {
        return strings.get(switch (role) {
            case SYSTEM -> "search.role.system";
            case USER -> "search.role.user";
            case ASSISTANT -> "search.role.assistant";
            case TOOL -> "search.role.tool";
            case OTHER -> "search.role.other";
        });
    }

    private String part(Part part) {
        return strings.get(switch (part) {
            case TEXT -> "search.part.text";
            case REASONING -> "search.part.reasoning";
            case CALL -> "search.part.call";
            case ARGUMENTS -> "search.part.arguments";
            case RESULT -> "search.part.result";
        });
    }

    /// On one line and without the white space it begins with; the lit ranges move along.
    private void showSnippet(SearchHit hit) {
        String whole = hit.snippet();
        int skipped = whole.length() - whole.stripLeading().length();
        String text = whole.substring(skipped).replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        snippet.show(text, hit.highlights().stream().filter(span -> span.start() >= skipped)
                .map(span -> new Span(span.start() - skipped, span.end() - skipped)).toList());
    }

    private static void present(javafx.scene.Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
