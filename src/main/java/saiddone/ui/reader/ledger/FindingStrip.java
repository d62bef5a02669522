package saiddone.ui.reader.ledger;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.model.Severity;
import saiddone.ui.control.KeyCap;
import saiddone.ui.reader.panel.ReaderStyles;
import saiddone.ui.shell.Strings;

/// One finding at its turn: which check, how much it matters, and why in one sentence.
final class FindingStrip extends VBox {
    static final PseudoClass DISMISSED = PseudoClass.getPseudoClass("dismissed");
    static final PseudoClass ACCEPTED = PseudoClass.getPseudoClass("accepted");
    static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    /// What the keys take with their words, and the strip's own edges.
    private static final double KEYS = 165;

    private final Strings strings;
    private final Label name = new Label();
    private final Label meta = new Label();
    private final Label why = new Label();
    private final HBox keys;
    private @Nullable SeenFinding finding;

    FindingStrip(Strings strings) {
        this.strings = strings;
        getStyleClass().addAll("finding-strip", "clickable");
        name.getStyleClass().add("finding-check");
        name.setMinWidth(Region.USE_PREF_SIZE);
        meta.getStyleClass().add("finding-meta");
        meta.setMinWidth(0);
        why.getStyleClass().add("finding-why");
        why.setWrapText(true);
        why.setMinWidth(0);
        // Where there is no room for all, how sure the finding is comes before what the keys do: the card beside it says that too.
        BooleanBinding room = Bindings.createBooleanBinding(
                () -> getWidth() >= name.prefWidth(-1) + meta.prefWidth(-1) + KEYS, widthProperty(), name.widthProperty(),
                name.textProperty(), meta.textProperty());
        keys = new HBox(new KeyCap("A"), hint("finding.key.accept", room), new KeyCap("D"), hint("finding.key.dismiss", room));
        keys.getStyleClass().add("finding-keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(name, meta, space, keys);
        head.getStyleClass().add("finding-head");
        getChildren().addAll(head, why);
    }

    private Label hint(String key, BooleanBinding room) {
        Label label = new Label(strings.get(key));
        label.getStyleClass().add("finding-meta");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.visibleProperty().bind(room);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    void show(SeenFinding now) {
        finding = now;
        name.setText(now.finding().check());
        meta.setText(meta(now, strings));
        why.setText(now.finding().why());
        tell(this, now);
    }

    /// How sure, how grave, and what became of it.
    static String meta(SeenFinding one, Strings strings) {
        return switch (one.state()) {
            case OPEN -> strings.get("finding.meta", one.finding().severity().label(), one.finding().confidence().label());
            case ACCEPTED -> strings.get("finding.accepted");
            case DISMISSED -> strings.get("finding.dismissed", one.reason());
        };
    }

    /// Colours a node by what the finding says and what was made of it.
    static void tell(Region node, SeenFinding one) {
        ReaderStyles.tone(node, Checked.tone(one.finding()));
        node.pseudoClassStateChanged(LOW, one.finding().severity() == Severity.LOW);
        node.pseudoClassStateChanged(DISMISSED, one.dismissed());
        node.pseudoClassStateChanged(ACCEPTED, one.state() == SeenFinding.State.ACCEPTED);
    }

    void held(boolean now) {
        pseudoClassStateChanged(ReaderStyles.HELD, now);
        boolean may = now && finding().filter(one -> one.state() == SeenFinding.State.OPEN).isPresent();
        keys.setVisible(may);
        keys.setManaged(may);
    }

    Optional<SeenFinding> finding() {
        return Optional.ofNullable(finding);
    }
}
