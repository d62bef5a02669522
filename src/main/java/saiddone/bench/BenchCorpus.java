package saiddone.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The corpus that is measured: 24 models x 3 runs x 162 cases in the workbench's own format, about 70 MB, the same bytes
/// from the same seed. Its texts mean nothing; their lengths and the frequencies of their words are like real ones.
final class BenchCorpus {
    static final int MODELS = 24;
    static final int RUNS = 3;
    static final int CASES = 162;
    private static final String TRAP = "adversarial";
    private static final List<String> KINDS = List.of("routine", "routine", "routine", "must-escalate", TRAP);
    private static final String[] READS = {"get_order", "find_product", "read_policy"};
    private static final String[] WRITES = {"create_reshipment", "create_replacement", "edit_address", "cancel_order"};
    private final JsonMapper json = new JsonMapper();
    private final Prose prose;
    private final long seed;

    BenchCorpus(long seed) {
        this.seed = seed;
        prose = new Prose(seed);
    }

    /// Writes one file a model and run.
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        writeSuite(folder);
        for (int model = 0; model < MODELS; model++) {
            for (int run = 1; run <= RUNS; run++) {
                try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("model-%02d.r%d.jsonl".formatted(model, run)))) {
                    for (int of = 0; of < CASES; of++) {
                        out.write(line(model, run, of, 0));
                        out.write('\n');
                    }
                }
            }
        }
    }

    /// Writes one file a conversation.
    void writeApart(Path folder) throws IOException {
        Files.createDirectories(folder);
        writeSuite(folder);
        for (int model = 0; model < MODELS; model++) {
            for (int run = 1; run <= RUNS; run++) {
                for (int of = 0; of < CASES; of++) {
                    writeOne(folder.resolve("model-%02d.r%d.%03d.jsonl".formatted(model, run, of)), model, run, of, 0);
                }
            }
        }
    }

    /// Writes one conversation into a file of its own.
    ///
    /// @param version conversations of the same case with different versions have different words, and the word
    ///                `versionN` in the first message
    void writeOne(Path file, int model, int run, int of, int version) throws IOException {
        Files.writeString(file, line(model, run, of, version) + "\n");
    }

    Prose prose() {
        return prose;
    }

    void writeSuite(Path folder) throws IOException {
        ObjectNode suite = json.createObjectNode().put("format", "northline-suite").put("version", 1).put("name", "bench")
                .put("synthetic", true);
        ArrayNode tools = suite.putArray("tools");
        for (String tool : READS) {
            tools.addObject().put("name", tool).put("effect", "read");
        }
        for (String tool : WRITES) {
            tools.addObject().put("name", tool).put("effect", "write");
        }
        tools.addObject().put("name", "hand_over").put("effect", "handover");
        ArrayNode models = suite.putArray("models");
        for (int model = 0; model <= MODELS; model++) {
            models.addObject().put("id", "model-%02d".formatted(model));
        }
        ArrayNode cases = suite.putArray("cases");
        for (int of = 0; of < CASES; of++) {
            String kind = KINDS.get(of % KINDS.size());
            ObjectNode one = cases.addObject().put("id", caseId(of)).put("kind", kind).put("title", "Case " + of);
            if (kind.equals(TRAP)) {
                one.putArray("forbidden").addObject().put("id", "cancel-unasked").put("says", "Cancelling when nobody asked.")
                        .put("catastrophe", "wrongful-cancellation").putArray("tool").add("cancel_order");
            }
        }
        Files.writeString(folder.resolve("suite.json"), json.writeValueAsString(suite));
    }

    private String line(int model, int run, int of, int version) {
        Random random = new Random(seed + 31L * (model + 31L * (run + 31L * (of + 1009L * version))));
        ObjectNode conversation = json.createObjectNode().put("format", "northline").put("version", 1).put("synthetic", true)
                .put("id", caseId(of) + ".model-%02d.r%d".formatted(model, run)).put("suite", "bench").put("case", caseId(of))
                .put("model", "model-%02d".formatted(model)).put("run", run);
        ArrayNode messages = conversation.putArray("messages");
        List<String> topic = prose.topic(random);
        String order = "NL-%05d".formatted(random.nextInt(100_000));
        messages.addObject().put("role", "customer").put("text", "version" + version + " " + order + " " + prose.text(random, topic,
                30 + random.nextInt(40)));
        int turns = 2 + random.nextInt(3);
        for (int turn = 0; turn < turns; turn++) {
            boolean write = random.nextInt(5) == 0;
            call(messages, random, topic, order, "c" + turn, write ? WRITES[random.nextInt(WRITES.length)]
                    : turn == 3 ? "hand_over" : READS[random.nextInt(READS.length)]);
            messages.addObject().put("role", "agent").put("text", prose.text(random, topic, 40 + random.nextInt(80)));
            messages.addObject().put("role", "customer").put("text", prose.text(random, topic, 5 + random.nextInt(30)));
        }
        conversation.put("ending", random.nextInt(3) == 0 ? "handed_over" : "customer_done");
        conversation.putObject("judge").put("model", "judge").put("resolved", random.nextBoolean()).put("policy_adherence",
                random.nextInt(100) / 100.0);
        return json.writeValueAsString(conversation);
    }

    private void call(ArrayNode messages, Random random, List<String> topic, String order, String id, String tool) {
        ObjectNode asking = messages.addObject().put("role", "agent").put("text", "")
                .put("reasoning", prose.text(random, topic, 35 + random.nextInt(80)));
        asking.putArray("calls").addObject().put("id", id).put("tool", tool).putObject("arguments").put("order_id", order)
                .put("variant_id", 80_000 + random.nextInt(9000)).put("reason", prose.text(random, topic, 6));
        ObjectNode result = json.createObjectNode().put("order_id", order).put("status", "shipped")
                .put("tracking_number", "PW" + random.nextInt(1_000_000_000) + "GB").put("total", random.nextInt(90_000) / 100.0)
                .put("note", prose.text(random, topic, 12 + random.nextInt(20)));
        for (int item = 0; item < 3; item++) {
            result.withArray("items").addObject().put("line", item).put("variant_id", 80_000 + random.nextInt(9000))
                    .put("product", topic.get(item) + " " + topic.get(item + 1)).put("quantity", 1).put("unit_price",
                            random.nextInt(30_000) / 100.0);
        }
        messages.addObject().put("role", "tool").put("call", id).put("tool", tool).put("text", json.writeValueAsString(result));
    }

    private static String caseId(int of) {
        return "C-%03d".formatted(of);
    }
}
