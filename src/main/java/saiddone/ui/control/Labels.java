package saiddone.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// Labels with style classes, in one expression.
public final class Labels {
    private static final double TIP_WIDTH = 460;

    private Labels() {}

    public static Label of(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Breaks into lines where there is no room.
    public static Label wrapped(String words, String... styles) {
        Label label = of(words, styles);
        label.setWrapText(true);
        label.setMinWidth(0);
        return label;
    }

    /// Never cut.
    public static Label whole(String words, String... styles) {
        Label label = of(words, styles);
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }

    /// Words that show when the mouse rests, wrapped.
    public static Tooltip tip(String words) {
        Tooltip tip = new Tooltip(words);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        return tip;
    }
}
