package saiddone.ingest.input;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Passes UTF-8 through and puts U+FFFD in place of every byte that is none, so that one bad byte costs one character
/// and not the rest of a file. Remembers where the first one was and how many there were.
final class Utf8Mender extends BlockInput {
    private static final int CHUNK = 1 << 16;
    private static final int REPLACEMENT = 3;
    /// Eight bytes at once: nearly all of every transcript is ASCII.
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final InputStream in;
    private final byte[] raw;
    private byte[] out;
    private int start;
    private int end;
    private byte[] rest = new byte[0];
    private boolean ended;
    private long consumed;
    private long firstBad = -1;
    private long bad;

    /// @param sizeHint bytes expected, so that small files take small buffers
    Utf8Mender(InputStream in, long sizeHint) {
        this.in = in;
        this.raw = new byte[(int) Math.clamp(sizeHint + 8, 64, CHUNK)];
        this.out = raw;
    }

    /// Byte offset of the first byte that is no UTF-8, -1 where all is well so far.
    long firstBad() {
        return firstBad;
    }

    long bad() {
        return bad;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (start == end) {
            if (ended) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, end - start);
        System.arraycopy(out, start, target, offset, count);
        start += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        System.arraycopy(rest, 0, raw, 0, rest.length);
        int count = rest.length;
        int got = in.read(raw, count, raw.length - count);
        ended = got < 0;
        count += Math.max(got, 0);
        rest = new byte[0];
        mend(count);
    }

    /// Sets `out` to the mended bytes; leaves a sequence that may go on in the next chunk for later.
    private void mend(int count) {
        int at = validUpTo(0, count);
        if (at == count || incomplete(at, count)) {
            out = raw;
            publish(at, at, count);
            return;
        }
        byte[] mended = new byte[REPLACEMENT * count];
        System.arraycopy(raw, 0, mended, 0, at);
        int to = at;
        while (at < count && !incomplete(at, count)) {
            int valid = validUpTo(at, count);
            System.arraycopy(raw, at, mended, to, valid - at);
            to += valid - at;
            at = valid;
            if (at < count && !incomplete(at, count)) {
                note(at++);
                mended[to++] = (byte) 0xEF;
                mended[to++] = (byte) 0xBF;
                mended[to++] = (byte) 0xBD;
            }
        }
        out = mended;
        publish(to, at, count);
    }

    private void publish(int length, int used, int count) {
        start = 0;
        end = length;
        consumed += used;
        rest = used == count ? rest : Arrays.copyOfRange(raw, used, count);
    }

    private void note(int at) {
        if (bad++ == 0) {
            firstBad = consumed + at;
        }
    }

    /// Whether the bytes up to the end begin a sequence that the next chunk may complete.
    private boolean incomplete(int at, int count) {
        if (ended || count - at >= 4) {
            return false;
        }
        int length = length(raw[at] & 0xff);
        for (int i = 1; i < count - at; i++) {
            if (!follows(raw[at] & 0xff, i, raw[at + i] & 0xff)) {
                return false;
            }
        }
        return length > count - at;
    }

    private int validUpTo(int from, int count) {
        int at = from;
        while (at < count) {
            if (at + Long.BYTES <= count && ((long) EIGHT.get(raw, at) & HIGH_BITS) == 0) {
                at += Long.BYTES;
                continue;
            }
            int first = raw[at];
            if (first >= 0) {
                at++;
                continue;
            }
            int length = length(first & 0xff);
            if (length == 0 || at + length > count) {
                return at;
            }
            for (int i = 1; i < length; i++) {
                if (!follows(first & 0xff, i, raw[at + i] & 0xff)) {
                    return at;
                }
            }
            at += length;
        }
        return at;
    }

    /// How many bytes a sequence has that begins so, 0 where none does.
    private static int length(int first) {
        if (first >= 0xC2 && first <= 0xDF) {
            return 2;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            return 3;
        }
        return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
    }

    /// Whether a byte may follow at that place: no overlong forms, nothing beyond U+10FFFF. Surrogates written as three
    /// bytes pass: Java can hold them, and some writers make them.
    private static boolean follows(int first, int place, int next) {
        int lowest = place == 1 && first == 0xE0 ? 0xA0 : place == 1 && first == 0xF0 ? 0x90 : 0x80;
        int highest = place == 1 && first == 0xF4 ? 0x8F : 0xBF;
        return next >= lowest && next <= highest;
    }
}
