package saiddone.ui.reader.panel;

import java.util.List;
import javafx.scene.layout.VBox;
import saiddone.ui.reader.text.Graphemes;
import saiddone.ui.shell.Strings;

/// Why a run crashed: the failure itself, and behind a click all that was recorded of it.
public final class CrashNote extends VBox {
    private static final String TRACEBACK = "Traceback (most recent call last)";
    private static final int HEADLINE = 300;

    public CrashNote(String error, Strings strings) {
        getStyleClass().add("crash-note");
        String headline = headline(error);
        getChildren().addAll(Section.paragraph(strings.get("reader.crashed"), "strong"), Section.paragraph(headline));
        if (!headline.equals(error.strip())) {
            getChildren().add(new FoldedText(error, strings, "mono", "small"));
        }
    }

    /// The line that names the failure: a traceback's last one, of anything else the first.
    public static String headline(String error) {
        List<String> lines = error.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return "";
        }
        String line = error.contains(TRACEBACK) ? exception(error) : lines.getFirst();
        return line.length() <= HEADLINE ? line : line.substring(0, Graphemes.floor(line, HEADLINE)) + "…";
    }

    // A message of several lines follows the traceback's frames, which are all indented.
    private static String exception(String error) {
        List<String> lines = error.substring(error.lastIndexOf(TRACEBACK)).lines().skip(1)
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0))).toList();
        return lines.isEmpty() ? TRACEBACK : lines.getFirst().strip();
    }
}
