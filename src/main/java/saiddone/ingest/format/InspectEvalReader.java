package saiddone.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import saiddone.ingest.Sentences;
import saiddone.ingest.input.FileHead;
import saiddone.ingest.input.JsonInput;
import saiddone.ingest.input.ZipDirectory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Inspect's own log files, `.eval`: a zip with a header and one JSON a sample, deflated or (today) packed with zstd.
public final class InspectEvalReader implements TranscriptReader {
    private static final Pattern ENTRY = Pattern.compile("(?:_journal/|samples/|header\\.json|summaries\\.json|reductions\\.json).*",
            Pattern.DOTALL);
    private static final int NAME_LENGTH = 26;
    private static final int NAME = 30;

    @Override
    public String format() {
        return "inspect-eval";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(FileHead head) {
        byte[] bytes = head.raw();
        if (!head.startsWith('P', 'K', 3, 4) || bytes.length < NAME) {
            return false;
        }
        int length = (bytes[NAME_LENGTH] & 0xff) | (bytes[NAME_LENGTH + 1] & 0xff) << 8;
        return ENTRY.matcher(new String(bytes, NAME, Math.min(length, bytes.length - NAME), StandardCharsets.UTF_8)).matches();
    }

    @Override
    public void read(Reading reading) throws IOException {
        try (ZipDirectory zip = new ZipDirectory(reading.file().path(), reading.limits())) {
            InspectSample sample = new InspectSample(reading, header(reading, zip));
            int position = 0;
            for (ZipDirectory.Entry entry : zip.entries()) {
                if (entry.name().startsWith("samples/") && entry.name().endsWith(".json")) {
                    reading.checkCancelled();
                    sample(reading, zip, entry, sample, position++);
                }
            }
            if (position == 0) {
                reading.problem(null, null, null, "This Inspect log holds no samples.");
            }
        }
    }

    /// A log that was cut off has no header yet, but a start.
    private static JsonNode header(Reading reading, ZipDirectory zip) {
        for (String name : List.of("header.json", "_journal/start.json")) {
            for (ZipDirectory.Entry entry : zip.entries()) {
                if (entry.name().equals(name)) {
                    try (InputStream in = zip.open(entry); JsonParser parser = reading.json().mapper().createParser(in)) {
                        parser.nextToken();
                        return reading.json().tree(parser, Set.of("plan", "results", "stats"));
                    } catch (IOException | JacksonException | JsonInput.OversizeException e) {
                        reading.problem(null, null, null, "The log's " + name + " cannot be read, so model and task may be missing here.");
                    }
                }
            }
        }
        return MissingNode.getInstance();
    }

    private static void sample(Reading reading, ZipDirectory zip, ZipDirectory.Entry entry, InspectSample sample, int position) {
        try (InputStream in = zip.open(entry); JsonParser parser = reading.json().mapper().createParser(in)) {
            parser.nextToken();
            sample.take(new InspectSamples(reading.json()).read(parser), position);
        } catch (Records.UnreadableException e) {
            reading.problem(null, null, position, e.sentence());
        } catch (IOException | JacksonException e) {
            reading.problem(null, null, position, entry.name() + ": " + Sentences.reason(e) + ".");
        } catch (JsonInput.OversizeException e) {
            reading.problem(null, null, position, "The conversation is larger than "
                    + Sentences.size(reading.limits().conversationBytes()) + " and was left out.");
        }
    }
}
