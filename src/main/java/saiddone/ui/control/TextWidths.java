package saiddone.ui.control;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide a text is when it stands on one line. For the FX thread.
public final class TextWidths {
    private final Text text = new Text();

    /// Pixels.
    public double of(String shown, Font font) {
        text.setFont(font);
        text.setText(shown);
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}
