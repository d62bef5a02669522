package saiddone.ui.codebook;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.ui.shell.Strings;

/// The codes by group, with a field that filters while typing.
final class CodeList extends VBox {
    private static final double ROW = 31;

    private final CodebookViewModel model;
    private final Runnable edit;
    private final TextField filter = new TextField();
    private final ListView<CodeRow> list = new ListView<>();
    private boolean filling;

    /// @param edit puts the keyboard into what stands beside the list
    CodeList(CodebookViewModel model, Strings strings, Runnable edit) {
        this.model = model;
        this.edit = edit;
        getStyleClass().addAll("panel", "line-right", "code-list");
        filter.setId("codebook-filter");
        filter.getStyleClass().add("search-field");
        filter.setPromptText(strings.get("codebook.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::fromFilter);
        list.setId("codebook-list");
        list.getStyleClass().add("rows");
        list.setAccessibleText(strings.get("codebook.list"));
        list.setCellFactory(view -> new CodeCell(model, strings));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setFixedCellSize(ROW);
        Label caption = Parts.label(strings.get("codebook.tally-head"), "small", "faint");
        HBox captions = new HBox(Parts.gap(), caption);
        VBox above = new VBox(6, filter, captions, hidden(strings));
        above.getStyleClass().add("code-list-head");
        getChildren().addAll(above, list);
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!filling && row != null) {
                model.choose(row);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::fromList);
        model.rows().subscribe(this::fill);
        model.tallies().subscribe(tallies -> list.refresh());
        model.panel().subscribe(panel -> mark(panel));
    }

    /// Says that the counts leave something out; not there where they don't.
    private Label hidden(Strings strings) {
        Label label = Parts.label("", "small", "muted", "hidden-line");
        label.setTooltip(new Tooltip(strings.get("blind.hidden.why")));
        label.managedProperty().bind(label.visibleProperty());
        model.hidden().subscribe(now -> {
            label.setVisible(!now.isEmpty());
            label.setText(strings.get("blind.hidden.short", now.size()));
        });
        return label;
    }

    void enter() {
        if (list.getSelectionModel().isEmpty()) {
            model.rows().get().stream().filter(CodeRow.Entry.class::isInstance).findFirst().ifPresent(list.getSelectionModel()::select);
        }
        list.requestFocus();
    }

    void enterFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void fill(List<CodeRow> rows) {
        filling = true;
        list.getItems().setAll(rows);
        filling = false;
        mark(model.panel().get());
    }

    private void mark(Panel panel) {
        String id = switch (panel) {
            case Panel.OfCode(String code) -> code;
            case Panel.OfGroup(String group) -> group;
            case Panel.Merge(String code) -> code;
            case Panel.Split(String code) -> code;
            default -> null;
        };
        CodeRow row = id == null ? null : row(id);
        filling = true;
        if (row == null) {
            list.getSelectionModel().clearSelection();
        } else if (!row.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(row);
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 6));
        }
        filling = false;
    }

    private @Nullable CodeRow row(String id) {
        return list.getItems().stream().filter(row -> Objects.equals(row.id(), id)).findFirst().orElse(null);
    }

    private void fromFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            list.getSelectionModel().clearSelection();
            enter();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        }
    }

    private void fromList(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (list.getSelectionModel().getSelectedItem() instanceof CodeRow.Fold) {
                model.flipFold();
            } else {
                edit.run();
            }
            event.consume();
        }
    }
}
