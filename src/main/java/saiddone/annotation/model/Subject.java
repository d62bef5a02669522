package saiddone.annotation.model;

import org.jspecify.annotations.Nullable;
import saiddone.model.Transcript;

/// The conversation that something was said about, as it was then.
///
/// @param transcript  the workbench's id of the transcript
/// @param contentHash of the whole transcript when the judgement was made, to tell that it was imported anew with other words
/// @param model       the agent's model, empty where the file names none; kept here so that counting needs no transcripts
public record Subject(String transcript, String contentHash, String model) {

    public static Subject of(Transcript transcript) {
        String model = transcript.model();
        return new Subject(transcript.id(), transcript.contentHash(), model == null ? "" : model);
    }

    /// The same conversation with the content that it has now.
    public boolean sameContent(@Nullable Transcript transcript) {
        return transcript != null && contentHash.equals(transcript.contentHash());
    }
}
