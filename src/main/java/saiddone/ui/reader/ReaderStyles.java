package saiddone.ui.reader;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import saiddone.check.deed.Link.Standing;

/// Pseudo-classes that `reader.css` knows.
final class ReaderStyles {
    static final PseudoClass BRANCH = PseudoClass.getPseudoClass("branch");
    static final PseudoClass FOCUSED_ROW = PseudoClass.getPseudoClass("focused-row");
    static final PseudoClass AGENT = PseudoClass.getPseudoClass("agent");
    static final PseudoClass WRITE = PseudoClass.getPseudoClass("write");
    static final PseudoClass HANDOVER = PseudoClass.getPseudoClass("handover");
    static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    static final PseudoClass FORBIDDEN = PseudoClass.getPseudoClass("forbidden");
    static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    static final PseudoClass SPOT = PseudoClass.getPseudoClass("spot");
    static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    static final PseudoClass OTHER = PseudoClass.getPseudoClass("other");
    static final PseudoClass CONTRADICTED = PseudoClass.getPseudoClass("contradicted");
    static final PseudoClass UNSUPPORTED = PseudoClass.getPseudoClass("unsupported");
    static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private ReaderStyles() {}

    /// Colours a node by how something stands, null for not at all.
    static void tone(Node node, @Nullable Standing standing) {
        node.pseudoClassStateChanged(CONTRADICTED, standing == Standing.CONTRADICTED);
        node.pseudoClassStateChanged(UNSUPPORTED, standing == Standing.UNSUPPORTED);
    }
}
