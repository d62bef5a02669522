package saiddone.ui.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which columns show, in which order, how wide. Holds every column once.
public record ColumnLayout(List<Entry> entries) {
    private static final Pattern ENTRY = Pattern.compile("([A-Z_]+):(\\d{2,4}):(shown|hidden)");

    /// @param width pixels
    public record Entry(LibraryColumn column, int width, boolean shown) {}

    public ColumnLayout {
        entries = List.copyOf(entries);
    }

    /// What a new user sees.
    public static ColumnLayout first() {
        return new ColumnLayout(Arrays.stream(LibraryColumn.values())
                .map(column -> new Entry(column, (int) column.width(), column.shownAtFirst())).toList());
    }

    /// Reads what [#text()] wrote. What cannot be read is left out; columns that the text does not name (from an older
    /// version) are hidden at the end.
    public static ColumnLayout parse(String text) {
        List<Entry> entries = new ArrayList<>();
        Set<LibraryColumn> seen = EnumSet.noneOf(LibraryColumn.class);
        for (String word : text.split(",")) {
            Matcher matcher = ENTRY.matcher(word);
            Arrays.stream(LibraryColumn.values()).filter(column -> matcher.matches() && column.name().equals(matcher.group(1)))
                    .filter(seen::add)
                    .forEach(column -> entries.add(
                            new Entry(column, Integer.parseInt(matcher.group(2)), matcher.group(3).equals("shown"))));
        }
        if (entries.stream().noneMatch(Entry::shown)) {
            return first();
        }
        EnumSet.allOf(LibraryColumn.class).stream().filter(seen::add)
                .forEach(column -> entries.add(new Entry(column, (int) column.width(), false)));
        return new ColumnLayout(entries);
    }

    public String text() {
        return entries.stream().map(entry -> entry.column + ":" + entry.width + ":" + (entry.shown ? "shown" : "hidden"))
                .collect(Collectors.joining(","));
    }
}
