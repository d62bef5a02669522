package saiddone.bench.checks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saiddone.check.catalogue.Checks;
import saiddone.ingest.TranscriptFiles;
import saiddone.task.Progress;

/// Measures the checks on conversations whose errors are known.
public final class CheckFigures {
    private final CheckedFolder checked;

    /// @param reader the reader of the transcripts in a file or folder
    public CheckFigures(Checks checks, Function<Path, TranscriptFiles> reader, Progress progress) {
        this.checked = new CheckedFolder(checks, reader, progress);
    }

    /// @param corpora   a folder with `planted`, `labels`, `tau-bench`, `tau2-bench` and others, each of which may be missing;
    ///                  null to leave them out
    /// @param northline the sample corpus with its authors' notes, null to leave it out
    /// @param list      whether every miss and every alarm is listed
    /// @throws IOException where a folder or a label cannot be read
    public CheckReport measure(@Nullable Path corpora, @Nullable Path northline, boolean list) throws IOException {
        List<ShareTable> tables = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        if (corpora != null) {
            PlantedErrors planted = new PlantedErrors(corpora.resolve("planted"), checked);
            LabelledMessages labelled = new LabelledMessages(corpora, checked);
            RewardedRuns rewarded = new RewardedRuns(corpora, checked);
            tables.addAll(planted.measure());
            tables.addAll(labelled.measure());
            tables.addAll(rewarded.measure());
            cases.addAll(planted.cases());
            cases.addAll(labelled.cases());
            cases.addAll(rewarded.cases());
        }
        if (northline != null) {
            NorthlinePatterns patterns = new NorthlinePatterns(northline, checked);
            tables.addAll(patterns.measure());
            cases.addAll(patterns.cases());
        }
        return new CheckReport(tables, checked.times(), list ? cases : List.of(), checked.notes());
    }
}
