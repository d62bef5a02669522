package saiddone.ui.patterns;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.report.review.patterns.TagQuote;
import saiddone.ui.control.Labels;
import saiddone.ui.shell.Strings;

/// One quote in its place: the words to the left, the call to the right, what reviewers wrote below. Text of transcripts is
/// data, never markup.
final class QuoteCell extends ListCell<TagQuote> {
    private static final int LONGEST = 600;
    private static final double CALL_WIDTH = 300;

    private final PatternsViewModel model;
    private final Strings strings;
    private final Label agent = Labels.whole("", "strong");
    private final Label where = Labels.of("", "muted", "small");
    private final Label words = Labels.wrapped("", "quote-words");
    private final Label call = Labels.wrapped("", "mono", "quote-call");
    private final Label note = Labels.wrapped("", "muted", "small");
    private final HBox said = new HBox(16, words, call);
    private final VBox lines;

    QuoteCell(PatternsViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        HBox first = new HBox(8, agent, where);
        first.setAlignment(Pos.BASELINE_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setPrefWidth(0);
        call.setPrefWidth(CALL_WIDTH);
        call.setMinWidth(CALL_WIDTH);
        call.managedProperty().bind(call.visibleProperty());
        note.managedProperty().bind(note.visibleProperty());
        lines = new VBox(2, first, said, note);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            TagQuote quote = getItem();
            if (quote != null && event.isStillSincePress()) {
                model.read(quote);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable TagQuote quote, boolean empty) {
        super.updateItem(quote, empty);
        setGraphic(empty || quote == null ? null : lines);
        if (!empty && quote != null) {
            agent.setText(quote.model().isEmpty() ? strings.get("patterns.no-model") : quote.model());
            where.setText(where(quote));
            words.setText(quote.words().isEmpty() ? quote.call().isEmpty() ? strings.get("patterns.quote.whole") : ""
                    : strings.get("patterns.quote.words", cut(quote.words())));
            words.getStyleClass().remove("muted");
            if (quote.words().isEmpty()) {
                words.getStyleClass().add("muted");
            }
            call.setText(cut(quote.call()));
            call.setVisible(!quote.call().isEmpty());
            note.setText(String.join(" · ", quote.notes()));
            note.setVisible(!quote.notes().isEmpty());
            setAccessibleText(agent.getText() + ", " + where.getText() + ": " + words.getText() + " " + call.getText());
        } else {
            setAccessibleText(null);
        }
    }

    /// A cell asks its graphic for a height without telling it the width; wrapped text needs to know.
    @Override
    protected double computePrefHeight(double width) {
        double inner = (width > 0 ? width : getWidth()) - snappedLeftInset() - snappedRightInset();
        return isEmpty() || inner <= 0 ? super.computePrefHeight(width) : snappedTopInset() + lines.prefHeight(inner)
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() != null) {
            double inner = getWidth() - snappedLeftInset() - snappedRightInset();
            lines.resizeRelocate(snappedLeftInset(), snappedTopInset(), inner, getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }

    /// `A-07 damaged, no photo · message 4 · Ann, Bob · adjudicated`.
    private String where(TagQuote quote) {
        String place = quote.message() < 0 ? "" : " · " + strings.get("patterns.quote.message", quote.message());
        String by = " · " + quote.reviewers().stream().map(model::reviewer).collect(Collectors.joining(", "));
        String settled = quote.adjudicated() ? " · " + strings.get("patterns.quote.adjudicated")
                : quote.unsettled() ? " · " + strings.get("patterns.quote.unsettled") : "";
        return quote.caseLabel() + place + by + settled;
    }

    private static String cut(String text) {
        String one = text.strip().replaceAll("\\s+", " ");
        return one.length() <= LONGEST ? one : one.substring(0, one.offsetByCodePoints(0, one.codePointCount(0, LONGEST))) + "…";
    }
}
