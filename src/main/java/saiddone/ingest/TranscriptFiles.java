package saiddone.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import saiddone.task.Cancellation;

/// All transcript files below one opened folder (or the given files): the one door through which the index, the
/// command line and tests read transcripts.
public interface TranscriptFiles {

    /// Every candidate file in a fixed order (by name); cheap, nothing is opened.
    ///
    /// @throws IOException where the folder itself cannot be listed
    List<SourceFile> scan(Cancellation cancellation) throws IOException;

    /// Reads one file as a stream. Whatever is wrong with it goes to the sink as a problem; nothing is thrown for bad
    /// input. A file that is no transcript at all (a policy, a picture) yields one problem and no transcript, unless it
    /// plainly belongs to a suite (`suite.json`), which yields neither.
    ///
    /// @return the format that recognised the file, `unknown` where none did
    String read(SourceFile file, TranscriptSink sink, Cancellation cancellation);

    /// The files whose bytes decide what [#read] makes of one: itself first, then neighbours that say how it is to be read
    /// (`suite.json`), whether they exist or not.
    default List<Path> readWith(SourceFile file) {
        return List.of(file.path());
    }

    /// Changes whenever the same bytes would be read into something else: reader versions and tool profiles.
    String fingerprint();
}
