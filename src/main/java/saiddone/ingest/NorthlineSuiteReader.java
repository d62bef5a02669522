package saiddone.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The files of a Northline suite: they hold no transcripts, and nobody should be told so. Reading `suite.json` says
/// what is wrong with the suite as a whole.
public final class NorthlineSuiteReader implements TranscriptReader {
    private static final Pattern FORMAT = Pattern.compile("\"format\"\\s*:\\s*\"northline-(suite|cases|store|notes)\"");

    private final NorthlineSuites suites;

    public NorthlineSuiteReader(NorthlineSuites suites) {
        this.suites = suites;
    }

    @Override
    public String format() {
        return "northline-suite";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.object() && head.has("format")
                && FORMAT.matcher(new String(head.bytes(), StandardCharsets.ISO_8859_1)).find();
    }

    @Override
    public boolean accompanies(Path file) {
        return suites.names(file);
    }

    @Override
    public void read(Reading reading) throws IOException {
        Path name = reading.file().path().getFileName();
        if (name == null || !name.toString().equals(NorthlineSuites.FILE)) {
            return;
        }
        NorthlineSuites.Found found = suites.at(reading.file().path());
        if (found.failure() != null) {
            reading.problem(null, null, null, "The suite cannot be used: " + found.failure() + ".");
        }
        if (found.suite() != null) {
            found.suite().problems().forEach(sentence -> reading.problem(null, null, null, sentence));
        }
    }
}
