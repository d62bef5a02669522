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
    private final Checks checks;
    private final Function<Path, TranscriptFiles> reader;
    private final Progress progress;
    private final CheckedFolder checked;

    /// @param reader the reader of the transcripts in a file or folder
    public CheckFigures(Checks checks, Function<Path, TranscriptFiles> reader, Progress progress) {
        this.checks = checks;
        this.reader = reader;
        this.progress = progress;
        this.checked = new CheckedFolder(checks, reader, progress);
    }

    /// @param list     whether every miss and every alarm is listed
    /// @param indexing whether indexing is measured with and without the checks: of the sample corpus where it is given
    /// @param fresh    for measuring it in fresh processes, too; null to leave that out
    public record Wanted(boolean list, boolean indexing, @Nullable FreshProcess fresh) {}

    /// @param corpora   a folder with `planted`, `labels`, `tau-bench`, `tau2-bench` and others, each of which may be missing;
    ///                  null to leave them out
    /// @param northline the sample corpus with its authors' notes, null to leave it out
    /// @param wanted    what is measured and told beside the shares
    /// @throws IOException where a folder or a label cannot be read
    public CheckReport measure(@Nullable Path corpora, @Nullable Path northline, Wanted wanted) throws IOException {
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
        Path indexed = northline == null ? corpora : northline;
        List<Indexing> times = wanted.indexing() && indexed != null ? indexing(indexed, wanted.fresh()) : List.of();
        return new CheckReport(tables, checked.times(), times, wanted.list() ? cases : List.of(), checked.notes());
    }

    private List<Indexing> indexing(Path folder, @Nullable FreshProcess process) throws IOException {
        IndexingTimes times = new IndexingTimes(checks, reader.apply(folder), progress);
        return process == null ? List.of(times.warm()) : List.of(times.fresh(process, folder), times.warm());
    }

    /// Indexes a folder once, for [FreshProcess].
    ///
    /// @param checking whether the checks are made
    public Indexing.Run once(Path folder, boolean checking) throws IOException {
        return new IndexingTimes(checks, reader.apply(folder), progress).once(checking);
    }
}
