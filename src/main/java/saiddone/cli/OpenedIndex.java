package saiddone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.cli.output.Terminal;
import saiddone.ingest.WorkspaceFolder;
import saiddone.search.IndexStatus;
import saiddone.search.TranscriptIndex;
import saiddone.search.UpdateReport;
import saiddone.task.Cancellation;

/// The workspace's index, opened and brought up to date for one command.
final class OpenedIndex implements AutoCloseable {
    private final TranscriptIndex index;
    private final @Nullable UpdateReport report;

    private OpenedIndex(TranscriptIndex index, @Nullable UpdateReport report) {
        this.index = index;
        this.report = report;
    }

    /// @param paths what to index from now on; null for whatever was indexed last
    static OpenedIndex open(IndexOpener opener, Terminal terminal, Path folder, @Nullable List<Path> paths) {
        WorkspaceFolder workspace = opener.workspace(folder);
        Sources sources = new Sources(workspace);
        try {
            if (paths != null) {
                sources.remember(paths);
            }
            TranscriptIndex index = opener.open(workspace, sources.current());
            try {
                return new OpenedIndex(index, update(index, terminal));
            } catch (RuntimeException | Error e) {
                index.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable UpdateReport update(TranscriptIndex index, Terminal terminal) {
        IndexStatus status = index.status();
        String notice = status.notice();
        if (notice != null) {
            terminal.say(notice);
        }
        if (status.readOnly()) {
            return null;
        }
        try {
            return index.update(terminal.progress("indexing"), Cancellation.NEVER);
        } finally {
            terminal.endProgress();
        }
    }

    TranscriptIndex index() {
        return index;
    }

    /// What the update did; null where the index was opened read-only.
    @Nullable UpdateReport report() {
        return report;
    }

    @Override
    public void close() {
        index.close();
    }
}
