package saiddone.ui.codebook;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small nodes that the panes of this screen share.
final class Parts {
    private static final int AROUND = 20;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private Parts() {}

    static Rectangle swatch(double size) {
        Rectangle swatch = new Rectangle(size, size);
        swatch.setArcWidth(size / 2);
        swatch.setArcHeight(size / 2);
        return swatch;
    }

    /// A code's colour comes from its reviewers, not from a style sheet; what is none is grey.
    static Color colour(String text) {
        try {
            return Color.web(text);
        } catch (IllegalArgumentException e) {
            return Color.GRAY;
        }
    }

    static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A text of several lines that is never cut.
    static Label words(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static Label heading(String text) {
        return label(text.toUpperCase(Locale.ENGLISH), "section-heading");
    }

    static Button button(String text, @Nullable Ikon icon, Runnable run) {
        Button button = icon == null ? new Button(text) : new Button(text, new FontIcon(icon));
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    static String when(Instant at) {
        return WHEN.format(at.atZone(ZoneId.systemDefault()));
    }

    /// What differs between two texts, with a few words before it and after it.
    static Change change(String before, String after) {
        int start = 0;
        int most = Math.min(before.length(), after.length());
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return new Change(around(before, start, end), around(after, start, end));
    }

    /// Two texts, cut to what differs.
    record Change(String before, String after) {}

    private static String around(String text, int start, int end) {
        int from = start <= AROUND ? 0 : text.lastIndexOf(' ', start - AROUND) + 1;
        int next = text.indexOf(' ', text.length() - end + AROUND);
        int to = end <= AROUND || next < 0 ? text.length() : next;
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    static String shortened(String text, int most) {
        String flat = text.replaceAll("\\s+", " ").strip();
        return flat.codePointCount(0, flat.length()) <= most ? flat : flat.substring(0, flat.offsetByCodePoints(0, most)).strip() + "…";
    }
}
