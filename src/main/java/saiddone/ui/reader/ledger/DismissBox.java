package saiddone.ui.reader.ledger;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.model.Finding;
import saiddone.ui.control.KeyCap;
import saiddone.ui.shell.Strings;

/// Asks why a finding is dismissed: a number takes one of the usual reasons, anything else is written.
public final class DismissBox extends VBox {
    private static final double ROW = 32;
    private static final List<String> USUAL = List.of("finding.reason.agree", "finding.reason.no-claim", "finding.reason.harmless",
            "finding.reason.elsewhere", "finding.reason.misread");
    private final Consumer<String> chosen;
    private final TextField field = new TextField();
    private final ListView<String> list = new ListView<>();

    /// @param chosen told the reason once; closes the box
    public DismissBox(Finding finding, Strings strings, Consumer<String> chosen) {
        this.chosen = chosen;
        getStyleClass().addAll("palette", "dismiss-box");
        setId("dismiss-box");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        field.setPromptText(strings.get("finding.reason.prompt"));
        field.getStyleClass().add("palette-field");
        field.setId("dismiss-reason");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        field.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.getItems().setAll(USUAL.stream().map(strings::get).toList());
        list.setPrefHeight(USUAL.size() * ROW + 8);
        list.setCellFactory(view -> new Line());
        list.getSelectionModel().select(0);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() != list) {
                choose();
            }
        });
        Label about = new Label(strings.get("finding.reason.about", finding.check(), finding.why()));
        about.setWrapText(true);
        about.getStyleClass().addAll("muted", "small", "picker-about");
        Label close = new Label(strings.get("palette.hint.close"));
        Label take = new Label(strings.get("finding.key.dismiss"));
        close.getStyleClass().addAll("muted", "small");
        take.getStyleClass().addAll("muted", "small");
        HBox footer = new HBox(6, new KeyCap("Enter"), take, new KeyCap("Esc"), close);
        footer.getStyleClass().add("palette-footer");
        getChildren().addAll(field, about, list, footer);
    }

    public void start() {
        field.requestFocus();
    }

    private void keys(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> step(-1);
            case DOWN -> step(1);
            case ENTER -> choose();
            case TAB -> {}
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        int number = field.getText().isEmpty() && event.getCharacter().length() == 1 ? event.getCharacter().charAt(0) - '0' : 0;
        if (number >= 1 && number <= list.getItems().size()) {
            event.consume();
            chosen.accept(list.getItems().get(number - 1));
        }
    }

    private void step(int by) {
        list.getSelectionModel().clearAndSelect(Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) by, 0,
                list.getItems().size() - 1));
    }

    private void choose() {
        String written = field.getText().strip();
        String usual = list.getSelectionModel().getSelectedItem();
        if (!written.isEmpty() || usual != null) {
            chosen.accept(written.isEmpty() ? usual : written);
        }
    }

    private static final class Line extends ListCell<String> {
        private final KeyCap key = new KeyCap("");
        private final Label reason = new Label();
        private final HBox content = new HBox(10, key, reason);

        Line() {
            content.getStyleClass().add("palette-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            if (empty || text == null) {
                setGraphic(null);
                return;
            }
            key.setText(String.valueOf(getIndex() + 1));
            reason.setText(text);
            setGraphic(content);
        }
    }
}
