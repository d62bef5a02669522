package saiddone.ui.queue;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import saiddone.ui.shell.Strings;

/// The strata of a draw: how large, how many are drawn, with what probability. Where numbers are given by hand, they are typed
/// here.
final class StrataTable extends TableView<Preview.Stratum> {
    private final TableColumn<Preview.Stratum, String> drawn;

    StrataTable(DrawViewModel model, Strings strings) {
        setId("strata");
        getStyleClass().addAll("rows", "library-table", "strata-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        drawn = column(strings.get("queue.strata.drawn"), 80, one -> Integer.toString(one.drawn()));
        drawn.setCellFactory(TextFieldTableCell.forTableColumn());
        drawn.setOnEditCommit(event -> {
            if (event.getNewValue().strip().matches("[0-9]{1,6}")) {
                model.given().put(event.getRowValue().name(), Integer.valueOf(event.getNewValue().strip()));
            } else {
                refresh();
            }
        });
        TableColumn<Preview.Stratum, String> size = column(strings.get("queue.strata.size"), 80, one -> Integer.toString(one.size()));
        TableColumn<Preview.Stratum, String> probability = column(strings.get("queue.strata.probability"), 110,
                one -> one.drawn() == 0 ? strings.get("queue.strata.none") : String.format(Locale.ROOT, "%.3f", one.probability()));
        List.of(size, drawn, probability).forEach(column -> column.getStyleClass().add("number"));
        getColumns().setAll(List.of(column(strings.get("queue.strata.name"), 300,
                one -> one.name().isEmpty() ? strings.get("queue.strata.all") : one.name()), size, drawn, probability));
        setPlaceholder(new Label(strings.get("queue.strata.picked")));
        model.preview().subscribe(preview -> getItems().setAll(preview.strata()));
        model.sharing().subscribe(sharing -> {
            setEditable(sharing == null);
            drawn.setEditable(sharing == null);
        });
    }

    private static TableColumn<Preview.Stratum, String> column(String title, double width, Function<Preview.Stratum, String> text) {
        TableColumn<Preview.Stratum, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }
}
