package saiddone.ui.library;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;
import saiddone.ui.control.CutText;
import saiddone.ui.control.Pill;
import saiddone.ui.shell.Strings;

/// The cells of the table of cases. Nodes are made once.
final class CaseGroupCells {
    private CaseGroupCells() {}

    static final class Words extends TableCell<CaseGroup, CaseGroup> {
        private final Function<CaseGroup, String> text;

        Words(Function<CaseGroup, String> text) {
            this.text = text;
            getStyleClass().add("number");
        }

        @Override
        protected void updateItem(@Nullable CaseGroup group, boolean empty) {
            super.updateItem(group, empty);
            setText(empty || group == null ? null : text.apply(group));
        }
    }

    /// The case above, its suite below.
    static final class Name extends TableCell<CaseGroup, CaseGroup> {
        private final Label id = new Label();
        private final Label title = new Label();
        private final Label suite = new Label();
        private final Pill synthetic = new Pill("", Pill.Tone.NEUTRAL);
        private final VBox lines;

        private final Function<CaseGroup, String> syntheticMark;

        Name(Function<CaseGroup, String> syntheticMark) {
            this.syntheticMark = syntheticMark;
            id.getStyleClass().add("medium");
            id.setMinWidth(0);
            suite.getStyleClass().addAll("muted", "small");
            synthetic.managedProperty().bind(synthetic.visibleProperty());
            HBox name = new HBox(6, id, title, synthetic);
            name.setAlignment(Pos.CENTER_LEFT);
            lines = new VBox(name, suite);
            lines.setAlignment(Pos.CENTER_LEFT);
            lines.setPrefWidth(0);
            CutText.follow(this, id, title, suite);
        }

        @Override
        protected void updateItem(@Nullable CaseGroup group, boolean empty) {
            super.updateItem(group, empty);
            setGraphic(empty || group == null ? null : lines);
            if (!empty && group != null) {
                lines.setPrefWidth(getTableColumn().getWidth() - 20);
                id.setMinWidth(LibraryCells.leastIdWidth(group.caseId(), !group.title().isEmpty()));
                id.setText(group.caseId());
                title.setText(group.title());
                suite.setText(group.suite());
                synthetic.setText(syntheticMark.apply(group));
                synthetic.setVisible(!synthetic.getText().isEmpty());
            }
        }
    }

    /// One mark a conversation: full where it was a success, hollow where it failed, half where it was partial. No red and
    /// no green, for a reward is no verdict on what the agent did.
    static final class Strip extends TableCell<CaseGroup, CaseGroup> {
        private static final int MOST = 32;

        private final List<Region> marks = Stream.generate(Region::new).limit(MOST).toList();
        private final Label more = new Label();
        private final HBox strip = new HBox(2);
        private final Tooltip words = new Tooltip();
        private final Strings strings;

        Strip(Strings strings) {
            this.strings = strings;
            strip.setAlignment(Pos.CENTER_LEFT);
            strip.getChildren().addAll(marks);
            strip.getChildren().add(more);
            more.getStyleClass().addAll("muted", "small");
            setTooltip(words);
        }

        @Override
        protected void updateItem(@Nullable CaseGroup group, boolean empty) {
            super.updateItem(group, empty);
            setGraphic(empty || group == null ? null : strip);
            if (empty || group == null) {
                return;
            }
            List<TranscriptSummary> rows = group.rows();
            for (int i = 0; i < MOST; i++) {
                Region mark = marks.get(i);
                boolean used = i < rows.size();
                mark.setVisible(used);
                mark.setManaged(used);
                if (used) {
                    mark.getStyleClass().setAll("run-mark", OutcomeWord.of(rows.get(i)).name().toLowerCase(Locale.ROOT));
                }
            }
            more.setText(rows.size() <= MOST ? "" : strings.get("library.group.more", rows.size() - MOST));
            words.setText(group.outcomes().entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey().label())
                    .collect(Collectors.joining("\n", "", "\n\n" + strings.get("library.group.marks"))));
        }
    }
}
