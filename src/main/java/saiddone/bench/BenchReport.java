package saiddone.bench;

import java.util.List;
import java.util.Locale;

/// What was measured, in the order in which it is told.
///
/// @param machine processors, Java and heap limit
public record BenchReport(String machine, int conversations, long messages, double corpusMegabytes, List<Figure> figures) {
    public BenchReport {
        figures = List.copyOf(figures);
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
