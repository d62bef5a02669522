package saiddone.ui.reader;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import saiddone.ui.reader.ledger.LedgerPane;
import saiddone.ui.shell.Strings;

/// The panel beside the conversation with its two leaves: what is known of it, and its ledger, which needs more room.
final class SideTabs extends VBox {
    private final Node details;
    private final LedgerPane ledger;
    private final ToggleButton toDetails;
    private final ToggleButton toLedger;

    SideTabs(Region details, LedgerPane ledger, Strings strings) {
        this.details = details;
        this.ledger = ledger;
        toDetails = tab(strings.get("reader.tab.details"), "tab-details", false);
        toLedger = tab(strings.get("reader.tab.ledger"), "tab-ledger", true);
        HBox tabs = new HBox(toDetails, toLedger);
        tabs.getStyleClass().addAll("side-tabs", "panel", "line-left");
        StackPane leaves = new StackPane(details, ledger);
        VBox.setVgrow(leaves, Priority.ALWAYS);
        getStyleClass().add("side-leaves");
        getChildren().addAll(tabs, leaves);
        show(false);
    }

    private ToggleButton tab(String text, String id, boolean isLedger) {
        ToggleButton tab = new ToggleButton(text);
        tab.setId(id);
        tab.setMnemonicParsing(false);
        tab.setFocusTraversable(false);
        tab.getStyleClass().add("side-tab");
        tab.setOnAction(event -> show(isLedger));
        return tab;
    }

    boolean ledgerShows() {
        return ledger.isVisible();
    }

    void show(boolean isLedger) {
        toDetails.setSelected(!isLedger);
        toLedger.setSelected(isLedger);
        leaf(details, !isLedger);
        leaf(ledger, isLedger);
    }

    private static void leaf(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
