package saiddone.ingest.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import saiddone.ingest.input.FileHead;

/// One format. Readers hold no state of a file and may be used from several threads at once.
public interface TranscriptReader {

    /// The format's name, such as `tau2`; shown to people and written into every transcript's source.
    String format();

    /// Raised whenever the same bytes are read into something else, so that indexes are brought up to date.
    int version();

    /// Whether the beginning of a file looks like this format. The content decides, not the name. Cheap: the head was
    /// parsed once for all readers.
    boolean recognises(FileHead head);

    /// Whether a file that no reader recognises belongs to something of this format, such as a suite's policy: it then
    /// counts as read, without transcripts and without a problem.
    default boolean accompanies(Path file) {
        return false;
    }

    /// Further files, beside those that every format has, whose content decides what is read from this one.
    default List<Path> readWith(Path file) {
        return List.of();
    }

    /// Reads the whole file as a stream, one conversation in memory at a time. What is wrong with single conversations
    /// goes to [Reading#problem]; what ends the reading (damaged text, a broken file) may be thrown, as Jackson's
    /// exceptions or an IOException: what was added before is kept and the caller turns it into one sentence.
    void read(Reading reading) throws IOException;
}
