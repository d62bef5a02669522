package saiddone.annotation.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import saiddone.annotation.AnnotationProblem;

/// Bytes in and out, with a limit: a codebook is a text that people write.
final class Streams {
    static final int LIMIT = 10 << 20;

    private Streams() {}

    static byte[] readLimited(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw new AnnotationProblem("This is no codebook: it has more than %d MB.".formatted(LIMIT >> 20));
            }
            return bytes;
        } catch (IOException e) {
            throw new AnnotationProblem("The codebook cannot be read: %s.".formatted(e.getMessage()), e);
        }
    }

    static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new AnnotationProblem("The codebook cannot be written: %s.".formatted(e.getMessage()), e);
        }
    }
}
