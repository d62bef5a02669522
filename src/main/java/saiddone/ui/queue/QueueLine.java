package saiddone.ui.queue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.QueueItem;
import saiddone.model.TranscriptSummary;
import saiddone.ui.shell.Strings;

/// One conversation of a queue as its page shows it.
///
/// @param name    model and case, or what it is called while it is read blind
/// @param stratum empty while it is read blind, and so is the probability, which may differ from model to model
/// @param done    whether everybody it is assigned to has read it
/// @param mine    whether it is assigned to the one who works here
/// @param read    whether they have read it
/// @param gone    whether the workspace has it no more
public record QueueLine(int position, String transcript, String name, String stratum, String inclusion, String readers, boolean done,
                        boolean mine, boolean read, boolean gone) {

    /// @param rows    what the workspace shows, by id
    /// @param aliases what is hidden from the reviewer
    static List<QueueLine> of(QueueRow row, Map<String, TranscriptSummary> rows, Map<String, String> aliases, @Nullable String who,
                              Strings strings) {
        return row.items().stream().map(item -> line(row, item, rows.get(item.subject().transcript()),
                aliases.get(item.subject().transcript()), who, strings)).toList();
    }

    private static QueueLine line(QueueRow row, QueueItem item, @Nullable TranscriptSummary summary, @Nullable String alias,
                                  @Nullable String who, Strings strings) {
        String id = item.subject().transcript();
        List<String> readers = item.reviewers().stream()
                .map(one -> strings.get(row.doneBy(id, one) ? "queue.line.read" : "queue.line.open", row.names(List.of(one)).getFirst())).toList();
        boolean done = !item.reviewers().isEmpty() && item.reviewers().stream().allMatch(one -> row.doneBy(id, one));
        return new QueueLine(item.position() + 1, id, alias != null ? alias : name(summary, id, strings), alias != null ? "" : item.stratum(),
                alias != null ? "" : inclusion(item, strings), String.join(", ", readers), done, who != null && item.reviewers().contains(who),
                who != null && row.doneBy(id, who), summary == null && alias == null);
    }

    private static String name(@Nullable TranscriptSummary summary, String id, Strings strings) {
        if (summary == null) {
            return strings.get("queue.line.gone", id);
        }
        String model = summary.model() == null ? strings.get("palette.no-model") : summary.model();
        return strings.get("queue.line.name", model, summary.caseLabel());
    }

    private static String inclusion(QueueItem item, Strings strings) {
        Double p = item.inclusion();
        return p == null ? strings.get("queue.not-in-estimates") : String.format(Locale.ROOT, "%.3f", p);
    }
}
