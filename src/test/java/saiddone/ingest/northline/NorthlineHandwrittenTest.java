package saiddone.ingest.northline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.ingest.ReadFolder;
import saiddone.ingest.northline.NorthlineShipped.Message;
import saiddone.ingest.northline.NorthlineShipped.Note;
import saiddone.model.CaseKind;
import saiddone.model.Transcript;
import tools.jackson.databind.JsonNode;

/// The conversations written by hand: how various they are, that the reader reads all of them, and that every one has its
/// author's note. They are a second, independent truth beside the generated corpus.
class NorthlineHandwrittenTest {
    private static final int WORDS = 8;
    private static final int SHINGLE = 12;

    private final List<JsonNode> transcripts = NorthlineShipped.handwritten().transcripts();
    private final List<Note> notes = NorthlineShipped.handwritten().notes();
    private final List<Message> messages = transcripts.stream().flatMap(line -> NorthlineShipped.messages(line).stream()).toList();
    private final Map<String, JsonNode> cases = NorthlineShipped.cases();
    private final JsonNode suite = NorthlineShipped.json("suite.json");

    @Test
    void theReaderReadsEveryLineAndNothingElse(@TempDir Path temp) throws IOException {
        Path folder = withTheSuite(temp);
        ReadFolder read = ReadFolder.of(folder);
        assertThat(read.sentences()).isEmpty();
        assertThat(read.transcripts()).extracting(Transcript::conversation)
                .containsExactlyInAnyOrderElementsOf(values("id"))
                .doesNotHaveDuplicates();
        assertThat(read.transcripts()).allMatch(Transcript::synthetic).allMatch(one -> one.caseRef().title() != null)
                .allMatch(one -> one.agentCalls().noneMatch(call -> call.effectGuessed() || !call.answered()));
        assertThat(read.transcripts()).allSatisfy(one -> assertThat(one.source().file())
                .isEqualTo(one.caseRef().kind().label() + ".jsonl"));
    }

    @Test
    void allKindsIntentsAndModelsAreThere() {
        Map<String, Long> kinds = transcripts.stream().collect(Collectors.groupingBy(this::kind, Collectors.counting()));
        assertThat(kinds.get(CaseKind.ROUTINE.label())).isGreaterThanOrEqualTo(30);
        assertThat(kinds.get(CaseKind.MUST_ESCALATE.label())).isGreaterThanOrEqualTo(10);
        assertThat(kinds.get(CaseKind.ADVERSARIAL.label())).isGreaterThanOrEqualTo(12);
        assertThat(values("model")).isEqualTo(NorthlineShipped.byKey(suite.path("models"), "id").keySet()).hasSize(24);
        assertThat(values("case")).hasSizeGreaterThanOrEqualTo(34).isSubsetOf(cases.keySet());
        Set<String> intents = values("case").stream().map(id -> cases.get(id).path("intent").stringValue())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(intents).containsAll(intents("routine")).containsAll(intents("must-escalate"));
        assertThat(intents("routine")).hasSize(20);
        assertThat(intents("must-escalate")).hasSize(4);
    }

