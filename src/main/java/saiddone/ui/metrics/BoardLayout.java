package saiddone.ui.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which columns of the leaderboard show, and in which order. Holds every column once.
record BoardLayout(List<Entry> entries) {
    record Entry(BoardColumn column, boolean shown) {}

    BoardLayout {
        entries = List.copyOf(entries);
    }

    /// What a new user sees.
    static BoardLayout first() {
        return new BoardLayout(Arrays.stream(BoardColumn.values()).map(column -> new Entry(column, column.shownAtFirst())).toList());
    }

    /// Reads what [#text()] wrote. What cannot be read is left out; columns that the text does not name are hidden at the end.
    static BoardLayout parse(String text) {
        List<Entry> entries = new ArrayList<>();
        Set<BoardColumn> seen = EnumSet.noneOf(BoardColumn.class);
        for (String word : text.split(",")) {
            boolean shown = !word.startsWith("-");
            String name = shown ? word : word.substring(1);
            Arrays.stream(BoardColumn.values()).filter(column -> column.name().equals(name)).filter(seen::add)
                    .forEach(column -> entries.add(new Entry(column, shown)));
        }
        if (entries.stream().noneMatch(Entry::shown)) {
            return first();
        }
        EnumSet.allOf(BoardColumn.class).stream().filter(seen::add).forEach(column -> entries.add(new Entry(column, false)));
        return new BoardLayout(entries);
    }

    /// `RANK,MODEL,-COST`.
    String text() {
        return entries.stream().map(entry -> (entry.shown ? "" : "-") + entry.column).collect(Collectors.joining(","));
    }
}
