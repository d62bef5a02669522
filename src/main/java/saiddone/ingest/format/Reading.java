package saiddone.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.Limits;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;
import saiddone.ingest.TranscriptSink;
import saiddone.ingest.input.FileHead;
import saiddone.ingest.input.JsonInput;
import saiddone.ingest.raw.RawTranscript;
import saiddone.ingest.raw.TranscriptAssembler;
import saiddone.task.Cancellation;

/// One file being read by one reader: where the bytes come from and where conversations and problems go.
public final class Reading {
    private final SourceFile file;
    private final FileHead head;
    private final Opener opener;
    private final JsonInput json;
    private final Limits limits;
    private final TranscriptAssembler.OfFile assembler;
    private final TranscriptSink sink;
    private final Cancellation cancellation;
    private int added;

    public Reading(SourceFile file, FileHead head, Opener opener, JsonInput json, Limits limits,
            TranscriptAssembler.OfFile assembler, TranscriptSink sink, Cancellation cancellation) {
        this.file = file;
        this.head = head;
        this.opener = opener;
        this.json = json;
        this.limits = limits;
        this.assembler = assembler;
        this.sink = sink;
        this.cancellation = cancellation;
    }

    /// Opens the file's text from its beginning.
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    public SourceFile file() {
        return file;
    }

    public FileHead head() {
        return head;
    }

    /// The bytes from the beginning, unpacked where packed with gzip, limited, and mended to be valid UTF-8 unless the
    /// file is binary. May be called again for a second pass. The caller closes it.
    public InputStream open() throws IOException {
        return opener.open();
    }

    public JsonInput json() {
        return json;
    }

    public Limits limits() {
        return limits;
    }

    /// Hands on one conversation; also the moment at which reading stops when it was cancelled.
    public void add(RawTranscript raw) {
        cancellation.check();
        sink.transcript(assembler.assemble(raw));
        added++;
    }

    /// How many conversations were handed on so far.
    public int added() {
        return added;
    }

    /// @param reason one sentence for a person who does not program
    public void problem(@Nullable Long line, @Nullable Long offset, @Nullable Integer position, String reason) {
        cancellation.check();
        sink.problem(new ReadProblem(file.name(), line, offset, position, reason));
    }

    /// For long stretches without a conversation.
    public void checkCancelled() {
        cancellation.check();
    }
}
