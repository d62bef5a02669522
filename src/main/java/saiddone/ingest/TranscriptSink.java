package saiddone.ingest;

import saiddone.model.Transcript;

/// Receives what a reader finds, in file order, while the file is still being read.
public interface TranscriptSink {
    void transcript(Transcript transcript);

    void problem(ReadProblem problem);
}
