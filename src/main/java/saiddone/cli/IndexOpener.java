package saiddone.cli;

import java.nio.file.Path;
import java.util.List;
import saiddone.check.catalogue.Checks;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.WorkspaceFolder;
import saiddone.search.TranscriptIndex;

/// How commands come to an index, its files, the workspace's folders and the checks; wired in `app`.
public interface IndexOpener {
    WorkspaceFolder workspace(Path folder);

    /// What finds something in transcripts, with the workspace's own word lists where it has any; slow.
    Checks checks(WorkspaceFolder workspace);

    /// The reader of transcripts below these files and folders.
    TranscriptFiles files(WorkspaceFolder workspace, List<Path> paths);

    /// The workspace's index over these files and folders; not yet brought up to date.
    TranscriptIndex open(WorkspaceFolder workspace, List<Path> paths);
}
