package saiddone.ui.metrics;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.Figure;
import saiddone.report.metrics.ModelFigures;
import saiddone.ui.shell.Strings;

/// A model's own figures: the headline ones, and each run beside the others.
final class ModelParts {
    private static final List<BoardColumn> TILES = List.of(BoardColumn.OVER_ESCALATION, BoardColumn.UNSAFE,
            BoardColumn.ESCALATION_ACCURACY, BoardColumn.RESOLUTION, BoardColumn.POLICY, BoardColumn.MESSAGES, BoardColumn.TIER);
    private static final List<BoardColumn> BY_RUN = TILES.subList(0, 6);

    private final MetricsViewModel model;
    private final Strings strings;
    private final FigureText text;

    ModelParts(MetricsViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        this.text = model.text();
    }

    /// The headline figures; each opens its transcripts.
    HBox tiles(ModelFigures row) {
        HBox tiles = new HBox();
        tiles.getStyleClass().add("tiles");
        TILES.forEach(column -> tiles.getChildren().add(tile(row, column)));
        return tiles;
    }

    private Button tile(ModelFigures row, BoardColumn column) {
        Label under = Cards.label(text.under(column, row), "muted", "small");
        Node value = column == BoardColumn.UNSAFE ? pill(row) : Cards.label(text.value(column, row), "tile-value");
        VBox lines = new VBox(Cards.label(text.title(column), "muted", "small"), value, under);
        lines.getStyleClass().add("tile-lines");
        Button tile = new Button(null, lines);
        tile.setId("tile-" + column.name());
        tile.getStyleClass().setAll("tile");
        tile.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(tile, Priority.ALWAYS);
        tile.setAccessibleText(text.title(column) + ": " + text.value(column, row) + ", " + under.getText());
        tile.setOnAction(event -> model.open(row, column));
        String told = column == BoardColumn.TIER ? strings.get(row.costPer1000() == null ? "metrics.tip.no-cost" : "metrics.tip.cost")
                : text.whole(column, row, "");
        if (!told.isEmpty()) {
            tile.setTooltip(Cards.tip(told));
        }
        return tile;
    }

    private BandPill pill(ModelFigures row) {
        BandPill pill = new BandPill(strings);
        pill.show(row, text);
        return pill;
    }

    /// The figures of each run beside one another, and their median.
    VBox runs(ModelFigures row) {
        GridPane grid = Cards.grid(List.of(HPos.LEFT));
        grid.getColumnConstraints().getFirst().setHgrow(Priority.ALWAYS);
        int column = 1;
        for (int run : row.runs()) {
            grid.add(Cards.label(strings.get("metrics.page.run", run), "section-heading"), column++, 0);
        }
        grid.add(Cards.label(strings.get("metrics.page.median"), "section-heading"), column, 0);
        for (int line = 0; line < BY_RUN.size(); line++) {
            BoardColumn kind = BY_RUN.get(line);
            Figure figure = kind.figure(row);
            grid.add(Cards.label(figure == null || figure.of() == 0 ? text.title(kind)
                    : strings.get("metrics.page.runs.of", text.title(kind), figure.of()), "muted"), 0, line + 1);
            for (int at = 0; at < row.runs().size(); at++) {
                grid.add(new Label(byRun(kind, figure, row.runs().get(at))), at + 1, line + 1);
            }
            grid.add(Cards.label(text.value(kind, row), "strong"), row.runs().size() + 1, line + 1);
        }
        grid.getChildren().stream().filter(node -> GridPane.getColumnIndex(node) > 0)
                .forEach(node -> GridPane.setHalignment(node, HPos.RIGHT));
        Cards.keepWhole(grid);
        String gaps = text.gaps(row);
        return Cards.card(strings.get("metrics.page.runs"), gaps.isEmpty() ? strings.get("metrics.page.runs.whole") : gaps, grid);
    }

    private static String byRun(BoardColumn kind, @Nullable Figure figure, int run) {
        return figure == null ? FigureText.NONE : figure.perRun().stream().filter(one -> one.run() == run).findFirst()
                .map(one -> one.count() != null ? one.of() == figure.of() ? one.count().toString() : one.count() + "/" + one.of() : FigureText.plain(kind, one.value(), figure))
                .orElse(FigureText.NONE);
    }
}
