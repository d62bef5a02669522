package saiddone.ui.reader.tagging;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.Presence;
import saiddone.ui.control.KeyCap;
import saiddone.ui.shell.Strings;

/// Chooses a code by typing: Enter says it is present, Shift+Enter absent, Ctrl+Enter unsure.
public final class CodePicker extends VBox {
    private static final double ROW = 46;
    private static final int MOST_ROWS = 9;
    private final Strings strings;
    private final Tagging tagging;
    private final BiConsumer<Code, Presence> choose;
    private final Map<String, String> groups;
    private final TextField field = new TextField();
    private final ListView<Code> list = new ListView<>();

    /// @param about  what the tag will be on, in words
    /// @param choose told once; closes the picker
    public CodePicker(Tagging tagging, Strings strings, String about, BiConsumer<Code, Presence> choose) {
        this.strings = strings;
        this.tagging = tagging;
        this.choose = choose;
        groups = tagging.desk().codebook().groups().stream().collect(Collectors.toMap(CodeGroup::id, CodeGroup::name, (a, b) -> a));
        getStyleClass().addAll("palette", "code-picker");
        setId("code-picker");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        field.setPromptText(strings.get("tagging.picker.prompt"));
        field.getStyleClass().add("palette-field");
        field.setId("code-picker-field");
        field.textProperty().addListener(property -> filter());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        list.setId("code-picker-list");
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Line());
        list.setPlaceholder(new Label(strings.get("tagging.picker.none")));
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() != list) {
                chosen(Presence.PRESENT);
            }
        });
        Label place = new Label(about);
        place.getStyleClass().addAll("muted", "small", "picker-about");
        getChildren().addAll(field, place, list, footer());
        filter();
    }

    public void start() {
        field.requestFocus();
    }

    private Region footer() {
        HBox footer = new HBox(6, new KeyCap("Enter"), hint("tagging.presence.present"), new KeyCap("Shift Enter"),
                hint("tagging.presence.absent"), new KeyCap("Ctrl Enter"), hint("tagging.presence.unsure"), new KeyCap("Esc"),
                hint("palette.hint.close"));
        footer.getStyleClass().add("palette-footer");
        return footer;
    }

    private Label hint(String key) {
        Label label = new Label(strings.get(key));
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private void filter() {
        List<Code> found = CodeFilter.of(tagging.desk().codebook().inForce(), tagging.recent(), field.getText());
        list.getItems().setAll(found);
        list.setPrefHeight(Math.clamp(found.size(), 1, MOST_ROWS) * ROW + 8);
        list.getSelectionModel().select(0);
    }

    private void keys(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> step(-1);
            case DOWN -> step(1);
            case ENTER -> chosen(event.isShiftDown() ? Presence.ABSENT : event.isShortcutDown() ? Presence.UNSURE : Presence.PRESENT);
            case TAB -> {}
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        int at = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) by, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().clearAndSelect(at);
        list.scrollTo(Math.max(0, at - MOST_ROWS + 2));
    }

    private void chosen(Presence presence) {
        Code code = list.getSelectionModel().getSelectedItem();
        if (code != null) {
            choose.accept(code, presence);
        }
    }

    private final class Line extends ListCell<Code> {
        private final TagSwatch swatch = new TagSwatch();
        private final Label name = new Label();
        private final Label group = new Label();
        private final KeyCap key = new KeyCap("");
        private final Label definition = new Label();
        private final VBox content;

        Line() {
            name.getStyleClass().add("strong");
            group.getStyleClass().addAll("muted", "small");
            definition.getStyleClass().addAll("muted", "small");
            definition.setMinWidth(0);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox first = new HBox(8, swatch, name, group, space, key);
            first.getStyleClass().add("palette-line");
            content = new VBox(2, first, definition);
            content.getStyleClass().add("picker-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Code code, boolean empty) {
            super.updateItem(code, empty);
            if (empty || code == null) {
                setGraphic(null);
                return;
            }
            swatch.show(code.colour(), Presence.PRESENT, false);
            name.setText(code.name());
            group.setText(code.group() == null ? "" : groups.getOrDefault(code.group(), ""));
            definition.setText(code.definition());
            key.setText(Objects.requireNonNullElse(code.shortcut(), ""));
            key.setVisible(code.shortcut() != null);
            setGraphic(content);
        }
    }
}
