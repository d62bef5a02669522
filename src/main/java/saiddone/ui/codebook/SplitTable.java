package saiddone.ui.codebook;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import saiddone.annotation.model.Judgement;
import saiddone.ui.shell.Strings;

/// The judgements of a code that is being split. 1 to 9 send the chosen lines to a part, 0 leaves them behind.
final class SplitTable extends TableView<Judgement> {
    private final SplitModel split;
    private final Strings strings;

    SplitTable(CodebookViewModel model, Strings strings) {
        this.split = model.split();
        this.strings = strings;
        setId("split-table");
        getStyleClass().addAll("rows", "library-table", "split-table");
        setAccessibleText(strings.get("codebook.split.table"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(Parts.label(strings.get("codebook.split.none"), "muted"));
        getColumns().add(column("part", 190, one -> part(split.part(one))));
        getColumns().add(column("reviewer", 90, one -> model.reviewer(one.reviewer())));
        getColumns().add(column("says", 75,
                one -> strings.get("codebook.presence." + one.presence().name().toLowerCase(Locale.ROOT))));
        getColumns().add(column("conversation", 190, split::conversation));
        getColumns().add(column("words", 400, one -> words(one)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    void show(List<Judgement> judgements) {
        if (getItems().equals(judgements)) {
            refresh();
        } else {
            getItems().setAll(judgements);
        }
    }

    void enter() {
        if (getSelectionModel().isEmpty()) {
            getSelectionModel().selectFirst();
        }
        requestFocus();
    }

    private String words(Judgement one) {
        String quote = Quotes.of(one.target());
        String shown = quote.isEmpty() ? strings.get("codebook.split.whole") : quote;
        return one.note().isBlank() ? shown : one.note().strip() + " — " + shown;
    }

    private String part(int index) {
        if (index == SplitModel.STAYS) {
            return strings.get("codebook.split.stays");
        }
        String name = split.names().get(index).strip();
        return (index + 1) + " " + (name.isEmpty() ? strings.get("codebook.split.part", index + 1) : name);
    }

    /// One line chosen: on to the next, so that a list is worked through by number keys alone.
    private void keys(KeyEvent event) {
        KeyCode code = event.getCode();
        int digit = code.isDigitKey() ? code.getName().charAt(code.getName().length() - 1) - '0' : -1;
        if (event.isShortcutDown() || digit < 0 || getSelectionModel().isEmpty()) {
            return;
        }
        int at = getSelectionModel().getSelectedIndex();
        boolean single = getSelectionModel().getSelectedIndices().size() == 1;
        split.assign(List.copyOf(getSelectionModel().getSelectedItems()), digit - 1);
        if (single && at + 1 < getItems().size()) {
            getSelectionModel().clearAndSelect(at + 1);
            scrollTo(Math.max(0, at - 3));
        }
        event.consume();
    }

    private TableColumn<Judgement, String> column(String key, double width, Function<Judgement, String> text) {
        TableColumn<Judgement, String> column = new TableColumn<>(strings.get("codebook.split.column." + key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }
}
