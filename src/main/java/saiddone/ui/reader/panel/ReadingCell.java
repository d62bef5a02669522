package saiddone.ui.reader.panel;

import java.util.Objects;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.model.TranscriptSummary;
import saiddone.ui.control.Pill;
import saiddone.ui.shell.Strings;

/// One conversation of the reading list: model and run, how it came out, which case.
final class ReadingCell extends ListCell<ReadingRow> {
    private final Strings strings;
    private final Label model = new Label();
    private final Label run = new Label();
    private final FontIcon check = new FontIcon(BootstrapIcons.CHECK2);
    private final Pill outcome = new Pill("", Pill.Tone.NEUTRAL);
    private final Label second = new Label();
    private final VBox content;

    ReadingCell(Strings strings) {
        this.strings = strings;
        model.getStyleClass().add("strong");
        model.setMinWidth(0);
        run.getStyleClass().add("muted");
        run.setMinWidth(Region.USE_PREF_SIZE);
        second.getStyleClass().addAll("muted", "reading-second");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        check.getStyleClass().add("reviewed-check");
        HBox first = new HBox(check, model, run, space, outcome);
        first.getStyleClass().add("reading-first");
        content = new VBox(first, second);
        content.getStyleClass().add("reading-row");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ReadingRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        check.setVisible(row.reviewed());
        check.setManaged(row.reviewed());
        if (row.alias() != null) {
            hidden(row);
        } else {
            known(row.known());
        }
        setGraphic(content);
    }

    private void hidden(ReadingRow row) {
        model.setText(row.alias());
        run.setText("");
        outcome.setVisible(false);
        outcome.setManaged(false);
        second.setText(strings.get("reader.list.blind"));
    }

    private void known(TranscriptSummary row) {
        String name = row.model();
        String title = Objects.requireNonNullElseGet(row.caseRef().title(), () -> strings.get("reader.case-short", row.caseRef().id()));
        model.setText(name == null ? title : name);
        run.setText(row.run() == null ? "" : strings.get("reader.run", row.run()));
        String how = Outcomes.of(row, strings);
        outcome.setVisible(how != null);
        outcome.setManaged(how != null);
        if (how != null) {
            outcome.set(how, Pill.Tone.NEUTRAL);
        }
        String opening = row.opening().replaceAll("\\s+", " ");
        second.setText(name == null ? opening : strings.get("reader.list.second", title, opening));
    }
}
