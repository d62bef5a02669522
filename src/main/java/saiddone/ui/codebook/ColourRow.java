package saiddone.ui.codebook;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Rectangle;
import saiddone.ui.shell.Strings;

/// Calm colours to choose from; one's own is typed beside them.
final class ColourRow extends FlowPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    ColourRow(Strings strings, Consumer<String> choose) {
        super(2, 2);
        getStyleClass().add("colour-row");
        for (String colour : CodeColours.ALL) {
            Rectangle swatch = Parts.swatch(14);
            swatch.setFill(Parts.colour(colour));
            Button button = new Button(null, swatch);
            button.getStyleClass().addAll("icon-button", "colour-button");
            button.setUserData(colour);
            button.setAccessibleText(strings.get("codebook.colour", colour));
            button.setTooltip(new Tooltip(colour));
            button.setOnAction(event -> choose.accept(colour));
            getChildren().add(button);
        }
    }

    void show(String colour) {
        for (Node button : getChildren()) {
            button.pseudoClassStateChanged(CHOSEN, colour.equalsIgnoreCase((String) button.getUserData()));
        }
    }
}
