package saiddone.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import saiddone.ingest.input.FileHead;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/// Inspect logs written as one JSON file: the log's facts, then `samples`.
public final class InspectJsonReader implements TranscriptReader {
    private static final Set<String> FACTS = Set.of("version", "status", "eval", "error");

    @Override
    public String format() {
        return "inspect-json";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.object() && head.has("eval.task") && (head.has("status") || head.has("plan") || head.has("samples"));
    }

    @Override
    public void read(Reading reading) throws IOException {
        boolean samples = false;
        ObjectNode header = reading.json().mapper().createObjectNode();
        try (InputStream in = reading.open(); JsonParser parser = reading.json().mapper().createParser(in)) {
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("samples") && value == JsonToken.START_ARRAY) {
                    samples = true;
                    samples(reading, parser, header.has("eval") ? header : ahead(reading));
                } else if (FACTS.contains(name)) {
                    header.set(name, reading.json().tree(parser, Set.of()));
                } else {
                    parser.skipChildren();
                }
            }
        }
        if (!samples) {
            reading.problem(null, null, null, "This Inspect log holds no samples.");
        }
    }

    private static void samples(Reading reading, JsonParser parser, ObjectNode header) {
        InspectSamples samples = new InspectSamples(reading.json());
        new Records(reading, samples::read, new InspectSample(reading, header)::take).items(parser);
    }

    /// A second pass for facts that stand behind the samples.
    private static ObjectNode ahead(Reading reading) throws IOException {
        ObjectNode header = reading.json().mapper().createObjectNode();
        try (InputStream in = reading.open(); JsonParser parser = reading.json().mapper().createParser(in)) {
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                if (FACTS.contains(name)) {
                    header.set(name, reading.json().tree(parser, Set.of()));
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            // The first pass comes to the same place and tells of it.
            return header;
        }
        return header;
    }
}
