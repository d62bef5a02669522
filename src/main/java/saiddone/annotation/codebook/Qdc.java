package saiddone.annotation.codebook;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import saiddone.annotation.AnnotationProblem;

/// A codebook as REFI-QDA `.qdc` (codebook exchange 1.0), which ATLAS.ti, MAXQDA, NVivo and others read and write.
///
/// Our groups are its sets. What it has no place for stands in the descriptions, readable, and is read back, so that our own
/// codebooks survive the round trip whole. Foreign guids become ids as they are.
public final class Qdc {
    static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

    private Qdc() {}

    /// What a file held.
    ///
    /// @param notes what could not be kept as it was, a sentence each
    public record Reading(CodebookContent content, List<String> notes) {
        public Reading {
            notes = List.copyOf(notes);
        }
    }

    /// The stream is left open.
    ///
    /// @throws AnnotationProblem where there is no code: the format wants one
    public static void write(CodebookContent content, OutputStream out) {
        if (content.codes().isEmpty()) {
            throw new AnnotationProblem("The codebook is empty, and a .qdc file needs at least one code.");
        }
        Streams.write(out, new QdcWriter().write(content).getBytes(StandardCharsets.UTF_8));
    }

    /// @throws AnnotationProblem with one sentence that names the place
    public static Reading read(InputStream in) {
        Reading reading = new QdcReader().read(Streams.readLimited(in));
        return new Reading(CodebookRules.checked(reading.content()), reading.notes());
    }
}
