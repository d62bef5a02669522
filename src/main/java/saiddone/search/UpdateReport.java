package saiddone.search;

/// What bringing the index up to date did.
///
/// @param readTranscripts how many transcripts were read and written anew; 0 where nothing had changed
public record UpdateReport(int files, int changedFiles, int removedFiles, int readTranscripts, int unreadable, double millis,
                           boolean cancelled) {}
