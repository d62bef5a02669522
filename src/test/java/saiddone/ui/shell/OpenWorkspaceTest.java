package saiddone.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.WorkspaceFolder;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;
import saiddone.search.FacetCount;
import saiddone.search.IndexProblem;
import saiddone.search.IndexStatus;
import saiddone.search.SearchRequest;
import saiddone.search.SearchResult;
import saiddone.search.TranscriptIndex;
import saiddone.search.UpdateReport;
import saiddone.task.Cancellation;
import saiddone.task.DirectTaskRunner;
import saiddone.task.Progress;
import saiddone.ui.shell.OpenWorkspace.Phase;

class OpenWorkspaceTest {
    private final Notices notices = new Notices();
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
    private final List<List<TranscriptSummary>> published = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final Disk disk = new Disk();
    private long nanos = 1;

    @Test
    void whatTheIndexKnewShowsBeforeWhatChanged() {
        disk.files.add("a");
        disk.indexed.add("a");
        disk.files.add("b");
        OpenWorkspace workspace = opened(() -> disk);
        assertThat(published).extracting(List::size).containsExactly(1, 2);
        assertThat(workspace.phase().get()).isEqualTo(Phase.READY);
        assertThat(workspace.status().get().transcripts()).isEqualTo(2);
        assertThat(workspace.problems().get()).extracting(ReadProblem::reason).containsExactly("Cut off.");
    }

    @Test
    void aNewIndexIsShownWhileItGrows() {
        disk.files.addAll(List.of("a", "b", "c", "d"));
        disk.secondsPerFile = 3;
        opened(() -> disk);
        assertThat(published).extracting(List::size).isSorted().contains(1, 4).hasSizeGreaterThan(2);
    }

    @Test
    void nothingChangedDisturbsNobody() {
        disk.files.add("a");
        OpenWorkspace workspace = opened(() -> disk);
        List<TranscriptSummary> before = workspace.summaries().get();
        workspace.refresh();
        assertThat(disk.updates).isEqualTo(2);
        assertThat(workspace.summaries().get()).isSameAs(before);
        disk.files.add("b");
        workspace.refresh();
        assertThat(workspace.summaries().get()).hasSize(2);
    }

    @Test
    void itSaysThatTranscriptsAreStillToComeUntilTheyAreThere() {
        disk.files.addAll(List.of("a", "b"));
        OpenWorkspace workspace = opened(() -> disk);
        assertThat(activities).extracting(Activity::reading).startsWith(true, true).endsWith(false);
        assertThat(activities).filteredOn(now -> now.total() > 0).extracting(Activity::share, Activity::what)
                .containsExactly(tuple(0.5, "a"), tuple(1.0, "b"));
        activities.clear();
        workspace.refresh();
        assertThat(activities).as("nothing new").isNotEmpty().noneMatch(Activity::reading);
        disk.files.add("c");
        activities.clear();
        workspace.refresh();
        assertThat(activities).as("one file more").extracting(Activity::reading).containsExactly(false, true, false);
    }

    @Test
    void aWindowThatRegainsTheFocusLooksAgainButNotAllTheTime() {
        OpenWorkspace workspace = opened(() -> disk);
        workspace.refreshIfStale();
        assertThat(disk.updates).isEqualTo(1);
        nanos += TimeUnit.SECONDS.toNanos(6);
        workspace.refreshIfStale();
        workspace.refreshIfStale();
        assertThat(disk.updates).isEqualTo(2);
    }

    @Test
    void whatWasStoppedKeepsWhatWasReadAndCanGoOn() {
        disk.files.addAll(List.of("a", "b", "c"));
        disk.stopAfter = 2;
        OpenWorkspace workspace = opened(() -> disk);
        assertThat(workspace.phase().get()).isEqualTo(Phase.STOPPED);
        assertThat(workspace.summaries().get()).hasSize(2);
        disk.stopAfter = Integer.MAX_VALUE;
        workspace.refresh();
        assertThat(workspace.phase().get()).isEqualTo(Phase.READY);
        assertThat(workspace.summaries().get()).hasSize(3);
    }

