package saiddone.ui.reader.ledger;

import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.ui.control.EmptyState;
import saiddone.ui.reader.panel.Columns;
import saiddone.ui.shell.Strings;

/// The conversation's ledger as a table: every claim with how it stands, what was done and why; what was never told.
public final class LedgerPane extends VBox {
    private final OpenChecks checks;
    private final Strings strings;
    private final FindingCommands hand;
    private final Label counts = new Label();
    private final CheckBox contradicted = new CheckBox();
    private final ObservableList<LedgerRow> rows = FXCollections.observableArrayList();
    private final ListView<LedgerRow> list = new ListView<>(rows);
    private final EmptyState empty = new EmptyState(BootstrapIcons.JOURNAL_CHECK, "", "");
    private final Region titles;
    private final HBox tools;
    private boolean following;

    public LedgerPane(OpenChecks checks, Strings strings, FindingCommands hand) {
        this.checks = checks;
        this.strings = strings;
        this.hand = hand;
        getStyleClass().addAll("ledger-pane", "panel", "line-left");
        counts.setWrapText(true);
        counts.setMinHeight(Region.USE_PREF_SIZE);
        counts.getStyleClass().add("ledger-counts");
        counts.setId("ledger-counts");
        contradicted.setText(strings.get("ledger.only-contradicted"));
        contradicted.setId("ledger-contradicted");
        contradicted.selectedProperty().addListener(property -> refresh());
        tools = new HBox(contradicted);
        tools.getStyleClass().add("ledger-tools");
        titles = Columns.titles(strings.get("reader.column.said"), strings.get("reader.column.done"));
        list.getStyleClass().addAll("rows", "ledger-rows");
        list.setId("ledger-rows");
        list.setCellFactory(view -> new LedgerCell(strings));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> selected(now));
        StackPane body = new StackPane(list, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(counts, tools, titles, body);
        checks.checked().addListener(property -> refresh());
        checks.inHand().addListener(property -> follow());
        refresh();
    }

    private void refresh() {
        Checked checked = checks.checked().get();
        List<LedgerRow> all = checked.ready() ? LedgerRow.of(checked, contradicted.isSelected()) : List.of();
        following = true;
        if (!rows.equals(all)) {
            rows.setAll(all);
        }
        following = false;
        boolean any = checked.ready() && !(checked.ledger().claims().isEmpty() && checked.ledger().actions().isEmpty());
        counts.setText(any ? LedgerCounts.told(checked, strings) : "");
        show(counts, any);
        show(tools, any);
        show(titles, !all.isEmpty());
        list.setVisible(!all.isEmpty());
        empty.setVisible(all.isEmpty());
        String instead = instead(checked.phase(), any);
        empty.setText(strings.get("ledger.instead." + instead), strings.get("ledger.because." + instead));
        follow();
    }

    private String instead(Checked.Phase phase, boolean any) {
        return switch (phase) {
            case NOTHING -> "nothing";
            case CHECKING -> "checking";
            case HIDDEN -> "hidden";
            case FAILED -> "failed";
            case READY -> any ? contradicted.isSelected() ? "none-contradicted" : "all-told" : "empty";
        };
    }

    private static void show(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /// The row of the claim in hand is the selected one.
    private void follow() {
        if (following) {
            return;
        }
        int claim = checks.inHand().get().claim();
        following = true;
        if (claim < 0) {
            LedgerRow now = list.getSelectionModel().getSelectedItem();
            if (now instanceof LedgerRow.Said) {
                list.getSelectionModel().clearSelection();
            }
        } else {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof LedgerRow.Said said && said.mark().claim() == claim
                        && list.getSelectionModel().getSelectedIndex() != i) {
                    Steps.show(list, i);
                }
            }
        }
        following = false;
    }

    private void selected(@Nullable LedgerRow row) {
        if (following || row == null) {
            return;
        }
        // Going there lets go of what was in hand before: the list must not change its selection while it tells of it.
        following = true;
        switch (row) {
            case LedgerRow.Said said -> hand.goToClaim(said.mark().claim(), said.message(), said.mark().part(), said.mark().span());
            case LedgerRow.NeverTold untold -> hand.toCall(untold.call(), null);
            case LedgerRow.Note ignored -> { }
        }
        following = false;
    }

    /// Up and down within the table.
    public void step(int by) {
        Steps.step(list, by);
    }

    public boolean hasKeyboard() {
        return list.isFocused();
    }

    public void takeFocus() {
        list.requestFocus();
        if (list.getSelectionModel().getSelectedItem() == null && Objects.requireNonNull(checks.inHand().get()).nothing()) {
            step(1);
        }
    }

    public void onlyContradicted() {
        contradicted.setSelected(!contradicted.isSelected());
    }
}
