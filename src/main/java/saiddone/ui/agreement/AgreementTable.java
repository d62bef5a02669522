package saiddone.ui.agreement;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import saiddone.statistics.TagAgreement;
import saiddone.ui.agreement.AgreementText.Column;
import saiddone.ui.agreement.AgreementText.Row;
import saiddone.ui.control.Labels;
import saiddone.ui.shell.Strings;

/// Agreement by code: each figure with its interval beside it, what is undefined said to be so. A row narrows the list below to
/// its code.
final class AgreementTable extends TableView<Row> {
    private static final double ROW = 25;

    private final AgreementViewModel model;
    private final Strings strings;
    private final AgreementText text;
    private boolean publishing;

    AgreementTable(AgreementViewModel model, Strings strings, Runnable enter) {
        this.model = model;
        this.strings = strings;
        this.text = new AgreementText(strings);
        setId("agreement-table");
        getStyleClass().addAll("rows", "board", "agreement-table");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        setAccessibleText(strings.get("agreement.table"));
        getColumns().add(column("code", 190, new NameCells()));
        getColumns().add(number("units", 62, row -> Integer.toString(row.agreement().units())));
        AgreementText.COLUMNS.forEach(column -> getColumns().add(figure(column)));
        getColumns().add(number("disagreements", 104, text::disagreements));
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !publishing && !row.code().equals(model.filter().get().code())) {
                model.filter(model.filter().get().withCode(row.code()));
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                enter.run();
                event.consume();
            }
        });
    }

    void publish() {
        AgreementPage page = model.page().get();
        publishing = true;
        getItems().setAll(page == null ? List.of() : text.rows(page.report()));
        String code = model.filter().get().code();
        getItems().stream().filter(row -> row.code().equals(code)).findFirst().ifPresentOrElse(getSelectionModel()::select,
                getSelectionModel()::clearSelection);
        publishing = false;
    }

    private TableColumn<Row, Row> column(String key, double width, javafx.util.Callback<TableColumn<Row, Row>, TableCell<Row, Row>> cells) {
        TableColumn<Row, Row> column = new TableColumn<>(strings.get("agreement.column." + key));
        column.setId("agreement-" + key);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.getStyleClass().add(key.equals("code") ? "word" : "number");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(cells);
        return column;
    }

    private TableColumn<Row, Row> number(String key, double width, java.util.function.Function<Row, String> words) {
        return column(key, width, column -> new TableCell<>() {
            {
                getStyleClass().add("number");
            }

            @Override
            protected void updateItem(@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : words.apply(row));
            }
        });
    }

    private TableColumn<Row, Row> figure(Column of) {
        return column(of.key(), 102, column -> new FigureCell(of));
    }

    /// The code with its colour.
    private static final class NameCells implements javafx.util.Callback<TableColumn<Row, Row>, TableCell<Row, Row>> {
        @Override
        public TableCell<Row, Row> call(TableColumn<Row, Row> column) {
            return new TableCell<>() {
                private final Circle dot = new Circle(4);

                @Override
                protected void updateItem(@Nullable Row row, boolean empty) {
                    super.updateItem(row, empty);
                    getStyleClass().remove("strong");
                    if (empty || row == null) {
                        setText(null);
                        setGraphic(null);
                    } else {
                        setText(row.name());
                        setGraphic(row.colour().isEmpty() ? null : dot);
                        dot.setFill(row.colour().isEmpty() ? Color.TRANSPARENT : Color.web(row.colour()));
                        if (row.code().isEmpty()) {
                            getStyleClass().add("strong");
                        }
                    }
                }
            };
        }
    }

    /// A coefficient and, smaller, its interval.
    private final class FigureCell extends TableCell<Row, Row> {
        private final Column of;
        private final Label interval = Labels.whole("", "muted", "interval");
        private final Tooltip tip = Labels.tip("");

        FigureCell(Column of) {
            this.of = of;
            getStyleClass().addAll("number", "coefficient");
            setTooltip(tip);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("undefined");
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            TagAgreement.Figure figure = of.of().apply(row.agreement());
            setText(text.value(figure));
            interval.setText(text.interval(figure));
            setGraphic(figure.figure().figure().isPresent() ? interval : null);
            if (figure.figure().figure().isEmpty()) {
                getStyleClass().add("undefined");
            }
            tip.setText(text.told(row.name(), of, figure));
        }
    }
}
