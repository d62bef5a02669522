package saiddone.cli;

import java.nio.file.Files;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;
import saiddone.ingest.WorkspaceFolder;
import saiddone.model.TranscriptSummary;
import saiddone.report.metrics.Scored;
import saiddone.report.review.ReviewData;
import saiddone.report.review.ReviewReading;

/// The workspace's `annotations.db`, looked into without creating, migrating or locking it.
final class ReadAnnotations {
    private ReadAnnotations() {}

    /// Empty where there is no database, or nothing in it about these transcripts.
    static Optional<ReviewData> of(WorkspaceFolder workspace, ScoredFiles read) {
        if (!Files.exists(workspace.annotations())) {
            return Optional.empty();
        }
        List<TranscriptSummary> rows = read.scored().stream().map(Scored::summary).toList();
        try (AnnotationStore store = SqlAnnotationStore.look(workspace.annotations(), Clock.systemUTC())) {
            return Optional.of(ReviewReading.whole(store, rows)).filter(data -> bearsOn(data, rows));
        }
    }

    /// The files may be others than those that the workspace's reviewers read.
    private static boolean bearsOn(ReviewData data, List<TranscriptSummary> rows) {
        Set<String> said = new HashSet<>(data.answers().transcripts());
        data.rulings().forEach(one -> said.add(one.subject().transcript()));
        return rows.stream().anyMatch(row -> said.contains(row.id()));
    }
}
