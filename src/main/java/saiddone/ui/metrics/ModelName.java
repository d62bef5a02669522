package saiddone.ui.metrics;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.model.suite.SuiteModel;
import saiddone.report.metrics.ModelFigures;
import saiddone.ui.shell.Strings;

/// A model's name with its marks: the analyst's badge, reasoning on, few runs, gaps in the data.
final class ModelName extends HBox {
    private static final int USUAL_RUNS = 3;

    private final FigureText text;
    private final Strings strings;
    private final Label name = new Label();
    private final FontIcon value = icon(BootstrapIcons.TROPHY_FILL, "badge-value");
    private final FontIcon weak = icon(BootstrapIcons.EXCLAMATION_TRIANGLE_FILL, "badge-weak");
    private final FontIcon reasoning = icon(BootstrapIcons.LIGHTBULB, "badge-reasoning");
    private final Label runs = mark();
    private final Label gaps = mark();

    ModelName(FigureText text, Strings strings) {
        super(5);
        this.text = text;
        this.strings = strings;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        name.getStyleClass().addAll("strong", "name");
        name.setMinWidth(0);
        getChildren().addAll(name, value, weak, reasoning, runs, gaps);
        List.of(value, weak, reasoning, runs, gaps).forEach(ModelName::leaveRoom);
    }

    void show(ModelFigures row) {
        SuiteModel model = row.model();
        name.setText(model.id());
        value.setVisible(model.badge() == SuiteModel.Badge.VALUE_PICK);
        weak.setVisible(model.badge() == SuiteModel.Badge.WEAK_SAFETY);
        reasoning.setVisible(Boolean.TRUE.equals(model.reasoning()));
        runs.setVisible(row.runs().size() < USUAL_RUNS);
        runs.setText(strings.get("metrics.runs", row.runs().size()));
        gaps.setText(text.gaps(row));
        gaps.setVisible(!gaps.getText().isEmpty());
    }

    /// What the marks mean, in sentences.
    String told(ModelFigures row) {
        SuiteModel model = row.model();
        String badge = model.badge() == null ? "" : strings.get(switch (model.badge()) {
            case VALUE_PICK -> "metrics.badge.value-pick";
            case WEAK_SAFETY -> "metrics.badge.weak-safety";
        });
        String note = model.note() == null ? "" : strings.get("metrics.tip.note", model.note());
        String thinks = model.reasoning() == null ? "" : strings.get(model.reasoning() ? "metrics.reasoning.on" : "metrics.reasoning.off");
        String few = row.runs().size() < model.runs() || row.runs().size() < USUAL_RUNS
                ? strings.get("metrics.tip.runs", row.runs().size(), model.runs()) : "";
        return FigureText.lines(note, badge, thinks, few, text.gaps(row), strings.get("metrics.tip.model"));
    }

    private static FontIcon icon(BootstrapIcons kind, String style) {
        FontIcon icon = new FontIcon(kind);
        icon.getStyleClass().addAll("badge", style);
        return icon;
    }

    private static Label mark() {
        Label mark = new Label();
        mark.getStyleClass().add("data-mark");
        mark.setMinWidth(USE_PREF_SIZE);
        return mark;
    }

    private static void leaveRoom(Node node) {
        node.managedProperty().bind(node.visibleProperty());
    }
}
