package saiddone.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The screens at the window's left edge, as icon over word. A click leads to where the user last was on that screen.
final class NavRail extends VBox {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private final Map<Class<? extends Place>, Button> buttons = new LinkedHashMap<>();

    NavRail(List<Destination> destinations, Strings strings, Consumer<Destination> go) {
        getStyleClass().addAll("rail", "panel", "line-right");
        Region space = new Region();
        setVgrow(space, Priority.ALWAYS);
        add(destinations, Destination.Rail.TOP, strings, go);
        getChildren().add(space);
        add(destinations, Destination.Rail.BOTTOM, strings, go);
    }

    private void add(List<Destination> destinations, Destination.Rail part, Strings strings, Consumer<Destination> go) {
        for (Destination destination : destinations) {
            if (destination.inRail() == part) {
                Button button = new Button(strings.get("screen." + destination.id()), new FontIcon(destination.icon()));
                button.setId("rail-" + destination.id());
                button.getStyleClass().setAll("rail-item");
                button.setContentDisplay(ContentDisplay.TOP);
                button.setFocusTraversable(false);
                button.setOnAction(event -> go.accept(destination));
                buttons.put(destination.place(), button);
                getChildren().add(button);
            }
        }
    }

    void mark(Place place) {
        buttons.forEach((kind, button) -> button.pseudoClassStateChanged(ACTIVE, Objects.equals(kind, place.getClass())));
    }
}
