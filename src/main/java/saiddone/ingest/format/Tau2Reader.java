package saiddone.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import saiddone.ingest.input.FileHead;
import saiddone.ingest.input.Nodes;
import saiddone.ingest.tool.ToolEffects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Results of tau2-bench: an object with `simulations`, a bare list of simulations (or a single one), or one simulation a
/// file in a folder `simulations` beside a `results.json` with the run's `info` and `tasks`.
public final class Tau2Reader implements TranscriptReader {
    private final ToolEffects effects;

    public Tau2Reader(ToolEffects effects) {
        this.effects = effects;
    }

    @Override
    public String format() {
        return "tau2";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public boolean recognises(FileHead head) {
        return results(head) || simulation(head);
    }

    private static boolean results(FileHead head) {
        return head.has("simulations") || head.has("info.agent_info") || head.has("info.environment_info")
                || head.object() && (head.has("tasks[].user_scenario") || head.has("tasks[].evaluation_criteria"));
    }

    private static boolean simulation(FileHead head) {
        return !head.has("traj") && (head.has("messages") || head.has("id"))
                && (head.has("termination_reason") || head.has("reward_info") || head.has("messages[].turn_idx"));
    }

    @Override
    public void read(Reading reading) throws IOException {
        if (!results(reading.head())) {
            Path file = reading.file().path();
            Tau2Tasks tasks = beside(reading, file);
            new Records(reading, Set.of(), new Tau2Simulation(reading, effects, tasks)::take).all();
            return;
        }
        new Results(reading).read();
    }

    /// The `results.json` beside the folder of a single simulation, nothing where there is none.
    private static Tau2Tasks beside(Reading reading, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Path results = folder == null || !folder.endsWith("simulations") ? null : folder.resolveSibling("results.json");
        if (results == null || !Files.isRegularFile(results)) {
            return new Tau2Tasks(MissingNode.getInstance(), Map.of());
        }
        Preamble preamble = new Preamble(reading);
        try (InputStream in = Files.newInputStream(results); JsonParser parser = reading.json().mapper().createParser(in)) {
            parser.nextToken();
            preamble.object(parser);
        } catch (IOException | JacksonException e) {
            reading.problem(null, null, null, "The results.json beside it could not be read to its end, so its tasks may be missing here.");
        }
        return preamble.tasks();
    }

    /// `info` and `tasks` of one results object.
    private static final class Preamble {
        private final Reading reading;
        private final Map<String, JsonNode> tasks = new LinkedHashMap<>();
        private JsonNode info = MissingNode.getInstance();
        private boolean full;

        private Preamble(Reading reading) {
            this.reading = reading;
        }

        private Tau2Tasks tasks() {
            return new Tau2Tasks(info, tasks);
        }

        /// Reads both from the object at which the parser stands, and skips everything else.
        private void object(JsonParser parser) {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                if (!take(name, parser)) {
                    parser.skipChildren();
                }
            }
        }

        /// Whether the value was one of the two and is read.
        private boolean take(String name, JsonParser parser) {
            if (name.equals("info") && parser.currentToken() == JsonToken.START_OBJECT) {
                info = reading.json().tree(parser, Set.of());
                return true;
            }
            if (!name.equals("tasks") || parser.currentToken() != JsonToken.START_ARRAY) {
                return false;
            }
            long start = parser.currentLocation().getByteOffset();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                full |= parser.currentLocation().getByteOffset() - start > reading.limits().conversationBytes();
                if (full) {
                    parser.skipChildren();
                } else {
                    keep(reading.json().tree(parser, Set.of()));
                }
            }
            return true;
        }

        private void keep(JsonNode task) {
            String id = Nodes.firstText(task, "id");
            if (id != null) {
                tasks.put(id, task);
            }
        }
    }

    /// A file with `simulations` and what belongs to them.
    private final class Results {
        private final Reading reading;
        private boolean simulations;
        private int objects;

        private Results(Reading reading) {
            this.reading = reading;
        }

        private void read() throws IOException {
            try (InputStream in = reading.open(); JsonParser parser = reading.json().mapper().createParser(in)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token == JsonToken.START_OBJECT) {
                        object(parser);
                        objects++;
                    }
                }
            }
            Path folder = reading.file().path().resolveSibling("simulations");
            if (!simulations && !Files.isDirectory(folder)) {
                reading.problem(null, null, null, "This tau2 file has a run's settings and tasks but no conversations.");
            }
        }

        private void object(JsonParser parser) throws IOException {
            Preamble preamble = new Preamble(reading);
            Set<String> seen = new HashSet<>();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                seen.add(name);
                if (name.equals("simulations")) {
                    simulations = true;
                    Tau2Tasks tasks = seen.contains("info") && seen.contains("tasks") ? preamble.tasks() : ahead(objects);
                    new Records(reading, Set.of(), new Tau2Simulation(reading, effects, tasks)::take).items(parser);
                } else if (!preamble.take(name, parser)) {
                    parser.skipChildren();
                }
            }
        }

        /// A second pass for what stands behind the simulations.
        private Tau2Tasks ahead(int which) throws IOException {
            Preamble preamble = new Preamble(reading);
            try (InputStream in = reading.open(); JsonParser parser = reading.json().mapper().createParser(in)) {
                int at = 0;
                for (JsonToken token = parser.nextToken(); token != null && at <= which; token = parser.nextToken()) {
                    if (token == JsonToken.START_OBJECT && at++ < which) {
                        parser.skipChildren();
                    } else if (token == JsonToken.START_OBJECT) {
                        preamble.object(parser);
                    }
                }
            } catch (JacksonException e) {
                // The first pass comes to the same place and tells of it.
                return preamble.tasks();
            }
            return preamble.tasks();
        }
    }
}
