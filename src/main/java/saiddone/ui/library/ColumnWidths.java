package saiddone.ui.library;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.text.Font;
import saiddone.ui.control.TextWidths;

/// How wide the columns should be so that nothing is cut that need not be. For the FX thread.
final class ColumnWidths {
    private static final double CELL_PADDING = 16;
    private static final double PILL_PADDING = 18;
    private static final double SORT_ARROW = 14;
    private static final double SPARE = 4;
    /// What the column that takes the rest should have beyond the least.
    private static final double COMFORT = 140;

    private final TextWidths widths = new TextWidths();
    private final Font plain = Font.font("Inter", 13);
    private final Font strong = Font.font("Inter Semi Bold", 13);
    private final Font small = Font.font("Inter", 12);
    private final Function<LibraryColumn, String> headings;

    ColumnWidths(Function<LibraryColumn, String> headings) {
        this.headings = headings;
    }

    /// Wide enough for heading and longest text, within the column's limits. Where that is more than the room there is,
    /// the columns that got more than a new user's width give way, each in proportion to what it has too much.
    ///
    /// @param longest the longest texts of the columns that show, without the one that takes the rest
    /// @param room    pixels for all of them
    Map<LibraryColumn, Double> fit(Map<LibraryColumn, List<String>> longest, double room) {
        Map<LibraryColumn, Double> fitted = new EnumMap<>(LibraryColumn.class);
        longest.forEach((column, texts) -> fitted.put(column, wanted(column, texts)));
        give(fitted, room - COMFORT, true);
        give(fitted, room, false);
        return fitted;
    }

    /// @param numbers whether only numbers give way: their headings lose the place for the arrow of sorting, no more
    private static void give(Map<LibraryColumn, Double> fitted, double room, boolean numbers) {
        double all = fitted.values().stream().mapToDouble(Double::doubleValue).sum();
        double spare = fitted.entrySet().stream().mapToDouble(entry -> spare(entry.getKey(), entry.getValue(), numbers)).sum();
        double share = spare == 0 ? 0 : Math.clamp((all - room) / spare, 0, 1);
        fitted.replaceAll((column, width) -> Math.floor(width - share * spare(column, width, numbers)));
    }

    private static double spare(LibraryColumn column, double width, boolean numbers) {
        return numbers && !column.numeric() ? 0 : Math.max(0, width - column.width());
    }

    private double wanted(LibraryColumn column, List<String> texts) {
        double heading = widths.of(headings.apply(column), small) + SORT_ARROW;
        double content = texts.stream().mapToDouble(text -> content(column, text)).max().orElse(0);
        return Math.min(column.widest(), Math.max(heading, content) + CELL_PADDING + SPARE);
    }

    private double content(LibraryColumn column, String text) {
        return switch (column) {
            case MODEL -> widths.of(text, strong);
            case OUTCOME, HANDED_OVER, RULES, SYNTHETIC -> widths.of(text, small) + PILL_PADDING;
            default -> widths.of(text, plain);
        };
    }
}
