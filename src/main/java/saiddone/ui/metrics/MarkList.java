package saiddone.ui.metrics;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.report.chart.Drawing;
import saiddone.report.chart.Drawing.Mark;
import saiddone.ui.shell.Strings;

/// What a chart shows, in words: a line for each mark. Opens what the mark opens.
final class MarkList extends VBox {
    private static final double ROW_HEIGHT = 25;
    private final ListView<Mark> list = new ListView<>();

    MarkList(Consumer<Mark> open, Strings strings) {
        Label title = Cards.label(strings.get("metrics.chart.words"), "strong");
        getStyleClass().addAll("card", "mark-list");
        list.getStyleClass().add("rows");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setAccessibleText(title.getText());
        list.setCellFactory(view -> new MarkCell(open));
        list.setOnKeyPressed(event -> {
            Mark chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                open.accept(chosen);
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, list);
    }

    void show(Drawing drawing) {
        list.getItems().setAll(drawing.marks());
    }

    private static final class MarkCell extends ListCell<Mark> {
        MarkCell(Consumer<Mark> open) {
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                Mark mark = getItem();
                if (event.getButton() == MouseButton.PRIMARY && mark != null) {
                    open.accept(mark);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Mark mark, boolean empty) {
            super.updateItem(mark, empty);
            setText(empty || mark == null ? null : mark.label().replace('\n', ' '));
        }
    }
}
