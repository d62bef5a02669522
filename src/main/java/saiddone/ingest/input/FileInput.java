package saiddone.ingest.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.Limits;

/// One file's bytes: its head, and its text from the beginning as often as asked, unpacked, limited and mended.
public final class FileInput {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final long size;
    private final Limits limits;
    private final FileHead head;
    private boolean packed;
    private @Nullable Utf8Mender last;

    private FileInput(Path path, long size, Limits limits, JsonInput json) throws IOException {
        this.path = path;
        this.size = size;
        this.limits = limits;
        this.head = head(json);
    }

    public static FileInput of(Path path, long size, Limits limits, JsonInput json) throws IOException {
        return new FileInput(path, size, limits, json);
    }

    public FileHead head() {
        return head;
    }

    /// Byte offset (unpacked) of the first byte that is no UTF-8 in what was read last, -1 for none.
    public long firstBad() {
        return last == null ? -1 : last.firstBad();
    }

    public long bad() {
        return last == null ? 0 : last.bad();
    }

    public InputStream open() throws IOException {
        InputStream bytes = head.whole() ? new ByteArrayInputStream(head.raw()) : bytes();
        if (head.startsWith('P', 'K')) {
            return bytes;
        }
        last = new Utf8Mender(bytes, packed ? Long.MAX_VALUE : size);
        return last;
    }

    private FileHead head(JsonInput json) throws IOException {
        FileHead plain = head((int) Math.min(limits.headBytes(), size + 1), json);
        packed = plain.startsWith(0x1F, 0x8B);
        return packed ? head(limits.headBytes(), json) : plain;
    }

    private FileHead head(int most, JsonInput json) throws IOException {
        byte[] bytes = new byte[most];
        int count = 0;
        boolean ended = false;
        try (InputStream in = bytes()) {
            while (count < bytes.length && !ended) {
                int got = in.read(bytes, count, bytes.length - count);
                ended = got < 0;
                count += Math.max(got, 0);
            }
        } catch (EOFException | ZipException e) {
            // A damaged end: what lies before it is recognised and read, and reading it again tells of the damage.
            if (count == 0) {
                throw e;
            }
        }
        return new FileHead(Arrays.copyOf(bytes, count), ended, json.mapper());
    }

    private InputStream bytes() throws IOException {
        InputStream file = Files.newInputStream(path);
        if (!packed) {
            return file;
        }
        try {
            return new UnpackLimit(new GZIPInputStream(new BufferedInputStream(file, BUFFER), BUFFER), size, limits);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }
}
