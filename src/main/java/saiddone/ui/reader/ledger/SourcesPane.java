package saiddone.ui.reader.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.check.sources.Source;
import saiddone.ui.control.EmptyState;
import saiddone.ui.control.Labels;
import saiddone.ui.shell.Strings;

/// Where each value in the agent's words comes from, as a list; those that nobody gave alone where that is wanted.
public final class SourcesPane extends VBox {
    private final OpenChecks checks;
    private final Strings strings;
    private final FindingCommands hand;
    private final Label counts = Labels.wrapped("", "ledger-counts");
    private final CheckBox nowhere = new CheckBox();
    private final ObservableList<ToldValue> rows = FXCollections.observableArrayList();
    private final ListView<ToldValue> list = new ListView<>(rows);
    private final EmptyState empty = new EmptyState(BootstrapIcons.SIGNPOST, "", "");
    private final VBox head;
    private boolean following;

    public SourcesPane(OpenChecks checks, Strings strings, FindingCommands hand) {
        this.checks = checks;
        this.strings = strings;
        this.hand = hand;
        getStyleClass().addAll("sources-pane", "panel", "line-left");
        counts.setId("sources-counts");
        nowhere.setText(strings.get("sources.only-nowhere"));
        nowhere.setId("sources-nowhere");
        nowhere.selectedProperty().addListener(property -> refresh());
        HBox tools = new HBox(nowhere);
        tools.getStyleClass().add("ledger-tools");
        Label about = Labels.wrapped(strings.get("sources.about"), "muted", "small", "sources-about");
        head = new VBox(counts, about, tools);
        list.getStyleClass().addAll("rows", "ledger-rows");
        list.setId("sources-rows");
        list.setCellFactory(view -> new SourceCell(strings, hand));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> selected(now));
        StackPane body = new StackPane(list, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
        checks.checked().addListener(property -> refresh());
        checks.inHand().addListener(property -> follow());
        refresh();
    }

    private void refresh() {
        Checked checked = checks.checked().get();
        List<ToldValue> all = checked.ready() ? checked.values() : List.of();
        List<ToldValue> shown = nowhere.isSelected() ? all.stream().filter(one -> one.told().source().nowhere()).toList() : all;
        following = true;
        if (!rows.equals(shown)) {
            rows.setAll(shown);
        }
        following = false;
        counts.setText(told(all));
        head.setVisible(!all.isEmpty());
        head.setManaged(!all.isEmpty());
        list.setVisible(!shown.isEmpty());
        empty.setVisible(shown.isEmpty());
        String instead = instead(checked.phase(), !all.isEmpty());
        empty.setText(strings.get("sources.instead." + instead), strings.get("sources.because." + instead));
        follow();
    }

    private static String instead(Checked.Phase phase, boolean any) {
        return switch (phase) {
            case NOTHING -> "nothing";
            case CHECKING -> "checking";
            case HIDDEN -> "hidden";
            case FAILED -> "failed";
            case READY -> any ? "all-given" : "empty";
        };
    }

    /// `34 values: 29 from tools, 2 from the customer, 1 from the rules, 1 worked out, 1 that nobody gave`
    private String told(List<ToldValue> all) {
        Map<Source.Place, Integer> by = new EnumMap<>(Source.Place.class);
        all.forEach(one -> by.merge(one.told().source().place(), 1, Integer::sum));
        return strings.get("sources.counts", all.size(), by.getOrDefault(Source.Place.RESULT, 0),
                by.getOrDefault(Source.Place.CUSTOMER, 0), by.getOrDefault(Source.Place.RULES, 0), by.getOrDefault(Source.Place.CALL, 0),
                by.getOrDefault(Source.Place.WORKED_OUT, 0), by.getOrDefault(Source.Place.NOWHERE, 0));
    }

    /// The row of the value in hand is the selected one.
    private void follow() {
        if (following) {
            return;
        }
        int held = checks.inHand().get().value();
        int at = rows.stream().map(ToldValue::place).toList().indexOf(held);
        following = true;
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            Steps.show(list, at);
        }
        following = false;
    }

    private void selected(@Nullable ToldValue row) {
        if (!following && row != null) {
            // Going there lets go of what was in hand before: the list must not change its selection while it tells of it.
            following = true;
            hand.goToValue(row);
            following = false;
        }
    }

    /// Up and down within the list.
    public void step(int by) {
        Steps.step(list, by);
    }

    public boolean hasKeyboard() {
        return list.isFocused();
    }

    public void takeFocus() {
        list.requestFocus();
    }
}