    @Test
    void readOnlyItNeverUpdates() {
        disk.indexed.add("a");
        disk.readOnly = true;
        OpenWorkspace workspace = opened(() -> disk);
        assertThat(disk.updates).isZero();
        assertThat(workspace.phase().get()).isEqualTo(Phase.READY);
        assertThat(new StatusText(strings).index(Phase.READY, workspace.status().get())).startsWith("read-only");
        disk.indexed.add("b");
        workspace.refresh();
        assertThat(workspace.summaries().get()).hasSize(2);
    }

    @Test
    void anIndexThatCannotBeOpenedIsOneSentence() {
        OpenWorkspace workspace = opened(() -> {
            throw new IndexProblem("The index cannot be kept here.", new IllegalStateException());
        });
        assertThat(workspace.phase().get()).isEqualTo(Phase.FAILED);
        assertThat(notices.shown()).extracting(Notice::sentence).containsExactly("The index cannot be kept here.");
        assertThatThrownBy(workspace::index).isInstanceOf(IndexProblem.class);
        workspace.close().join();
    }

    @Test
    void closingClosesTheIndex() {
        OpenWorkspace workspace = opened(() -> disk);
        workspace.close().join();
        assertThat(disk.closed).isTrue();
    }

    private OpenWorkspace opened(Supplier<TranscriptIndex> opener) {
        Path here = Path.of("here").toAbsolutePath();
        OpenWorkspace workspace = new OpenWorkspace(new WorkspaceFolder(here, here, here, here, true), opener, new DirectTaskRunner(),
                Runnable::run, strings, notices, () -> nanos);
        workspace.summaries().subscribe((before, now) -> published.add(now));
        workspace.activity().subscribe((before, now) -> activities.add(now));
        activities.add(workspace.activity().get());
        workspace.start();
        return workspace;
    }

    /// Files and the index over them, without a disk.
    private final class Disk implements TranscriptIndex {
        private final List<String> files = new ArrayList<>();
        private final List<String> indexed = new ArrayList<>();
        private boolean readOnly;
        private boolean closed;
        private int stopAfter = Integer.MAX_VALUE;
        private int secondsPerFile;
        private int updates;

        @Override
        public IndexStatus status() {
            return new IndexStatus(indexed.size(), 6 * indexed.size(), 0, files.size(), 1, readOnly, null);
        }

        @Override
        public UpdateReport update(Progress progress, Cancellation cancellation) {
            updates++;
            List<String> news = files.stream().filter(file -> !indexed.contains(file)).toList();
            int done = 0;
            for (String file : news) {
                if (done == stopAfter) {
                    return new UpdateReport(files.size(), done, 0, done, 0, 1, true);
                }
                indexed.add(file);
                done++;
                nanos += TimeUnit.SECONDS.toNanos(secondsPerFile);
                progress.at(done, news.size(), file);
            }
            return new UpdateReport(files.size(), news.size(), 0, news.size(), 0, 1, false);
        }

        @Override
        public List<TranscriptSummary> summaries() {
            return indexed.stream().map(id -> PaletteTest.row(id, "m", "c", "t", 1)).toList();
        }

        @Override
        public List<ReadProblem> problems() {
            return List.of(new ReadProblem("x.json", null, null, null, "Cut off."));
        }

        @Override
        public void close() {
            closed = true;
        }

        @Override
        public @Nullable Transcript transcript(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SearchResult search(SearchRequest request, Cancellation cancellation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> facets() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Span> highlights(String query, Part part, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<String> conversations(SearchRequest request, Cancellation cancellation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<FacetCount> values(String field, String prefix, int limit, Set<String> without) {
            throw new UnsupportedOperationException();
        }
    }
}
