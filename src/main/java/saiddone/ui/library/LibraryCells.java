package saiddone.ui.library;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.model.Severity;
import saiddone.model.TranscriptSummary;
import saiddone.report.metrics.CaseOutcome;
import saiddone.ui.control.CutText;
import saiddone.ui.control.Pill;

/// The cells of the library's table. Nodes are made once; every text is data, never markup.
final class LibraryCells {
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
    private static final PseudoClass MEDIUM = PseudoClass.getPseudoClass("medium");

    private static final Set<LibraryColumn> COUNTS = EnumSet.of(LibraryColumn.CALLS, LibraryColumn.WRITES, LibraryColumn.ERRORS);

    private static final double PADDING = 20;
    private static final int SHORT_ID = 16;

    private LibraryCells() {}

    static TableCell<TranscriptSummary, TranscriptSummary> of(LibraryColumn column, LibraryTable table) {
        return switch (column) {
            case MODEL -> new ModelCell(table);
            case CASE -> new CaseCell(table);
            case FINDINGS -> new FindingsCell();
            case OUTCOME, HANDED_OVER, RULES, SYNTHETIC -> new PillCell(column);
            default -> new TextCell(column);
        };
    }

    /// A short id beside a title is never cut: it is what a write-up names.
    static double leastIdWidth(String id, boolean titled) {
        return titled && id.length() <= SHORT_ID ? Region.USE_PREF_SIZE : 0;
    }

    /// The model above; below, the suite where no column names it.
    private static final class ModelCell extends TableCell<TranscriptSummary, TranscriptSummary> {
        private final LibraryTable table;
        private final Label model = new Label();
        private final Label suite = new Label();
        private final VBox lines = new VBox(model, suite);

        ModelCell(LibraryTable table) {
            this.table = table;
            model.getStyleClass().add("strong");
            suite.getStyleClass().addAll("muted", "small");
            suite.managedProperty().bind(suite.visibleProperty());
            lines.setAlignment(Pos.CENTER_LEFT);
            lines.prefWidthProperty().bind(widthProperty().subtract(PADDING));
            CutText.follow(this, model, suite);
        }

        @Override
        protected void updateItem(@Nullable TranscriptSummary row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : lines);
            if (!empty && row != null) {
                model.setText(LibraryColumn.MODEL.text(row));
                suite.setText(row.caseRef().suite());
                suite.setVisible(table.suiteBelowModel());
            }
        }
    }

    /// A word or a number; a number of 0 steps back, so that what happened stands out.
    private static final class TextCell extends TableCell<TranscriptSummary, TranscriptSummary> {
        private final LibraryColumn column;

        TextCell(LibraryColumn column) {
            this.column = column;
            getStyleClass().add(column.numeric() ? "number" : "word");
            CutText.follow(this, this);
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

    /// How many, and how grave the gravest is: one grave finding must not look like one that is often harmless.
    private static final class FindingsCell extends TableCell<TranscriptSummary, TranscriptSummary> {
        private final Label grave = new Label();
        private final Label count = new Label();
        private final HBox both = new HBox(6, grave, count);

        FindingsCell() {
            getStyleClass().addAll("number", "findings");
            grave.getStyleClass().add("small");
            both.setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(@Nullable TranscriptSummary row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : both);
            if (!empty && row != null) {
                Severity gravest = row.findings().isEmpty() ? Severity.LOW : row.findings().getFirst().severity();
                grave.setText(gravest == Severity.LOW ? "" : gravest.label());
                count.setText(LibraryColumn.FINDINGS.text(row));
                pseudoClassStateChanged(HIGH, gravest == Severity.HIGH);
                pseudoClassStateChanged(MEDIUM, gravest == Severity.MEDIUM);
                pseudoClassStateChanged(QUIET, row.findings().isEmpty());
            }
        }
    }

    private static final class PillCell extends TableCell<TranscriptSummary, TranscriptSummary> {
        private final LibraryColumn column;
        private final Pill pill = new Pill("", Pill.Tone.NEUTRAL);

        PillCell(LibraryColumn column) {
            this.column = column;
            pill.setMinWidth(0);
            CutText.follow(this, pill);
        }

        @Override
        protected void updateItem(@Nullable TranscriptSummary row, boolean empty) {
            super.updateItem(row, empty);
            String text = empty || row == null ? "" : column.text(row);
            setGraphic(text.isEmpty() || text.equals(OutcomeWord.UNRATED.label()) ? null : pill);
            pill.set(empty || row == null ? "" : column.shown(row), empty || row == null ? Pill.Tone.NEUTRAL : tone(row));
        }

        /// Only what the rules read has a colour: an outcome that a judge or a reward gave is neither wrong nor held.
        private Pill.Tone tone(TranscriptSummary row) {
            CaseOutcome ruled = column == LibraryColumn.RULES ? LibraryColumn.ruled(row) : null;
            return ruled == CaseOutcome.UNSAFE || ruled == CaseOutcome.MISSED ? Pill.Tone.RED
                    : ruled == CaseOutcome.HELD ? Pill.Tone.GREEN : Pill.Tone.NEUTRAL;
        }
    }

    /// The case above, the customer's first words below.
    private static final class CaseCell extends TableCell<TranscriptSummary, TranscriptSummary> {
        private final Label id = new Label();
        private final Label title = new Label();
        private final Label opening = new Label();
        private final Pill synthetic = new Pill(LibraryColumn.SYNTHETIC_WORD, Pill.Tone.NEUTRAL);
        private final HBox name = new HBox(6, id, title, synthetic);
        private final VBox lines = new VBox(name, opening);
        private final LibraryTable table;

        CaseCell(LibraryTable table) {
            this.table = table;
            synthetic.managedProperty().bind(synthetic.visibleProperty());
            name.setAlignment(Pos.CENTER_LEFT);
            CutText.follow(this, id, title, opening);
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
            id.setMinWidth(leastIdWidth(row.caseRef().id(), named));
            title.setText(named ? name : "");
            title.setVisible(named);
            title.setManaged(named);
            synthetic.setVisible(row.synthetic() && table.mixed());
            opening.setText(row.opening().replaceAll("\\s+", " "));
            setGraphic(lines);
        }
    }
}
