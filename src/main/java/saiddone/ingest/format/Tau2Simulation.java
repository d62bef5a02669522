package saiddone.ingest.format;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.Nodes;
import saiddone.ingest.raw.MessageParts;
import saiddone.ingest.raw.RawTranscript;
import saiddone.ingest.tool.ToolEffects;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.notation.ToldTime;
import tools.jackson.databind.JsonNode;

/// One tau2 simulation, with what its file says of the run and its task.
final class Tau2Simulation {
    private final Reading reading;
    private final ToolEffects effects;
    private final Tau2Tasks tasks;
    private final Tau2Turns turns;
    private final FileName name;
    private final @Nullable String policy;
    private final @Nullable String checksum;
    private final @Nullable String now;

    Tau2Simulation(Reading reading, ToolEffects effects, Tau2Tasks tasks) {
        this.reading = reading;
        this.effects = effects;
        this.tasks = tasks;
        this.turns = new Tau2Turns(new MessageParts(reading.json()));
        this.name = new FileName(reading.file().name(), effects.domains());
        this.policy = Nodes.firstText(tasks.info().path("environment_info"), "policy");
        this.checksum = checksum(policy);
        this.now = policy == null ? null : ToldTime.in(policy).map(LocalDateTime::toString).orElse(null);
    }

    void take(JsonNode simulation, int position) throws Records.UnreadableException {
        if (!simulation.isObject()) {
            throw new Records.UnreadableException("This item of the list is no simulation.");
        }
        JsonNode messages = simulation.path("messages");
        if (!messages.isContainer() && !simulation.has("termination_reason") && !simulation.has("reward_info")) {
            throw new Records.UnreadableException("The simulation has no list of messages.");
        }
        reading.add(raw(simulation, turns.turns(messages), position));
    }

    private RawTranscript raw(JsonNode simulation, List<RawTranscript.Turn> messages, int position) {
        Tau2Tasks.Found found = tasks.of(Nodes.firstText(simulation, "task_id"), simulation.path("reward_info"));
        JsonNode task = found.task();
        Long trial = Nodes.whole(simulation, "trial");
        String own = Nodes.firstText(simulation, "id");
        String conversation = own != null ? own : found.id() == null ? "#" + position
                : trial == null ? found.id() : found.id() + "/" + trial;
        Map<String, String> details = new LinkedHashMap<>();
        CaseRef caseRef = new CaseRef(suite(simulation, task, messages, details), found.id() == null ? conversation : found.id(),
                null, CaseKind.OTHER, task == null ? null : Nodes.firstText(task.path("description"), "purpose"),
                Tau2Tasks.brief(task));
        put(details, "task", found.note());
        String model = model(details);
        details(simulation, task, details);
        return new RawTranscript(position, conversation, caseRef, model, trial == null ? null : trial.intValue(), messages,
                Tau2Reward.expected(simulation, task), Tau2Reward.outcome(simulation, task), false, Map.of(), details, policy);
    }

    private String suite(JsonNode simulation, @Nullable JsonNode task, List<RawTranscript.Turn> messages, Map<String, String> details) {
        String domain = Nodes.firstText(tasks.info().path("environment_info"), "domain_name");
        String told = "";
        if (domain == null) {
            domain = Nodes.firstText(simulation, "domain", "domain_name");
        }
        if (domain == null && task != null) {
            domain = Nodes.firstText(task.path("user_scenario").path("instructions"), "domain");
            told = " (told from the task)";
        }
        if (domain == null) {
            domain = effects.domainOf(messages.stream().flatMap(turn -> turn.calls().stream()).map(RawTranscript.Call::name).toList());
            told = " (told from the tools)";
        }
        if (domain == null) {
            domain = name.domain();
            told = " (told from the file's name)";
        }
        put(details, "domain", domain == null ? null : domain + told);
        return domain == null ? "tau2" : "tau2 " + domain;
    }

    private @Nullable String model(Map<String, String> details) {
        JsonNode agent = tasks.info().path("agent_info");
        String model = Nodes.firstText(agent, "llm");
        if (model != null || agent.isObject()) {
            return model;
        }
        boolean single = reading.file().path().getParent() != null && reading.file().path().getParent().endsWith("simulations");
        put(details, "model from", single ? null : "the file's name");
        return single ? null : name.model();
    }

    private void details(JsonNode simulation, @Nullable JsonNode task, Map<String, String> details) {
        JsonNode info = tasks.info();
        put(details, "user model", Nodes.firstText(info.path("user_info"), "llm"));
        put(details, "agent", Nodes.firstText(info.path("agent_info"), "implementation"));
        put(details, "seed", Nodes.firstText(simulation, "seed"));
        put(details, "started", Nodes.firstText(simulation, "start_time"));
        put(details, "seconds", Nodes.firstText(simulation, "duration"));
        put(details, "agent cost", Nodes.firstText(simulation, "agent_cost"));
        put(details, "user cost", Nodes.firstText(simulation, "user_cost"));
        JsonNode basis = simulation.path("reward_info").path("reward_basis");
        put(details, "reward basis", basis.isArray() && !basis.isEmpty()
                ? basis.valueStream().map(part -> part.asString("")).collect(Collectors.joining(", ")) : null);
        put(details, "ticket", task == null ? null : Nodes.firstText(task, "ticket"));
        put(details, "policy checksum", checksum);
        put(details, ToldTime.DETAIL, now);
        put(details, "commit", Nodes.firstText(info, "git_commit"));
    }

    private static void put(Map<String, String> details, String key, @Nullable String value) {
        if (value != null) {
            details.put(key, value);
        }
    }

    /// Tells at a glance whether two runs had the same policy.
    private static @Nullable String checksum(@Nullable String text) {
        if (text == null) {
            return null;
        }
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }
}
