package saiddone.ui.findings;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.check.integrity.SameAsk.Ask;
import saiddone.ui.control.Labels;
import saiddone.ui.shell.Strings;

/// What was asked of a model several times and ended differently, an ask a row, each a door to its runs.
final class AskList extends VBox {
    private final Strings strings;
    private final Label heading = Labels.of("", "section-heading");
    private final Label none = Labels.wrapped("", "muted", "small");
    private final ListView<Ask> list = new ListView<>();

    AskList(ChecksViewModel model, Strings strings) {
        this.strings = strings;
        getStyleClass().add("check-dismissals");
        none.setText(strings.get("checks.asks.none"));
        none.managedProperty().bind(none.visibleProperty());
        list.managedProperty().bind(list.visibleProperty());
        list.setId("check-asks");
        list.getStyleClass().addAll("rows", "check-reasons");
        list.setCellFactory(of -> new AskCell(model));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Ask ask = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && ask != null) {
                model.open(ask);
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(heading, none, list);
    }

    /// @param asks that ended differently
    /// @param of   of how many that were run twice or more
    void show(List<Ask> asks, int of) {
        heading.setText(strings.get("checks.asks.heading", asks.size(), of));
        none.setVisible(asks.isEmpty());
        list.setVisible(!asks.isEmpty());
        if (!list.getItems().equals(asks)) {
            list.getItems().setAll(asks);
        }
    }

    void enter() {
        if (list.isVisible()) {
            list.requestFocus();
            list.getSelectionModel().select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
        }
    }

    /// The case and its model, and below what the runs came to.
    private final class AskCell extends ListCell<Ask> {
        private final Label what = Labels.of("");
        private final Label outcomes = Labels.of("", "muted", "small");
        private final VBox lines = new VBox(2, what, outcomes);

        AskCell(ChecksViewModel model) {
            setPrefWidth(0);
            what.setMinWidth(0);
            outcomes.setMinWidth(0);
            setOnMouseClicked(event -> {
                if (getItem() != null && event.isStillSincePress()) {
                    model.open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Ask ask, boolean empty) {
            super.updateItem(ask, empty);
            if (empty || ask == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            String title = ask.title();
            what.setText(strings.get("checks.asks.what", ask.caseId(), ask.model(), title == null ? "" : " · " + title));
            outcomes.setText(strings.get("checks.asks.outcomes", ask.runs().size(), ask.outcomes()));
            setTooltip(Labels.tip(what.getText()));
            setGraphic(lines);
        }
    }
}
