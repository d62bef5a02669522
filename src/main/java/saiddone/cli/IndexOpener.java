package saiddone.cli;

import java.nio.file.Path;
import java.util.List;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.WorkspaceFolder;
import saiddone.search.TranscriptIndex;

/// How commands come to an index, its files and the workspace's folders; wired in `app`.
public interface IndexOpener {
    WorkspaceFolder workspace(Path folder);

    /// The reader of transcripts below these files and folders.
    TranscriptFiles files(WorkspaceFolder workspace, List<Path> paths);

    /// The workspace's index over these files and folders; not yet brought up to date.
    TranscriptIndex open(WorkspaceFolder workspace, List<Path> paths);
}
