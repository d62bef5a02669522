package saiddone.ui.patterns;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import saiddone.ui.control.Labels;
import saiddone.ui.patterns.Figures.Line;

/// Figures line by line; a line opens what is behind it. What is withheld shows its sentence in the figures' place.
final class FiguresPane extends TableView<Line> {
    private static final double NUMBER = 96;
    private static final double SPARE = 24;

    private final Consumer<Door> open;

    FiguresPane(Consumer<Door> open) {
        this.open = open;
        setId("pattern-figures");
        getStyleClass().addAll("rows", "board", "pattern-figures");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setRowFactory(table -> new FigureRow());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Line chosen = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null && chosen.door() != null) {
                open.accept(chosen.door());
                event.consume();
            }
        });
    }

    void show(Figures figures) {
        int wide = figures.headings().size();
        getColumns().clear();
        for (int i = 0; i < wide; i++) {
            boolean number = i >= 2;
            TableColumn<Line, Line> column = column(figures.headings().get(i), i, number);
            column.setMinWidth(number ? NUMBER : figures.words().get(i));
            column.setPrefWidth(column.getMinWidth());
            column.setMaxWidth(column.getMinWidth() + SPARE);
            getColumns().add(column);
        }
        TableColumn<Line, Line> why = column("", -1, false);
        why.setPrefWidth(420);
        getColumns().add(why);
        getItems().setAll(figures.lines());
    }

    private TableColumn<Line, Line> column(String heading, int at, boolean number) {
        TableColumn<Line, Line> column = new TableColumn<>(heading);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add(number ? "number" : "word");
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(table -> new FigureCell(at));
        return column;
    }

    private static final class FigureCell extends TableCell<Line, Line> {
        private final int at;

        FigureCell(int at) {
            this.at = at;
            if (at < 0) {
                getStyleClass().add("why");
            } else if (at >= 2) {
                getStyleClass().add("number");
            }
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : at < 0 ? line.why() : line.cells().get(at));
        }
    }

    private final class FigureRow extends TableRow<Line> {
        FigureRow() {
            setOnMouseClicked(event -> {
                Line line = getItem();
                if (line != null && line.door() != null && event.isStillSincePress()) {
                    open.accept(line.door());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setTooltip(empty || line == null ? null : Labels.tip(line.told()));
            getStyleClass().remove("opens");
            if (line != null && line.door() != null) {
                getStyleClass().add("opens");
            }
        }
    }
}
