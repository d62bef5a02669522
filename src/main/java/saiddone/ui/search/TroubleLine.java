package saiddone.ui.search;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Why a query cannot be understood: one sentence, then the query with the place marked.
final class TroubleLine extends HBox {
    private final Label sentence = new Label();
    private final Label before = new Label();
    private final Label after = new Label();

    TroubleLine() {
        getStyleClass().add("search-trouble");
        sentence.setMinWidth(0);
        before.getStyleClass().addAll("mono", "muted");
        before.setMinWidth(USE_PREF_SIZE);
        after.getStyleClass().addAll("mono", "trouble-place");
        after.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(new FontIcon(BootstrapIcons.INFO_CIRCLE), sentence, new HBox(before, after));
        managedProperty().bind(visibleProperty());
        show(null);
    }

    void show(@Nullable SearchTrouble trouble) {
        setVisible(trouble != null);
        boolean placed = trouble != null && trouble.position() >= 0;
        sentence.setText(trouble == null ? "" : trouble.sentence());
        before.setText(trouble == null || !placed ? "" : trouble.before());
        after.setText(trouble == null || !placed ? "" : trouble.after() + " ");
        after.setVisible(placed);
    }
}
