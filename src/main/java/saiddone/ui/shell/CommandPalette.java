package saiddone.ui.shell;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.ui.control.KeyCap;

/// The command palette: type, arrows, Enter.
final class CommandPalette extends VBox {
    private static final double ROW = 34;
    private static final int MOST_ROWS = 12;

    private final PaletteViewModel model;
    private final Strings strings;
    private final Runnable close;
    private final TextField field = new TextField();
    private final ListView<PaletteItem> list = new ListView<>();

    CommandPalette(PaletteViewModel model, Strings strings, Runnable close) {
        this.model = model;
        this.strings = strings;
        this.close = close;
        getStyleClass().add("palette");
        setMaxHeight(Region.USE_PREF_SIZE);
        setMaxWidth(Region.USE_PREF_SIZE);
        field.setPromptText(strings.get("palette.prompt"));
        field.getStyleClass().add("palette-field");
        field.setId("palette-field");
        field.textProperty().bindBidirectional(model.typed());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        list.setId("palette-list");
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Line());
        list.setItems(model.items());
        model.chosen().subscribe(index -> select(index.intValue()));
        model.items().addListener((javafx.collections.ListChangeListener<PaletteItem>) change -> fit());
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (list.getSelectionModel().getSelectedIndex() >= 0 && event.getTarget() != list) {
                model.chosen().set(list.getSelectionModel().getSelectedIndex());
                run();
            }
        });
        getChildren().addAll(field, list, footer());
        fit();
    }

    void start(String text) {
        model.open(text);
        field.requestFocus();
        field.selectAll();
        select(0);
    }

    private Region footer() {
        HBox footer = new HBox(6, new KeyCap("↑"), new KeyCap("↓"), hint("palette.hint.move"), new KeyCap("Enter"),
                hint("palette.hint.run"), new KeyCap("Esc"), hint("palette.hint.close"));
        footer.getStyleClass().add("palette-footer");
        return footer;
    }

    private Label hint(String key) {
        Label label = new Label(strings.get(key));
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private void fit() {
        int rows = Math.clamp(model.items().size(), 1, MOST_ROWS);
        list.setPrefHeight(rows * ROW + 8);
        // The items are replaced before the choice is: select after both.
        Platform.runLater(() -> select(model.chosen().get()));
    }

    private void select(int index) {
        if (index < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(Math.max(0, index - MOST_ROWS + 2));
        }
    }

    private void keys(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case PAGE_UP -> model.move(-Math.min(MOST_ROWS - 1, model.chosen().get()));
            case PAGE_DOWN -> model.move(Math.min(MOST_ROWS - 1, model.items().size() - 1 - model.chosen().get()));
            case ENTER -> run();
            case TAB -> {}
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Closes first: what runs may open another overlay or move the focus.
    private void run() {
        close.run();
        model.runChosen();
    }

    private final class Line extends ListCell<PaletteItem> {
        private final FontIcon icon = new FontIcon();
        private final Label title = new Label();
        private final Label detail = new Label();
        private final Label kind = new Label();
        private final KeyCap keys = new KeyCap("");
        private final HBox row = new HBox(10, icon, title, detail, kind, keys);

        Line() {
            row.getStyleClass().add("palette-line");
            title.setMinWidth(0);
            detail.getStyleClass().addAll("muted", "small");
            detail.setMinWidth(0);
            detail.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(detail, Priority.ALWAYS);
            kind.getStyleClass().addAll("faint", "small");
            kind.setMinWidth(Region.USE_PREF_SIZE);
            keys.managedProperty().bind(keys.visibleProperty());
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(PaletteItem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            icon.setVisible(item.icon() != null);
            if (item.icon() != null) {
                icon.setIconCode(item.icon());
            }
            title.setText(item.title());
            detail.setText(item.detail());
            kind.setText(strings.get(switch (item.kind()) {
                case SEARCH -> "palette.kind.search";
                case PLACE -> "palette.kind.place";
                case ACTION -> "palette.kind.action";
                case RECENT -> "palette.kind.recent";
                case CONVERSATION -> "palette.kind.conversation";
            }));
            keys.setText(item.keys());
            keys.setVisible(!item.keys().isEmpty());
            setGraphic(row);
        }
    }
}
