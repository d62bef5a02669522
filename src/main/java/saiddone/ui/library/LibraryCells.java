package saiddone.ui.library;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;
import saiddone.ui.control.Pill;

/// The cells of the library's table. Nodes are made once; every text is data, never markup.
final class LibraryCells {
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

    private static final Set<LibraryColumn> COUNTS = EnumSet.of(LibraryColumn.CALLS, LibraryColumn.WRITES, LibraryColumn.ERRORS);

    private LibraryCells() {}

    static TableCell<TranscriptSummary, TranscriptSummary> of(LibraryColumn column) {
        return switch (column) {
            case CASE -> new CaseCell();
            case OUTCOME, HANDED_OVER -> new PillCell(column);
            default -> new TextCell(column);
        };
    }

    /// A word or a number; a number of 0 steps back, so that what happened stands out.
    private static final class TextCell extends TableCell<TranscriptSummary, TranscriptSummary> {
        private final LibraryColumn column;

        TextCell(LibraryColumn column) {
            this.column = column;
            getStyleClass().add(column.numeric() ? "number" : column == LibraryColumn.MODEL ? "model" : "word");
        }

        @Override
        protected void updateItem(@Nullable TranscriptSummary row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                pseudoClassStateChanged(QUIET, false);
                return;
            }
            setText(column.text(row));
            pseudoClassStateChanged(QUIET, COUNTS.contains(column) && Objects.equals(column.number(row), 0.0));
        }
    }

    private static final class PillCell extends TableCell<TranscriptSummary, TranscriptSummary> {
        private final LibraryColumn column;
        private final Pill pill = new Pill("", Pill.Tone.NEUTRAL);

        PillCell(LibraryColumn column) {
            this.column = column;
            pill.setMinWidth(0);
        }

        @Override
        protected void updateItem(@Nullable TranscriptSummary row, boolean empty) {
            super.updateItem(row, empty);
            String text = empty || row == null ? "" : column.text(row);
            setGraphic(text.isEmpty() || text.equals(OutcomeWord.UNRATED.label()) ? null : pill);
            pill.set(row == null || !text.equals(OutcomeWord.PARTIAL.label()) ? text : text + " " + LibraryColumn.REWARD.text(row),
                    Pill.Tone.NEUTRAL);
        }
    }

    /// The case above, the customer's first words below.
    private static final class CaseCell extends TableCell<TranscriptSummary, TranscriptSummary> {
        private static final double PADDING = 20;

        private final Label id = new Label();
        private final Label title = new Label();
        private final Label opening = new Label();
        private final VBox lines = new VBox(new HBox(6, id, title), opening);

        CaseCell() {
            getStyleClass().add("case");
            id.getStyleClass().add("medium");
            id.setMinWidth(0);
            title.setMinWidth(0);
            opening.getStyleClass().addAll("muted", "small");
            lines.setAlignment(Pos.CENTER_LEFT);
            lines.prefWidthProperty().bind(widthProperty().subtract(PADDING));
        }

        @Override
        protected void updateItem(@Nullable TranscriptSummary row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            String name = row.caseRef().title();
            boolean named = name != null && !name.equals(row.caseRef().id());
            id.setText(row.caseRef().id());
            title.setText(named ? name : "");
            title.setVisible(named);
            title.setManaged(named);
            opening.setText(row.opening().replaceAll("\\s+", " "));
            setGraphic(lines);
        }
    }
}
