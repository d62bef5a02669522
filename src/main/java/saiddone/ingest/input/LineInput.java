package saiddone.ingest.input;

import java.io.IOException;
import java.io.InputStream;
import saiddone.ingest.RefusedException;
import saiddone.ingest.Sentences;

/// One line of a stream at a time, as a stream of its own: a line is never in memory whole. A line that is longer than
/// it may be ends in a [RefusedException]; the next line can be read all the same.
public final class LineInput extends BlockInput {
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final long longest;
    private final byte[] buffer = new byte[CHUNK];
    private int at;
    private int end;
    private boolean lineEnded = true;
    private boolean ended;
    private boolean tooLong;
    private long line;
    private long before;
    private long lineStart;

    /// @param longest bytes that one line may have
    public LineInput(InputStream in, long longest) {
        this.in = in;
        this.longest = longest;
    }

    /// Moves to the next line that is not blank; false at the end of the stream.
    public boolean next() throws IOException {
        while (true) {
            while (!lineEnded) {
                skipRest();
            }
            if (at == end && !fill()) {
                return false;
            }
            line++;
            lineStart = before + at;
            lineEnded = false;
            tooLong = false;
            if (!blankSoFar()) {
                return true;
            }
        }
    }

    /// Whether the line was refused for its length.
    public boolean tooLong() {
        return tooLong;
    }

    /// The line's number, from 1.
    public long line() {
        return line;
    }

    /// Byte offset at which the line begins.
    public long offset() {
        return lineStart;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (lineEnded || at == end && !fill()) {
            lineEnded = true;
            return -1;
        }
        int count = Math.min(length, lineLength());
        if (count == 0) {
            at++;
            lineEnded = true;
            return -1;
        }
        System.arraycopy(buffer, at, target, offset, count);
        at += count;
        if (before + at - lineStart > longest) {
            tooLong = true;
            throw new RefusedException("The line is longer than " + Sentences.size(longest) + " and was left out");
        }
        return count;
    }

    /// Skips white space; true where the line has nothing else (it is then ended).
    private boolean blankSoFar() throws IOException {
        while (at < end || fill()) {
            byte next = buffer[at];
            if (next == '\n') {
                at++;
                lineEnded = true;
                return true;
            }
            if (next != ' ' && next != '\t' && next != '\r') {
                return false;
            }
            at++;
        }
        lineEnded = true;
        return true;
    }

    private void skipRest() throws IOException {
        if (at == end && !fill()) {
            lineEnded = true;
            return;
        }
        at += lineLength();
        if (at < end) {
            at++;
            lineEnded = true;
        }
    }

    private int lineLength() {
        int to = at;
        while (to < end && buffer[to] != '\n') {
            to++;
        }
        return to - at;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        before += end;
        at = 0;
        end = 0;
        int got = in.read(buffer);
        ended = got < 0;
        end = Math.max(got, 0);
        return !ended;
    }
}
