package saiddone.bench.checks;

import java.util.List;
import java.util.Locale;

/// What was measured, in the order in which it is told.
///
/// @param indexing empty where it was not asked for
/// @param cases what was missed and what was found wrongly; empty where it was not asked for
/// @param notes what the checks could not read, a sentence each
public record CheckReport(List<ShareTable> tables, Timing times, List<Indexing> indexing, List<Case> cases, List<String> notes) {
    public CheckReport {
        tables = List.copyOf(tables);
        indexing = List.copyOf(indexing);
        cases = List.copyOf(cases);
        notes = List.copyOf(notes);
    }

    /// Tables for people.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (ShareTable table : tables) {
            text.append(String.format("%s%n", table.title()));
            table.shares().forEach(share -> text.append(line(share)));
            text.append(String.format("%n"));
        }
        text.append(String.format(Locale.ROOT, "%,d conversations checked in %.2f times the processor time of reading them%n",
                times.conversations(), times.ofReading()));
        if (times.timed() > 0) {
            text.append(String.format(Locale.ROOT,
                    "milliseconds a conversation, after a warm-up: p50 %.2f, p99 %.2f (processor time %.2f; aim 20), slowest %.1f%n",
                    times.p50Millis(), times.p99Millis(), times.p99Processor(), times.slowestMillis()));
        }
        indexing.forEach(one -> text.append(String.format(Locale.ROOT, "indexing %,d conversations in %s: %.1f s of processor time with "
                + "the checks, %.1f s without; %.2f times (aim 1.50)%n", one.conversations(),
                one.fresh() ? "fresh processes" : "a process that did so before", one.with(), one.without(), one.ratio())));
        if (!cases.isEmpty()) {
            text.append(String.format("%n"));
            cases.forEach(one -> text.append(String.format(Locale.ROOT, "%-5s %s:%d  %s  %s%n      %s%n", one.kind(), one.file(),
                    one.position(), one.what(), one.conversation(), one.why().replaceAll("\\p{Cntrl}", " "))));
        }
        return text.toString();
    }

    private static String line(Share share) {
        String part = share.of() == 0 ? "undefined" : String.format(Locale.ROOT, "%.1f %%", 100.0 * share.count() / share.of());
        Boolean reached = share.reached();
        String aim = reached == null || share.aim() == null ? "" : String.format(Locale.ROOT, "  aim %s %.0f %%  %s",
                share.atMost() ? "at most" : "at least", 100 * share.aim(), reached ? "reached" : "MISSED");
        return String.format(Locale.ROOT, "  %-62s %,6d of %,7d %9s%s%n", share.name(), share.count(), share.of(), part, aim);
    }
}
