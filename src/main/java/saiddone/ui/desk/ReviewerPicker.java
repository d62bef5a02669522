package saiddone.ui.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saiddone.annotation.model.Reviewer;
import saiddone.ui.shell.Strings;

/// Asks who reviews: one of those who are known, or somebody new. Judgements carry this name, so it is asked for and never
/// guessed.
final class ReviewerPicker extends VBox {
    private final Desk desk;
    private final Runnable close;
    private final Strings strings;
    private final TextField name = new TextField();
    private final Button add = new Button();

    ReviewerPicker(Desk desk, Strings strings, Runnable close) {
        this.desk = desk;
        this.close = close;
        this.strings = strings;
        getStyleClass().addAll("key-sheet", "reviewer-picker");
        setId("reviewer-picker");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label(strings.get("desk.who"));
        title.getStyleClass().add("title");
        Label why = new Label(strings.get("desk.who-why"));
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        getChildren().addAll(title, why);
        known().forEach(reviewer -> getChildren().add(choice(reviewer)));
        getChildren().add(fresh());
    }

    void start() {
        name.requestFocus();
    }

    private List<Reviewer> known() {
        return desk.people();
    }

    private Node choice(Reviewer reviewer) {
        Button button = new Button(reviewer.name());
        button.getStyleClass().addAll("quiet", "reviewer-choice");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMnemonicParsing(false);
        button.setOnAction(event -> choose(reviewer));
        return button;
    }

    private Node fresh() {
        name.setId("reviewer-name");
        name.setPromptText(strings.get("desk.who-new"));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                addNew();
                event.consume();
            }
        });
        add.setText(strings.get("desk.who-add"));
        add.getStyleClass().add("primary");
        add.disableProperty().bind(name.textProperty().map(String::isBlank));
        add.setOnAction(event -> addNew());
        HBox line = new HBox(8, name, add);
        line.getStyleClass().add("reviewer-new");
        return line;
    }

    private void addNew() {
        String wanted = name.getText().strip();
        if (!wanted.isEmpty()) {
            Optional<Reviewer> same = known().stream().filter(one -> one.name().equals(wanted)).findFirst();
            choose(same.orElseGet(() -> new Reviewer(UUID.randomUUID().toString(), wanted, false)));
        }
    }

    private void choose(Reviewer reviewer) {
        close.run();
        desk.reviewAs(reviewer);
    }
}
