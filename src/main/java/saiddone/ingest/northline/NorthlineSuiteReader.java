package saiddone.ingest.northline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import saiddone.ingest.format.Reading;
import saiddone.ingest.format.TranscriptReader;
import saiddone.ingest.input.FileHead;

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
        return 2;
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
    public List<Path> readWith(Path file) {
        return isSuite(file) ? suites.filesOf(file) : List.of();
    }

    @Override
    public void read(Reading reading) throws IOException {
        if (!isSuite(reading.file().path())) {
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

    private static boolean isSuite(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().equals(NorthlineSuites.FILE);
    }
}
