package saiddone.annotation.store;

import java.io.OutputStream;
import java.nio.file.Path;

/// Work of several people on several machines, brought together without loss.
public interface Exchange {
    /// Writes the event log as JSON lines: a header, then an event a line, as docs/schema/annotations-log.schema.json says.
    ///
    /// @return how many events
    long export(OutputStream out);

    /// Brings in what another copy knows and this one doesn't, as one step of the reviewer, undone as one. A record that only
    /// they changed takes their value; what both changed is a [Conflict]. A backup is taken before. Merging again changes nothing.
    ///
    /// @param reviewer who merges; known here, or by the other copy
    /// @param other    an exported log or another `annotations.db`; it is never changed
    MergeReport merge(String reviewer, Path other);

    /// What [#merge] would do, without doing it.
    MergeReport preview(String reviewer, Path other);
}
