package saiddone.ui.reader.panel;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import saiddone.check.deed.Link.Standing;

/// Pseudo-classes that `reader.css` knows.
public final class ReaderStyles {
    public static final PseudoClass BRANCH = PseudoClass.getPseudoClass("branch");
    public static final PseudoClass FOCUSED_ROW = PseudoClass.getPseudoClass("focused-row");
    public static final PseudoClass AGENT = PseudoClass.getPseudoClass("agent");
    public static final PseudoClass WRITE = PseudoClass.getPseudoClass("write");
    public static final PseudoClass HANDOVER = PseudoClass.getPseudoClass("handover");
    public static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    public static final PseudoClass FORBIDDEN = PseudoClass.getPseudoClass("forbidden");
    static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    public static final PseudoClass SPOT = PseudoClass.getPseudoClass("spot");
    public static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    public static final PseudoClass OTHER = PseudoClass.getPseudoClass("other");
    static final PseudoClass CONTRADICTED = PseudoClass.getPseudoClass("contradicted");
    static final PseudoClass UNSUPPORTED = PseudoClass.getPseudoClass("unsupported");
    static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private ReaderStyles() {}

    /// Colours a node by how something stands, null for not at all.
    public static void tone(Node node, @Nullable Standing standing) {
        node.pseudoClassStateChanged(CONTRADICTED, standing == Standing.CONTRADICTED);
        node.pseudoClassStateChanged(UNSUPPORTED, standing == Standing.UNSUPPORTED);
    }
}
