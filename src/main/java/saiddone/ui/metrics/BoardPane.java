package saiddone.ui.metrics;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import saiddone.ui.shell.Strings;

/// The table with two charts beside it, or one chart at full width.
final class BoardPane extends StackPane {
    private final HBox board = new HBox();

    BoardPane(MetricsViewModel model, BoardTable table, Strings strings) {
        getStyleClass().add("board-pane");
        StackPane framed = new StackPane(table);
        framed.getStyleClass().addAll("card", "board-card");
        HBox.setHgrow(framed, Priority.ALWAYS);
        VBox beside = new VBox();
        beside.getStyleClass().add("beside");
        board.getStyleClass().add("board-and-charts");
        board.getChildren().addAll(framed, beside);
        getChildren().setAll(board);
    }

    void publish() {
    }

    Node show(MetricsTab tab) {
        return this;
    }
}
