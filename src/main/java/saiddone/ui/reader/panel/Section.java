package saiddone.ui.reader.panel;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A titled part of the side panel; can fold.
public final class Section extends VBox {
    private final VBox body = new VBox();

    public Section(String title, String aside) {
        getStyleClass().add("side-section");
        body.getStyleClass().add("side-body");
        Label heading = new Label(title);
        heading.getStyleClass().add("section-heading");
        Label right = new Label(aside);
        right.getStyleClass().add("quiet");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(heading, space, right);
        head.getStyleClass().add("side-head");
        getChildren().addAll(head, body);
    }

    public Section with(Node... nodes) {
        body.getChildren().addAll(nodes);
        return this;
    }

    /// A section that a click on its title opens.
    public Section folding(boolean open) {
        Node head = getChildren().getFirst();
        head.getStyleClass().add("clickable");
        fold(open);
        head.setOnMouseClicked(event -> fold(!body.isVisible()));
        return this;
    }

    private void fold(boolean open) {
        body.setVisible(open);
        body.setManaged(open);
    }

    public boolean empty() {
        return body.getChildren().isEmpty();
    }

    /// A name with its value beside it; the value wraps.
    public static Node fact(String name, String value, String... styles) {
        Label right = new Label(value);
        right.setWrapText(true);
        right.setMinWidth(0);
        right.setMinHeight(Region.USE_PREF_SIZE);
        right.getStyleClass().add("fact-value");
        right.getStyleClass().addAll(styles);
        return fact(name, right);
    }

    /// A name with anything beside it.
    public static Node fact(String name, Region value) {
        Label left = new Label(name);
        left.setWrapText(true);
        left.setMinHeight(Region.USE_PREF_SIZE);
        left.getStyleClass().addAll("muted", "fact-name");
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox row = new HBox(left, value);
        row.getStyleClass().add("fact");
        return row;
    }

    /// A sentence or two.
    public static Label paragraph(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("side-paragraph");
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A quiet button for a line of its own.
    public static Button button(String text, String id, Runnable run) {
        Button button = new Button(text);
        button.setId(id);
        button.setWrapText(true);
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("quiet", "small-button");
        button.setOnAction(event -> run.run());
        return button;
    }
}
