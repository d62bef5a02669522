package saiddone.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.northline.NorthlineSuites;
import saiddone.model.TranscriptSummary;
import saiddone.model.suite.Suite;
import saiddone.report.metrics.Attempts;
import saiddone.report.metrics.Scored;
import saiddone.task.Cancellation;
import saiddone.ui.metrics.MetricsSource;
import saiddone.ui.metrics.ScoredSuite;

/// Finds the suites beside a workspace's transcripts and counts what their rules read while indexing.
final class SuiteScores implements MetricsSource {
    private final Path transcripts;
    private final NorthlineSuites suites;
    private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

    /// What was read of which rows: several screens ask for the same.
    private record Read(List<TranscriptSummary> rows, List<ScoredSuite> found) {}

    /// @param transcripts the folder that the index was made of
    SuiteScores(Path transcripts, NorthlineSuites suites) {
        this.transcripts = transcripts;
        this.suites = suites;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // each refresh publishes another list; comparing ten thousand rows would cost more
    public List<ScoredSuite> read(List<TranscriptSummary> summaries, Cancellation cancellation) {
        Read known = last.get();
        if (known != null && known.rows() == summaries) {
            return known.found();
        }
        List<ScoredSuite> found = count(summaries, cancellation);
        last.set(new Read(summaries, found));
        return found;
    }

    private List<ScoredSuite> count(List<TranscriptSummary> summaries, Cancellation cancellation) {
        Map<String, List<Scored>> bySuite = new LinkedHashMap<>();
        Map<String, Path> files = new LinkedHashMap<>();
        for (TranscriptSummary row : summaries) {
            bySuite.computeIfAbsent(row.caseRef().suite(), _ -> new ArrayList<>()).add(Scored.of(row));
            if (row.verdict() != null || row.failed()) {
                files.putIfAbsent(row.caseRef().suite(), transcripts.resolve(row.source().file()));
            }
        }
        List<ScoredSuite> found = new ArrayList<>();
        files.forEach((id, file) -> {
            cancellation.check();
            Suite suite = suites.suiteOf(file);
            if (suite != null && suite.id().equals(id)) {
                found.add(ScoredSuite.of(Attempts.of(suite, bySuite.getOrDefault(id, List.of()))));
            }
        });
        found.sort(Comparator.comparingInt((ScoredSuite one) -> one.board().transcripts()).reversed());
        return List.copyOf(found);
    }
}