    @Test
    void someCasesAreThereUnderOtherModelsAndRuns() {
        Map<String, Set<String>> models = new TreeMap<>();
        Map<String, Set<Integer>> runs = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode line : transcripts) {
            String key = line.path("case").stringValue();
            models.computeIfAbsent(key, k -> new TreeSet<>()).add(line.path("model").stringValue());
            runs.computeIfAbsent(key + " " + line.path("model").stringValue(), k -> new TreeSet<>()).add(line.path("run").intValue());
            assertThat(seen.add(key + line.path("model") + line.path("run"))).as(line.path("id").stringValue()).isTrue();
            assertThat(line.path("run").intValue()).isLessThanOrEqualTo(
                    NorthlineShipped.byKey(suite.path("models"), "id").get(line.path("model").stringValue()).path("runs").intValue());
        }
        assertThat(models.values()).filteredOn(set -> set.size() >= 2).hasSizeGreaterThan(15);
        assertThat(runs.values()).anyMatch(set -> set.equals(Set.of(1, 2, 3)));
    }

    @Test
    void agentsDoNotRepeatOneAnother() {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> shingles = new HashMap<>();
        List<String> repeated = new ArrayList<>();
        for (Message message : messages) {
            String[] words = message.text().toLowerCase(java.util.Locale.ROOT).split("\\W+");
            if (!message.is("agent") || words.length <= WORDS) {
                continue;
            }
            String other = texts.putIfAbsent(String.join(" ", words), message.id());
            if (other != null && !other.equals(message.id())) {
                repeated.add(message.place() + " repeats " + other);
            }
            for (int i = 0; i + SHINGLE <= words.length; i++) {
                String key = String.join(" ", List.of(words).subList(i, i + SHINGLE));
                String first = shingles.putIfAbsent(key, message.id());
                if (first != null && !first.equals(message.id())) {
                    repeated.add(message.place() + " shares \"" + key + "\" with " + first);
                }
            }
        }
        assertThat(repeated).isEmpty();
    }

    @Test
    void theNotesCoverEveryConversationAndStayOutOfIt() {
        JsonNode listed = NorthlineShipped.JSON.readTree(
                NorthlineShipped.text(NorthlineShipped.HANDWRITTEN.resolve(NorthlineShipped.NOTES))).path("conversations");
        assertThat(listed.valueStream().map(one -> one.path("transcript").stringValue()))
                .containsExactlyInAnyOrderElementsOf(values("id"));
        assertThat(listed.valueStream().filter(one -> one.path("patterns").isEmpty()).count())
                .as("calm conversations").isGreaterThanOrEqualTo(25);
        assertThat(listed.valueStream().filter(one -> one.path("patterns").isEmpty())).allMatch(one -> one.has("written"));
        Map<String, Message> places = messages.stream().collect(Collectors.toMap(Message::place, message -> message));
        assertThat(notes).allSatisfy(note -> assertThat(places.get(note.place()).is("agent")).as(note.place()).isTrue());
        Set<String> patterns = notes.stream().map(Note::pattern).collect(Collectors.toSet());
        assertThat(transcripts).allSatisfy(line -> assertThat(patterns).noneMatch(line.toString()::contains));
        assertThat(patterns).contains("false-handover-promise", "phantom-action", "text-right-action-wrong", "stale-tracking-as-new",
                "proof-asked-then-waived", "unproven-claim-giveaway", "names-rule-then-breaks-it", "confirm-skipped",
                "price-as-escalation-reason", "self-service-over-routing", "unsupported-self-closed", "decline-then-pivot-handled",
                "two-part-trap-missed", "third-party-reroute-not-routed", "unrequested-cancel", "invented-delivery-fact",
                "false-timeline-echo", "fabricated-url", "internal-prose-leak", "contradicts-own-lookup", "empty-reply", "circling",
                "same-ask-different-outcome");
    }

    private static Path withTheSuite(Path folder) throws IOException {
        for (Path from : List.of(NorthlineShipped.FOLDER, NorthlineShipped.HANDWRITTEN)) {
            for (Path file : NorthlineShipped.files(from, "")) {
                if (!file.toString().endsWith(".gz")) {
                    Path to = folder.resolve(from.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return folder;
    }

    private String kind(JsonNode line) {
        return cases.get(line.path("case").stringValue()).path("kind").stringValue();
    }

    private Set<String> intents(String kind) {
        return suite.path("intents").valueStream().filter(intent -> intent.path("kind").stringValue().equals(kind))
                .map(intent -> intent.path("id").stringValue()).collect(Collectors.toSet());
    }

    private Set<String> values(String key) {
        return transcripts.stream().map(line -> line.path(key).stringValue()).collect(Collectors.toCollection(TreeSet::new));
    }
}
