package saiddone.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What was measured, in the order in which it is told.
///
/// @param machine       processors, Java and heap limit
/// @param conversations how many were indexed; 0 where only annotations were measured
public record BenchReport(String machine, int conversations, long messages, double corpusMegabytes, List<Figure> figures) {
    public BenchReport {
        figures = List.copyOf(figures);
    }

    /// The same with more figures behind.
    BenchReport with(List<Figure> more) {
        return new BenchReport(machine, conversations, messages, corpusMegabytes, Stream.concat(figures.stream(), more.stream()).toList());
    }

    /// A table for people.
    public String table() {
        StringBuilder text = new StringBuilder("%s%n%,d conversations, %,d messages, %.1f MB of JSON%n%n"
                .formatted(machine, conversations, messages, corpusMegabytes));
        for (Figure figure : figures) {
            text.append(String.format(Locale.ROOT, "%-64s %10.2f %-3s", figure.name(), figure.value(), figure.unit()));
            if (figure.aim() != null) {
                text.append(String.format(Locale.ROOT, "  aim %7.2f  %s", figure.aim(), figure.reached() ? "reached" : "MISSED"));
            }
            text.append(String.format("%n"));
        }
        return text.toString();
    }
}
