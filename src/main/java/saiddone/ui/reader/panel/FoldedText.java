package saiddone.ui.reader.panel;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import saiddone.ui.reader.text.Graphemes;
import saiddone.ui.reader.text.Shown;
import saiddone.ui.shell.Strings;

/// A long text of the side panel behind a click, such as a traceback or an injected letter.
public final class FoldedText extends VBox {
    private static final int SHORT_CHARACTERS = 240;
    private static final int SHORT_LINES = 5;

    public FoldedText(String text, Strings strings, String... styles) {
        getStyleClass().add("folded-text");
        String held = text.length() <= Shown.LONG ? text : text.substring(0, Graphemes.floor(text, Shown.LONG)) + "…";
        Label whole = Section.paragraph(held, styles);
        whole.setVisible(false);
        whole.setManaged(false);
        int lines = (int) text.lines().count();
        Label link = new Label(strings.get("reader.folded.show", lines, text.length()));
        link.getStyleClass().addAll("link", "small");
        link.setOnMouseClicked(event -> {
            whole.setVisible(!whole.isVisible());
            whole.setManaged(whole.isVisible());
            link.setText(whole.isVisible() ? strings.get("reader.folded.fold") : strings.get("reader.folded.show", lines, text.length()));
        });
        getChildren().addAll(link, whole);
    }

    /// Whether a text is too long to stand open among others.
    public static boolean suits(String text) {
        return text.length() > SHORT_CHARACTERS || text.lines().count() > SHORT_LINES;
    }
}
