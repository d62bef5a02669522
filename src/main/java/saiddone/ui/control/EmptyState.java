package saiddone.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.geometry.Pos;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands where there is nothing to show: an icon, one sentence, what to do, and the buttons that do it.
public final class EmptyState extends VBox {
    private final Label what = new Label();
    private final Label todo = new Label();
    private final HBox buttons = new HBox(8);

    public EmptyState(Ikon icon, String whatText, String todoText, Button... actions) {
        getStyleClass().add("empty-state");
        what.getStyleClass().add("what");
        what.setWrapText(true);
        todo.getStyleClass().add("todo");
        todo.setWrapText(true);
        buttons.setAlignment(Pos.CENTER);
        buttons.getChildren().addAll(actions);
        buttons.managedProperty().bind(buttons.visibleProperty());
        buttons.setVisible(actions.length > 0);
        setText(whatText, todoText);
        getChildren().addAll(new FontIcon(icon), what, todo, buttons);
    }

    public void setText(String whatText, String todoText) {
        what.setText(whatText);
        todo.setText(todoText);
    }

    /// Adds something below the sentences, such as a progress bar.
    public EmptyState with(Node extra) {
        getChildren().add(extra);
        return this;
    }
}
