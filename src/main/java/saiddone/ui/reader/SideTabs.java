package saiddone.ui.reader;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import saiddone.ui.reader.ledger.FindingCommands;
import saiddone.ui.reader.ledger.LedgerPane;
import saiddone.ui.reader.ledger.OpenChecks;
import saiddone.ui.reader.ledger.SourcesPane;
import saiddone.ui.shell.Strings;

/// The panel beside the conversation with its leaves: what is known of it, its ledger and its values' sources, which need more room.
final class SideTabs extends VBox {
    private final LedgerPane ledger;
    private final SourcesPane sources;
    private final Map<Leaf, Node> leaves = new EnumMap<>(Leaf.class);
    private final Map<Leaf, ToggleButton> tabs = new EnumMap<>(Leaf.class);

    /// In the order of the tabs.
    enum Leaf {
        DETAILS("details"), LEDGER("ledger"), SOURCES("sources");

        private final String key;

        Leaf(String key) {
            this.key = key;
        }
    }

    SideTabs(Node details, OpenChecks checks, Strings strings, FindingCommands hand) {
        ledger = new LedgerPane(checks, strings, hand);
        sources = new SourcesPane(checks, strings, hand);
        leaves.put(Leaf.DETAILS, details);
        leaves.put(Leaf.LEDGER, ledger);
        leaves.put(Leaf.SOURCES, sources);
        HBox row = new HBox();
        row.getStyleClass().addAll("side-tabs", "panel", "line-left");
        for (Leaf leaf : Leaf.values()) {
            ToggleButton tab = tab(strings.get("reader.tab." + leaf.key), leaf);
            tabs.put(leaf, tab);
            row.getChildren().add(tab);
        }
        StackPane all = new StackPane(details, ledger, sources);
        VBox.setVgrow(all, Priority.ALWAYS);
        getStyleClass().add("side-leaves");
        getChildren().addAll(row, all);
        show(Leaf.DETAILS);
    }

    private ToggleButton tab(String text, Leaf leaf) {
        ToggleButton tab = new ToggleButton(text);
        tab.setId("tab-" + leaf.key);
        tab.setMnemonicParsing(false);
        tab.setFocusTraversable(false);
        tab.getStyleClass().add("side-tab");
        tab.setOnAction(event -> show(leaf));
        return tab;
    }

    LedgerPane ledger() {
        return ledger;
    }

    SourcesPane sources() {
        return sources;
    }

    /// Shows a leaf with the keyboard on it, or the details again where it shows already.
    ///
    /// @param folded whether the whole panel was out of sight
    /// @return whether the leaf shows now
    boolean flip(Leaf leaf, boolean folded) {
        boolean open = folded || !Objects.requireNonNull(leaves.get(leaf)).isVisible();
        show(open ? leaf : Leaf.DETAILS);
        switch (open ? leaf : Leaf.DETAILS) {
            case LEDGER -> ledger.takeFocus();
            case SOURCES -> sources.takeFocus();
            case DETAILS -> { }
        }
        return open;
    }

    void show(Leaf wanted) {
        tabs.forEach((leaf, tab) -> tab.setSelected(leaf == wanted));
        leaves.forEach((leaf, node) -> {
            node.setVisible(leaf == wanted);
            node.setManaged(leaf == wanted);
        });
    }
}
