package saiddone.ui.metrics;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saiddone.model.suite.SuiteCase;

/// What the cards of a model's page are made of.
final class Cards {
    private static final double TIP_WIDTH = 460;

    private Cards() {}

    /// @param how one line on how to read it
    static VBox card(String title, String how, Node content) {
        Label name = new Label(title);
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        Label line = new Label(how);
        line.getStyleClass().addAll("muted", "small");
        line.setWrapText(true);
        VBox card = new VBox(new VBox(name, line), content);
        card.getStyleClass().addAll("card", "model-card");
        return card;
    }

    static GridPane grid(List<HPos> alignments) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("figures");
        for (HPos alignment : alignments) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(alignment);
            grid.getColumnConstraints().add(constraints);
        }
        return grid;
    }

    /// No label of it is cut.
    static void keepWhole(GridPane grid) {
        grid.getChildren().stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .forEach(label -> label.setMinWidth(Region.USE_PREF_SIZE));
    }

    static Label label(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Words that open something; cut where there is no room.
    static Hyperlink link(String words, Runnable open) {
        Hyperlink link = new Hyperlink(words);
        link.setMnemonicParsing(false);
        link.setMinWidth(0);
        link.setOnAction(event -> open.run());
        return link;
    }

    static Tooltip tip(String words) {
        Tooltip tip = new Tooltip(words);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        return tip;
    }

    /// `A-07 Wheel is cracked`.
    static String name(SuiteCase of) {
        return (of.id() + " " + of.title()).strip();
    }
}
