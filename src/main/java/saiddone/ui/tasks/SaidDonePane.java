package saiddone.ui.tasks;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.report.tasks.TaskBoard;
import saiddone.report.tasks.TaskBoard.Share;
import saiddone.ui.shell.Strings;

/// What the chosen model said against what it did. Each of the four cells opens its transcripts.
final class SaidDonePane extends VBox {
    private static final double TIP_WIDTH = 460;

    private final TasksViewModel model;
    private final Strings strings;
    private final Label title = new Label();
    private final GridPane grid = new GridPane();
    private final Label what;
    private final Label why;
    private final Map<SaidDone, Cell> cells = new EnumMap<>(SaidDone.class);
    private final Hyperlink unknown = new Hyperlink();
    private final Hyperlink graded = new Hyperlink();
    private final Label compared;

    SaidDonePane(TasksViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().addAll("card", "said-done");
        setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("strong");
        grid.getStyleClass().add("said-done-grid");
        heading("done-right", 1, 0);
        heading("done-wrong", 2, 0);
        heading("said-right", 0, 1);
        heading("said-wrong", 0, 2);
        for (SaidDone kind : SaidDone.values()) {
            Cell cell = new Cell(kind);
            cells.put(kind, cell);
            grid.add(cell, kind.done() ? 1 : 2, kind.said() ? 1 : 2);
        }
        grid.setMinWidth(USE_PREF_SIZE);
        grid.managedProperty().bind(grid.visibleProperty());
        what = note("tasks.said-done.what");
        why = note("tasks.said-done.why");
        compared = note("tasks.said-done.compared");
        link(unknown, "said-done-unknown", model::openUnknown);
        link(graded, "said-done-graded", model::openGraded);
        VBox words = new VBox(what, why, unknown, graded, compared);
        words.getStyleClass().add("said-done-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox beside = new HBox(grid, words);
        beside.getStyleClass().add("said-done-beside");
        getChildren().addAll(title, beside);
        model.chosen().subscribe(this::publish);
    }

    void publish() {
        TaskBoard.Row row = model.chosenRow();
        if (row == null) {
            return;
        }
        TaskBoard.TwoByTwo of = row.saidAndDone();
        title.setText(strings.get("tasks.said-done", model.text().model(row)));
        cells.values().forEach(cell -> cell.show(cell.kind.of(of)));
        unknown.setText(strings.get("tasks.said-done.unknown", of.unknown()));
        unknown.setVisible(of.unknown() > 0);
        int known = of.bothRight().of();
        grid.setVisible(known > 0);
        what.setText(known > 0 ? strings.get("tasks.said-done.what") : strings.get("tasks.said-done.none", model.text().model(row)));
        why.setVisible(known > 0);
        graded.setText(strings.get("tasks.said-done.graded", of.graded(), known));
        graded.setVisible(of.graded() > 0);
        compared.setText(strings.get(of.graded() < known ? "tasks.said-done.compared" : "tasks.said-done.all-graded"));
        compared.setVisible(known > 0);
    }

    /// Puts the keyboard on the cell that matters most.
    void focus() {
        Objects.requireNonNull(cells.get(SaidDone.SAID_RIGHT_DONE_WRONG)).requestFocus();
    }

    private void link(Hyperlink link, String id, Consumer<TaskBoard.Row> open) {
        link.setId(id);
        link.managedProperty().bind(link.visibleProperty());
        link.setOnAction(event -> {
            link.setVisited(false);
            onRow(open);
        });
    }

    private void onRow(Consumer<TaskBoard.Row> run) {
        TaskBoard.@Nullable Row row = model.chosenRow();
        if (row != null) {
            run.accept(row);
        }
    }

    private void heading(String key, int column, int row) {
        Label label = new Label(strings.get("tasks.said-done." + key));
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(label, row == 0 ? HPos.CENTER : HPos.RIGHT);
        grid.add(label, column, row);
    }

    private Label note(String key) {
        Label label = new Label(strings.get(key));
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /// Count over share and interval.
    private final class Cell extends Button {
        private final SaidDone kind;
        private final Label count = new Label();
        private final Label share = new Label();
        private final Label interval = new Label();
        private final Tooltip tip = new Tooltip();

        Cell(SaidDone kind) {
            this.kind = kind;
            setId("said-done-" + kind.key());
            getStyleClass().setAll("said-done-cell");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            count.getStyleClass().add("tile-value");
            share.getStyleClass().add("share");
            interval.getStyleClass().addAll("muted", "small");
            HBox first = new HBox(count, share);
            first.getStyleClass().add("said-done-count");
            VBox lines = new VBox(first, interval);
            lines.getStyleClass().add("tile-lines");
            setGraphic(lines);
            tip.setWrapText(true);
            tip.setMaxWidth(TIP_WIDTH);
            setTooltip(tip);
            setOnAction(event -> onRow(row -> model.open(row, kind)));
        }

        void show(Share now) {
            count.setText(Integer.toString(now.count()));
            share.setText(now.of() == 0 ? "" : TaskText.percent(now.value()));
            interval.setText(now.interval() == null ? strings.get("tasks.said-done.no-interval") : model.text().interval(now));
            boolean alarming = kind == SaidDone.SAID_RIGHT_DONE_WRONG && now.count() > 0;
            getStyleClass().setAll(alarming ? List.of("said-done-cell", "alarming") : List.of("said-done-cell"));
            String open = now.count() == 0 ? strings.get("tasks.tip.nothing") : strings.get("tasks.tip.open", now.count());
            String name = strings.get("tasks.list." + kind.key());
            tip.setText(TaskText.lines(strings.get("tasks.tip." + kind.key()), model.text().counted(now), open));
            setAccessibleText(strings.get("tasks.cell", name, model.text().counted(now).replace("\n", " ")));
        }
    }
}
