package saiddone.annotation.codebook;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads a codebook of either form, told apart by its content.
public final class CodebookFiles {
    private CodebookFiles() {}

    /// @throws saiddone.annotation.AnnotationProblem with one sentence that names the place
    public static Qdc.Reading read(InputStream in) {
        byte[] bytes = Streams.readLimited(in);
        String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        InputStream again = new ByteArrayInputStream(bytes);
        return start.startsWith("<") ? Qdc.read(again) : new Qdc.Reading(CodebookJson.read(again), List.of());
    }
}
