package saiddone.ui.control;

import javafx.scene.control.Label;

/// A small rounded word: the kind of a case, how it ended. Red means wrong or forbidden, amber should have verified,
/// green held; nothing else may use these three.
public final class Pill extends Label {
    /// What a pill's colour says.
    public enum Tone { NEUTRAL, RED, AMBER, GREEN, ACCENT }

    public Pill(String text, Tone tone) {
        super(text);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll("pill", styleClass(tone));
    }

    /// For cells, which make their nodes once and change them often.
    public void set(String text, Tone tone) {
        setText(text);
        getStyleClass().setAll("label", "pill", styleClass(tone));
    }

    private static String styleClass(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> "neutral";
            case RED -> "red";
            case AMBER -> "amber";
            case GREEN -> "green";
            case ACCENT -> "accent";
        };
    }
}
