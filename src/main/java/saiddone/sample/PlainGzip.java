package saiddone.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// A gzip file without a time in its header, so that the same content has the same bytes; a comment in the header says who
/// wrote it.
final class PlainGzip extends OutputStream {
    /// Magic, deflate, a comment follows, no time, best compression, unknown system.
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 16, 0, 0, 0, 0, 2, (byte) 255};
    private static final String COMMENT = "synthetic; written by said-and-done sample";
    private final OutputStream file;
    private final Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    private final DeflaterOutputStream packed;
    private final CRC32 sum = new CRC32();
    private long length;

    PlainGzip(OutputStream file) throws IOException {
        super();
        this.file = file;
        file.write(head());
        packed = new DeflaterOutputStream(file, deflater, 1 << 16);
    }

    /// Whether this class wrote the file.
    static boolean wrote(Path file) throws IOException {
        byte[] head = head();
        try (InputStream stream = Files.newInputStream(file)) {
            return Arrays.equals(stream.readNBytes(head.length), head);
        }
    }

    static void writeLine(OutputStream stream, String line) {
        try {
            stream.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        sum.update(bytes, from, count);
        length += count;
        packed.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            packed.finish();
            number((int) sum.getValue());
            number((int) length);
        } finally {
            deflater.end();
        }
    }

    private void number(int value) throws IOException {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            file.write(value >>> shift);
        }
    }

    private static byte[] head() {
        byte[] comment = COMMENT.getBytes(StandardCharsets.ISO_8859_1);
        byte[] head = Arrays.copyOf(HEAD, HEAD.length + comment.length + 1);
        System.arraycopy(comment, 0, head, HEAD.length, comment.length);
        return head;
    }
}
