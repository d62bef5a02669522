package saiddone.ui.control;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One value of a facet that can be ticked.
final class FacetLine extends HBox {
    private final CheckBox box = new CheckBox();
    private final Label count = new Label();
    private final Tooltip whole = new Tooltip();
    private String value = "";

    FacetLine(Consumer<String> onToggle) {
        getStyleClass().add("facet");
        box.setMnemonicParsing(false);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setTooltip(whole);
        box.setOnAction(event -> onToggle.accept(value));
        count.getStyleClass().add("facet-count");
        count.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(box, Priority.ALWAYS);
        getChildren().addAll(box, count);
    }

    void show(FacetValue shown) {
        value = shown.value();
        box.setText(shown.label());
        whole.setText(shown.label());
        box.setSelected(shown.chosen());
        count.setText(NumberFormat.getIntegerInstance(Locale.ROOT).format(shown.count()));
        boolean none = shown.count() == 0;
        if (none != getStyleClass().contains("none")) {
            if (none) {
                getStyleClass().add("none");
            } else {
                getStyleClass().remove("none");
            }
        }
    }
}
