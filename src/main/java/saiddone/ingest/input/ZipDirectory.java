package saiddone.ingest.input;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import saiddone.ingest.Limits;
import saiddone.ingest.RefusedException;
import saiddone.ingest.Sentences;

/// A zip file's entries by its central directory, with zstd (method 93), which the JDK's own reader refuses. Entries that
/// lie upon one another, and entries that unpack to too much, are refused: both are ways to make a zip bomb.
public final class ZipDirectory implements Closeable {
    private static final int END = 0x06054b50;
    private static final int END64 = 0x06064b50;
    private static final int LOCATOR64 = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int LOCATOR_SIZE = 20;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int MOST_DIRECTORY_BYTES = 64 << 20;
    private static final long ELSEWHERE = 0xFFFFFFFFL;

    private final FileChannel channel;
    private final Limits limits;
    private final List<Entry> entries = new ArrayList<>();

    /// @param packed bytes in the file
    public record Entry(String name, int method, int flags, long packed, long offset) {}

    public ZipDirectory(Path path, Limits limits) throws IOException {
        this.channel = FileChannel.open(path, StandardOpenOption.READ);
        this.limits = limits;
        try {
            directory();
        } catch (IndexOutOfBoundsException e) {
            channel.close();
            throw new ZipException("its directory makes no sense");
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// The entry's bytes, unpacked, limited and mended to valid UTF-8.
    public InputStream open(Entry entry) throws IOException {
        ByteBuffer local = read(entry.offset(), LOCAL_SIZE);
        if (local.getInt(0) != LOCAL || (entry.flags() & 1) != 0) {
            throw new ZipException((entry.flags() & 1) != 0 ? "an entry is encrypted" : "an entry is not where it should be");
        }
        long start = entry.offset() + LOCAL_SIZE + unsigned(local, 26) + unsigned(local, 28);
        InputStream packed = new BufferedInputStream(new Slice(start, entry.packed()), 1 << 16);
        return new Utf8Mender(new UnpackLimit(unpacked(entry, packed), entry.packed(), limits), 1 << 16);
    }

    private static InputStream unpacked(Entry entry, InputStream packed) throws IOException {
        return switch (entry.method()) {
            case 0 -> packed;
            case 8 -> inflated(packed);
            case 93 -> new ZstdText(packed);
            default -> throw new ZipException("an entry is packed by method " + entry.method() + ", which is not known here");
        };
    }

    private static InputStream inflated(InputStream packed) {
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(packed, inflater, 1 << 13) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    private void directory() throws IOException {
        long size = channel.size();
        int tailSize = (int) Math.min(size, END_SIZE + 0xFFFF);
        ByteBuffer tail = read(size - tailSize, tailSize);
        int end = tailSize - END_SIZE;
        while (end >= 0 && tail.getInt(end) != END) {
            end--;
        }
        if (end < 0) {
            throw new ZipException("its end is missing, so the log was not finished or not copied whole");
        }
        long length = tail.getInt(end + 12) & ELSEWHERE;
        long start = tail.getInt(end + 16) & ELSEWHERE;
        long endAt = size - tailSize + end;
        if (start == ELSEWHERE || length == ELSEWHERE) {
            ByteBuffer locator = read(endAt - LOCATOR_SIZE, LOCATOR_SIZE);
            ByteBuffer large = read(locator.getLong(8), 56);
            if (locator.getInt(0) != LOCATOR64 || large.getInt(0) != END64) {
                throw new ZipException("its directory makes no sense");
            }
            length = large.getLong(40);
            start = large.getLong(48);
        }
        if (length < 0 || length > MOST_DIRECTORY_BYTES) {
            throw new RefusedException("The archive's directory is larger than " + Sentences.size(MOST_DIRECTORY_BYTES)
                    + " and was refused");
        }
        entries(read(start, (int) length), size);
    }

    private void entries(ByteBuffer directory, long size) throws IOException {
        long packed = 0;
        int at = 0;
        while (at + CENTRAL_SIZE <= directory.limit() && directory.getInt(at) == CENTRAL) {
            int nameLength = unsigned(directory, at + 28);
            int extraLength = unsigned(directory, at + 30);
            byte[] name = new byte[nameLength];
            directory.get(at + CENTRAL_SIZE, name);
            Entry entry = large(directory, at + CENTRAL_SIZE + nameLength, extraLength, directory.getInt(at + 24) & ELSEWHERE,
                    new Entry(new String(name, StandardCharsets.UTF_8), unsigned(directory, at + 10), unsigned(directory, at + 8),
                            directory.getInt(at + 20) & ELSEWHERE, directory.getInt(at + 42) & ELSEWHERE));
            entries.add(entry);
            packed += entry.packed();
            if (entry.packed() < 0 || packed > size) {
                throw new RefusedException(
                        "The archive's entries lie upon one another, as only files made to do harm have them, and it was refused");
            }
            at += CENTRAL_SIZE + nameLength + extraLength + unsigned(directory, at + 32);
        }
    }

    /// Sizes and places beyond 4 GB stand in an extra field, in this order, only those that did not fit.
    private static Entry large(ByteBuffer directory, int extra, int length, long unpacked, Entry entry) {
        for (int at = extra; at + 4 <= extra + length; at += 4 + unsigned(directory, at + 2)) {
            if (unsigned(directory, at) == 1) {
                int next = at + 4 + (unpacked == ELSEWHERE ? 8 : 0);
                boolean size = entry.packed() == ELSEWHERE;
                long packed = size ? directory.getLong(next) : entry.packed();
                long offset = entry.offset() == ELSEWHERE ? directory.getLong(next + (size ? 8 : 0)) : entry.offset();
                return new Entry(entry.name(), entry.method(), entry.flags(), packed, offset);
            }
        }
        return entry;
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return buffer.getShort(at) & 0xffff;
    }

    private ByteBuffer read(long start, int length) throws IOException {
        if (start < 0) {
            throw new ZipException("its directory makes no sense");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, start + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// A stretch of the file as a stream.
    private final class Slice extends BlockInput {
        private long at;
        private long left;

        private Slice(long start, long length) {
            this.at = start;
            this.left = length;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int got = channel.read(ByteBuffer.wrap(target, offset, (int) Math.min(length, left)), at);
            at += Math.max(got, 0);
            left -= Math.max(got, 0);
            return got;
        }
    }
}
