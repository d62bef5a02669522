package saiddone.ui.metrics;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.Figure;
import saiddone.report.metrics.ModelFigures;
import saiddone.ui.shell.Strings;

/// The cards of a model's page.
final class ModelParts {
    private static final List<BoardColumn> TILES = List.of(BoardColumn.OVER_ESCALATION, BoardColumn.UNSAFE,
            BoardColumn.ESCALATION_ACCURACY, BoardColumn.RESOLUTION, BoardColumn.POLICY, BoardColumn.MESSAGES, BoardColumn.TIER);
    private static final List<BoardColumn> BY_RUN = TILES.subList(0, 6);
    private static final double TIP_WIDTH = 460;

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
        Label name = new Label(title(column));
        name.getStyleClass().addAll("muted", "small");
        Node value = column == BoardColumn.UNSAFE ? pill(row) : big(text.value(column, row));
        Label under = new Label(text.under(column, row));
        under.getStyleClass().addAll("muted", "small");
        VBox lines = new VBox(name, value, under);
        lines.getStyleClass().add("tile-lines");
        Button tile = new Button(null, lines);
        tile.setId("tile-" + column.name());
        tile.getStyleClass().setAll("tile");
        tile.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(tile, Priority.ALWAYS);
        tile.setAccessibleText(name.getText() + ": " + text.value(column, row) + ", " + under.getText());
        tile.setOnAction(event -> model.open(row, column));
        String told = column == BoardColumn.TIER ? strings.get(row.costPer1000() == null ? "metrics.tip.no-cost" : "metrics.tip.cost")
                : text.whole(column, row, "");
        if (!told.isEmpty()) {
            tile.setTooltip(tip(told));
        }
        return tile;
    }

    private static Label big(String value) {
        Label label = new Label(value);
        label.getStyleClass().add("tile-value");
        return label;
    }

    private BandPill pill(ModelFigures row) {
        BandPill pill = new BandPill(strings);
        pill.show(row, text);
        return pill;
    }

    /// Every intent with how many of its transcripts failed their kind.
    VBox intents(ModelPage page) {
        GridPane grid = grid(HPos.LEFT, HPos.LEFT, HPos.RIGHT, HPos.RIGHT, HPos.RIGHT);
        grid.getColumnConstraints().get(1).setHgrow(Priority.ALWAYS);
        int line = 0;
        Object kind = null;
        for (ModelPage.Intent intent : page.intents()) {
            if (intent.kind() != kind) {
                kind = intent.kind();
                String key = intent.kind().label();
                Label failed = heading(strings.get("metrics.intents.failed." + key));
                grid.addRow(line++, heading(strings.get("metrics.intents." + key)), failed, new Label(),
                        heading(intent.judged() == 0 ? "" : strings.get("metrics.intents.resolved")),
                        heading(strings.get("metrics.intents.messages")));
            }
            grid.addRow(line++, intentName(page, intent), new ShareBar((double) intent.failures() / intent.scored()),
                    failures(page, intent), muted(intent.judged() == 0 ? "" : percent(intent.resolved(), intent.judged())),
                    muted(String.format(Locale.ROOT, "%.1f", intent.messages())));
        }
        keepWhole(grid);
        return card("metrics.page.intents", strings.get("metrics.page.intents.how"), grid);
    }

    private Node intentName(ModelPage page, ModelPage.Intent intent) {
        String name = intent.name().isEmpty() ? strings.get("metrics.no-intent") : intent.name().replace('-', ' ');
        Hyperlink link = link(name, intent.all(), listName(page, name));
        link.getStyleClass().add("plain");
        link.setTooltip(tip(strings.get("metrics.intents.tip", name, intent.cases(), intent.scored())));
        return link;
    }

    private Node failures(ModelPage page, ModelPage.Intent intent) {
        String of = strings.get("metrics.tip.count", intent.failures(), intent.scored());
        return intent.failures() == 0 ? faint(of)
                : link(of, intent.failing(), listName(page, strings.get("metrics.intents.list", intent.name().replace('-', ' '))));
    }

    /// The figures of each run beside one another, and their median.
    VBox runs(ModelPage page) {
        ModelFigures row = page.figures();
        GridPane grid = grid(HPos.LEFT);
        grid.getColumnConstraints().getFirst().setHgrow(Priority.ALWAYS);
        int column = 1;
        for (int run : row.runs()) {
            grid.add(heading(strings.get("metrics.page.run", run)), column++, 0);
        }
        grid.add(heading(strings.get("metrics.page.median")), column, 0);
        for (int line = 0; line < BY_RUN.size(); line++) {
            BoardColumn kind = BY_RUN.get(line);
            Figure figure = kind.figure(row);
            grid.add(muted(title(kind)), 0, line + 1);
            for (int at = 0; at < row.runs().size(); at++) {
                grid.add(new Label(byRun(kind, figure, row.runs().get(at))), at + 1, line + 1);
            }
            Label median = new Label(text.value(kind, row));
            median.getStyleClass().add("strong");
            grid.add(median, row.runs().size() + 1, line + 1);
        }
        grid.getChildren().stream().filter(node -> GridPane.getColumnIndex(node) > 0).forEach(node -> GridPane.setHalignment(node, HPos.RIGHT));
        keepWhole(grid);
        String gaps = text.gaps(row);
        return card("metrics.page.runs", gaps.isEmpty() ? strings.get("metrics.page.runs.whole") : gaps, grid);
    }

    private String byRun(BoardColumn kind, @Nullable Figure figure, int run) {
        return figure == null ? FigureText.NONE : figure.perRun().stream().filter(one -> one.run() == run).findFirst()
                .map(one -> one.count() != null ? one.count() + "/" + one.of() : FigureText.plain(kind, one.value(), figure))
                .orElse(FigureText.NONE);
    }

    /// Transcripts that show the model as it mostly is.
    VBox typical(ModelPage page) {
        VBox lines = new VBox();
        List<String> list = page.typical().stream().map(ModelPage.Typical::transcript).toList();
        for (ModelPage.Typical one : page.typical()) {
            Hyperlink link = new Hyperlink((one.caseId() + " " + one.title()).strip());
            link.setMnemonicParsing(false);
            link.setMinWidth(0);
            link.setOnAction(event -> model.read(one.transcript(), list, listName(page, strings.get("metrics.page.typical"))));
            Label how = new Label(strings.get("metrics.typical.how", strings.get("metrics.kind." + one.kind().label()),
                    ending(one), one.share(), one.of(), one.messages(), one.median()));
            how.getStyleClass().addAll("muted", "small");
            how.setMinWidth(0);
            VBox entry = new VBox(link, how);
            entry.getStyleClass().add("entry");
            lines.getChildren().add(entry);
        }
        return card("metrics.page.typical", strings.get("metrics.page.typical.how"), lines);
    }

    private String ending(ModelPage.Typical one) {
        return strings.get(one.handedOver() ? "metrics.ending.handed-over" : switch (one.zone()) {
            case RESOLVED -> "metrics.ending.resolved";
            case MARGIN -> "metrics.ending.margin";
            case FORBIDDEN -> "metrics.ending.forbidden";
        });
    }

    /// The cases that failed in at least one run.
    VBox failed(ModelPage page) {
        VBox lines = new VBox();
        Failure kind = null;
        for (ModelPage.FailedCase one : page.failed()) {
            if (one.failure() != kind) {
                kind = one.failure();
                Failure now = kind;
                long cases = page.failed().stream().filter(failed -> failed.failure() == now).count();
                Label heading = heading(strings.get(kind.key(), cases));
                heading.getStyleClass().add("group");
                lines.getChildren().add(heading);
            }
            lines.getChildren().add(failedCase(page, one));
        }
        if (page.failed().isEmpty()) {
            lines.getChildren().add(muted(strings.get("metrics.page.failed.none")));
        }
        return card("metrics.page.failed", strings.get("metrics.page.failed.how"), lines);
    }

    private Node failedCase(ModelPage page, ModelPage.FailedCase one) {
        Hyperlink link = link((one.caseId() + " " + one.title()).strip(), one.failing(), listName(page, one.caseId()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        boolean always = one.failing().size() == one.runs();
        Label runs = new Label(strings.get("metrics.page.of-runs", one.failing().size(), one.runs()));
        runs.getStyleClass().addAll("small", always ? "strong" : "muted");
        runs.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(link, space, runs);
        line.getStyleClass().add("failed-case");
        return line;
    }

    private Hyperlink link(String words, List<String> transcripts, String name) {
        Hyperlink link = new Hyperlink(words);
        link.setMnemonicParsing(false);
        link.setMinWidth(0);
        link.setOnAction(event -> model.read(transcripts, name));
        return link;
    }

    private String listName(ModelPage page, String what) {
        return strings.get("metrics.list", page.figures().model().id(), what);
    }

    private VBox card(String titleKey, String how, Node content) {
        Label title = new Label(strings.get(titleKey));
        title.getStyleClass().add("strong");
        Label line = new Label(how);
        line.getStyleClass().addAll("muted", "small");
        line.setWrapText(true);
        VBox card = new VBox(new VBox(title, line), content);
        card.getStyleClass().addAll("card", "model-card");
        return card;
    }

    private static void keepWhole(GridPane grid) {
        grid.getChildren().stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .forEach(label -> label.setMinWidth(Region.USE_PREF_SIZE));
    }

    private static GridPane grid(HPos... alignments) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("figures");
        for (HPos alignment : alignments) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(alignment);
            grid.getColumnConstraints().add(constraints);
        }
        return grid;
    }

    private String title(BoardColumn column) {
        return strings.get(column.titleKey()).replace("-\n", "-").replace('\n', ' ');
    }

    private static String percent(int count, int of) {
        return String.format(Locale.ROOT, "%.0f\u00A0%%", 100.0 * count / of);
    }

    private static Label heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("section-heading");
        return label;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label faint(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("faint");
        return label;
    }

    private static Tooltip tip(String words) {
        Tooltip tip = new Tooltip(words);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        return tip;
    }
}
