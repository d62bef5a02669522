package saiddone.search.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;

/// What the index knows of one file that was looked at.
///
/// @param modified    nanoseconds since 1970, as the scan saw them before the file was read
/// @param checked     when the file was read or last compared, nanoseconds since 1970
/// @param hash        SHA-256 of its bytes, empty where they could not be read
/// @param fingerprint of the readers that read it
/// @param order       its place among the files in the order in which they were first seen
/// @param reading     number of this reading; its documents carry it
public record LedgerEntry(String name, long size, long modified, long checked, String hash, String fingerprint, int order,
                   long reading, int transcripts, List<ReadProblem> problems) {
    private static final long SECOND = 1_000_000_000L;
    private static final long CLOCK_TICK = SECOND / 50;

    public LedgerEntry {
        problems = List.copyOf(problems);
    }

    public String readingTerm() {
        return Long.toString(reading, Character.MAX_RADIX);
    }

    /// Whether size and time alone show that the file is as it was. They don't where it was written so shortly before it
    /// was read that a second writing could bear the same time, nor where it could not be read.
    public boolean surelySame(SourceFile file, String currentFingerprint) {
        long tick = modified % SECOND == 0 ? 2 * SECOND : CLOCK_TICK;
        return file.size() == size && file.modifiedNanos() == modified && checked - modified > tick && !hash.isEmpty()
                && fingerprint.equals(currentFingerprint);
    }

    public LedgerEntry seenAgain(SourceFile file, long now) {
        return new LedgerEntry(name, file.size(), file.modifiedNanos(), now, hash, fingerprint, order, reading, transcripts, problems);
    }

    public BytesRef encode() throws IOException {
        Pack pack = new Pack().text(name).number(size).number(modified).number(checked).text(hash).text(fingerprint)
                .number(order).number(reading).number(transcripts).number(problems.size());
        for (ReadProblem problem : problems) {
            pack.text(problem.file()).number(problem.line()).number(problem.offset()).number(problem.position()).text(problem.reason());
        }
        return pack.bytes();
    }

    public static LedgerEntry decode(BytesRef bytes) throws IOException {
        Pack.Reader in = new Pack.Reader(bytes);
        String name = in.needed();
        long size = in.number();
        long modified = in.number();
        long checked = in.number();
        String hash = in.needed();
        String fingerprint = in.needed();
        int order = in.count();
        long reading = in.number();
        int transcripts = in.count();
        int count = in.count();
        List<ReadProblem> problems = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            problems.add(problem(in));
        }
        return new LedgerEntry(name, size, modified, checked, hash, fingerprint, order, reading, transcripts, problems);
    }

    private static ReadProblem problem(Pack.Reader in) throws IOException {
        String file = in.needed();
        Long line = in.numberOrNull();
        Long offset = in.numberOrNull();
        Long position = in.numberOrNull();
        return new ReadProblem(file, line, offset, position == null ? null : position.intValue(), in.needed());
    }
}
