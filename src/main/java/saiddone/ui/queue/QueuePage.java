package saiddone.ui.queue;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.ui.control.Pill;
import saiddone.ui.shell.Strings;

/// One queue: how it was drawn, how far everybody is, and its conversations in order.
final class QueuePage extends VBox {
    /// What the buttons do.
    record Doors(Runnable code, Runnable assign, Runnable rename, Runnable blind, Runnable remove) {}

    private static final double POSITION_WIDTH = 60;

    private final QueueViewModel model;
    private final Strings strings;
    private final Label title = new Label();
    private final Label frame = new Label();
    private final Label left = new Label();
    private final FlowPane pills = new FlowPane();
    private final Shares shares;
    private final Button code;
    private final Button blind;
    private final ObservableList<QueueLine> lines = FXCollections.observableArrayList();
    private final TableView<QueueLine> table = new TableView<>(lines);
    private @Nullable QueueRow shown;

    QueuePage(QueueViewModel model, Strings strings, Doors doors) {
        this.model = model;
        this.strings = strings;
        shares = new Shares(strings);
        title.getStyleClass().add("title");
        frame.getStyleClass().add("muted");
        frame.setWrapText(true);
        left.getStyleClass().add("muted");
        pills.getStyleClass().add("queue-pills");
        code = button("queue.start", doors.code);
        code.getStyleClass().setAll("button", "primary");
        code.setId("queue-code");
        blind = button("queue.blind-on", doors.blind);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox first = new HBox(title, pills, space, code, button("queue.assign", doors.assign), blind, button("queue.rename", doors.rename),
                button("queue.remove", doors.remove));
        first.getStyleClass().add("queue-line");
        title.setMinWidth(0);
        HBox progress = new HBox(shares, left);
        progress.getStyleClass().add("queue-progress");
        VBox head = new VBox(first, frame, progress);
        head.getStyleClass().addAll("queue-head");
        fill();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
        getStyleClass().add("panel");
    }

    void show(QueueRow row) {
        boolean same = shown != null && shown.queue().id().equals(row.queue().id());
        int at = same ? table.getSelectionModel().getSelectedIndex() : -1;
        shown = row;
        title.setText(row.queue().name());
        frame.setText(model.frame(row));
        left.setText(model.left(row));
        shares.show(row);
        pills.getChildren().setAll(new Pill(model.method(row.queue()), Pill.Tone.NEUTRAL));
        if (row.queue().blind()) {
            pills.getChildren().add(new Pill(strings.get("queue.blind"), Pill.Tone.ACCENT));
        }
        if (!QueueViewModel.inEstimates(row)) {
            pills.getChildren().add(new Pill(strings.get("queue.not-in-estimates"), Pill.Tone.NEUTRAL));
        }
        blind.setText(strings.get(row.queue().blind() ? "queue.blind-off" : "queue.blind-on"));
        code.setText(strings.get(row.share(model.who()).filter(share -> share.done() > 0).isPresent() ? "queue.continue" : "queue.start"));
        lines.setAll(model.lines(row));
        blank(2, QueueLine::stratum);
        blank(3, QueueLine::inclusion);
        int next = at >= 0 ? at : firstOpen();
        table.getSelectionModel().select(next);
        table.scrollTo(Math.max(0, next - 3));
    }

    void enter() {
        table.requestFocus();
    }

    @Nullable QueueLine chosen() {
        return table.getSelectionModel().getSelectedItem();
    }

    /// A column that has nothing to say goes, such as the strata while all is read blind.
    private void blank(int column, Function<QueueLine, String> text) {
        table.getColumns().get(column).setVisible(lines.stream().anyMatch(line -> !text.apply(line).isEmpty()));
    }

    private int firstOpen() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).mine() && !lines.get(i).read()) {
                return i;
            }
        }
        return 0;
    }

    private void fill() {
        table.setId("queue-table");
        table.getStyleClass().addAll("rows", "library-table", "queue-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(List.of(
                column("queue.column.position", 52, line -> Integer.toString(line.position())),
                column("queue.column.name", 340, QueueLine::name),
                column("queue.column.stratum", 250, QueueLine::stratum),
                column("queue.column.inclusion", 120, QueueLine::inclusion),
                column("queue.column.readers", 190, QueueLine::readers),
                column("queue.column.state", 110, this::state)));
        table.getColumns().getFirst().setMaxWidth(POSITION_WIDTH);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                read();
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                read();
            }
        });
    }

    private String state(QueueLine line) {
        return strings.get(line.done() ? "queue.state.done" : line.read() ? "queue.state.read" : line.mine() ? "queue.state.open"
                : line.readers().isEmpty() ? "queue.unassigned" : "queue.state.theirs");
    }

    void read() {
        QueueLine line = chosen();
        if (line != null && shown != null && !line.gone()) {
            model.read(shown, line);
        }
    }

    private TableColumn<QueueLine, String> column(String key, double width, Function<QueueLine, String> text) {
        TableColumn<QueueLine, String> column = new TableColumn<>(strings.get(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }

    private Button button(String key, Runnable run) {
        Button button = new Button(strings.get(key));
        button.getStyleClass().add("quiet");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }
}
