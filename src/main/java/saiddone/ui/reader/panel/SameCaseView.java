package saiddone.ui.reader.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import saiddone.model.TranscriptSummary;
import saiddone.ui.shell.Strings;

/// The same case under every model and run: a line a model, a square a run, each a door.
public final class SameCaseView {
    private static final int MOST_MODELS = 60;
    private final Strings strings;
    private final Consumer<String> open;

    public SameCaseView(Strings strings, Consumer<String> open) {
        this.strings = strings;
        this.open = open;
    }

    public Section of(List<TranscriptSummary> rows, String here) {
        Map<String, List<TranscriptSummary>> byModel = rows.stream().collect(Collectors.groupingBy(
                row -> Objects.requireNonNullElse(row.model(), strings.get("reader.same.no-model")), LinkedHashMap::new,
                        Collectors.toList()));
        Section section = new Section(strings.get("reader.side.same"), strings.get("reader.same.count", byModel.size(), rows.size()));
        if (rows.size() < 2) {
            return section.with(Section.paragraph(strings.get("reader.same.none"), "muted"));
        }
        byModel.entrySet().stream().limit(MOST_MODELS).forEach(entry -> section.with(line(entry.getKey(), entry.getValue(), here)));
        return section;
    }

    private Node line(String model, List<TranscriptSummary> runs, String here) {
        Label name = new Label(model);
        name.getStyleClass().add("same-model");
        name.setMinWidth(0);
        FlowPane squares = new FlowPane();
        squares.getStyleClass().add("same-runs");
        runs.forEach(run -> squares.getChildren().add(square(run, run.id().equals(here))));
        VBox line = new VBox(name, squares);
        line.getStyleClass().add("same-line");
        return line;
    }

    private Button square(TranscriptSummary run, boolean here) {
        Button button = new Button(run.run() == null ? "·" : String.valueOf(run.run()));
        button.getStyleClass().add("run-square");
        button.setFocusTraversable(false);
        Double reward = run.reward();
        button.pseudoClassStateChanged(ReaderStyles.GOOD, reward != null && Math.abs(reward - 1) <= 1e-6);
        button.pseudoClassStateChanged(ReaderStyles.HERE, here);
        String how = Outcomes.of(run, strings);
        button.setTooltip(new Tooltip(strings.get("reader.same.tip", Objects.requireNonNullElse(run.model(), ""),
                run.run() == null ? "" : strings.get("reader.run", run.run()), how == null ? "" : how, run.source().file())));
        button.setOnAction(event -> open.accept(run.id()));
        return button;
    }
}
