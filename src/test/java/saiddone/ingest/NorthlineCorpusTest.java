package saiddone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import saiddone.ingest.NorthlineShipped.Message;
import saiddone.model.CaseKind;
import saiddone.model.Transcript;
import tools.jackson.databind.JsonNode;

/// What the shipped Northline corpus claims to be, checked on its raw JSON, and that the reader reads all of it.
class NorthlineCorpusTest {
    private static final int WORDS = 8;
    private static final int SHINGLE = 12;
    private static final Pattern ID = Pattern.compile("NL-\\d{5}|\\b88\\d{3}\\b");
    private static final Pattern URL = Pattern.compile("https?://([^/\\s\"\\\\]+)");
    private static final Pattern LINK = Pattern.compile("(https?://[^\\s\"),]*[\\w/])");
    private static final Pattern TRACKING = Pattern.compile("(PW\\d+\\w+)");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@([\\w.-]+)");

    private final List<JsonNode> transcripts = NorthlineShipped.transcripts();
    private final List<Message> messages = NorthlineShipped.messages();
    private final Map<String, JsonNode> cases = NorthlineShipped.cases();
    private final JsonNode suite = NorthlineShipped.json("suite.json");
    private final Map<String, JsonNode> tools = NorthlineShipped.byKey(suite.path("tools"), "name");
    private final Map<String, JsonNode> orders = NorthlineShipped.orders();

    @Test
    void theReaderReadsEveryLineAndNothingElse() throws IOException {
        ReadFolder read = ReadFolder.of(NorthlineShipped.FOLDER);
        assertThat(read.sentences()).isEmpty();
        assertThat(read.transcripts()).extracting(Transcript::conversation)
                .containsExactlyInAnyOrderElementsOf(transcripts.stream().map(line -> line.path("id").stringValue()).toList())
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
        assertThat(values("case")).isEqualTo(cases.keySet());
        Set<String> intents = cases.values().stream().map(one -> one.path("intent").stringValue())
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
    void everyCallIsAnsweredOnceRightAfterIt() {
        for (JsonNode line : transcripts) {
            List<String> open = new ArrayList<>();
            Set<String> used = new HashSet<>();
            for (Message message : NorthlineShipped.messages(line)) {
                if (message.is("tool")) {
                    assertThat(open).as(message.place()).isNotEmpty();
                    assertThat(message.node().path("call").stringValue() + message.node().path("tool").stringValue())
                            .as(message.place()).isEqualTo(open.removeFirst());
                } else {
                    assertThat(open).as(message.place()).isEmpty();
                    message.node().path("calls").forEach(call -> {
                        assertThat(used.add(call.path("id").stringValue())).as(message.place()).isTrue();
                        open.add(call.path("id").stringValue() + call.path("tool").stringValue());
                    });
                }
            }
            assertThat(open).as(line.path("id").stringValue()).isEmpty();
        }
    }

    @Test
    void everythingNamedExists() throws IOException {
        String policy = Files.readString(NorthlineShipped.FOLDER.resolve("policy.md"));
        Set<String> sections = policy.lines().filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-")).collect(Collectors.toSet());
        Map<String, String> orderOf = new HashMap<>();
        for (JsonNode one : cases.values()) {
            String id = one.path("id").stringValue();
            one.path("rules").forEach(rule -> assertThat(sections).as(id).contains(rule.stringValue()));
            one.findValues("tool").forEach(tool -> (tool.isArray() ? tool.valueStream().toList() : List.of(tool))
                    .forEach(name -> assertThat(tools).as(id).containsKey(name.stringValue())));
            assertThat(suite.path("intents").valueStream().anyMatch(intent -> intent.path("id").equals(one.path("intent"))
                    && intent.path("kind").equals(one.path("kind")))).as(id).isTrue();
            if (one.has("order")) {
                assertThat(orders).as(id).containsKey(one.path("order").stringValue());
                assertThat(orderOf.put(one.path("order").stringValue(), id)).as(id + " shares its order").isNull();
            }
            boolean adversarial = kindOf(one).equals("adversarial");
            assertThat(one.has("framing") && one.has("catastrophe") && !one.path("forbidden").isEmpty()).as(id).isEqualTo(
                    adversarial || one.has("framing"));
        }
        messages.forEach(message -> message.node().path("calls").forEach(call ->
                assertThat(tools).as(message.place()).containsKey(call.path("tool").stringValue())));
    }

    /// A matcher on an argument that a tool does not have could never match.
    @Test
    void matchersTestArgumentsThatTheirToolsHave() {
        int tested = 0;
        for (JsonNode one : cases.values()) {
            for (JsonNode matcher : one.path("forbidden")) {
                for (String pointer : matcher.path("arguments").propertyNames()) {
                    String argument = pointer.split("/")[1];
                    matcher.path("tool").forEach(tool -> assertThat(tools.get(tool.stringValue()).path("parameters").path("properties")
                            .has(argument)).as(one.path("id") + " " + pointer).isTrue());
                    tested++;
                }
            }
        }
        assertThat(tested).isGreaterThan(15);
    }

    @Test
    void customersBeginAsTheirCaseSaysAndKeepTheirEvidence() {
        for (JsonNode line : transcripts) {
            JsonNode one = cases.get(line.path("case").stringValue());
            List<Message> said = NorthlineShipped.messages(line).stream().filter(message -> message.is("customer")).toList();
            assertThat(said.getFirst().text()).isEqualTo(one.path("first_message").stringValue());
            assertThat(said).as(line.path("id").stringValue()).hasSizeBetween(2, 8);
            assertThat(said.getFirst().node().has("attachments")).as(line.path("id").stringValue())
                    .isEqualTo(one.path("evidence").path("attached").booleanValue());
            if (!one.path("evidence").path("on_request").stringValue().equals("sends")) {
                assertThat(said).as(line.path("id").stringValue()).noneMatch(message -> message.node().has("attachments"));
            }
            assertThat(line.path("ending").stringValue().equals("handover")).as(line.path("id").stringValue())
                    .isEqualTo(calls(line, call -> effect(call).equals("handover")) > 0);
        }
    }

    @Test
    void lookupsShowWhatTheStoreHolds() throws IOException {
        String policy = Files.readString(NorthlineShipped.FOLDER.resolve("policy.md")).replaceAll("\\s+", " ");
        Map<String, JsonNode> products = NorthlineShipped.byKey(
                NorthlineShipped.json("store/products.json").path("products"), "product_id");
        int seen = 0;
        for (Message message : messages) {
            if (!message.is("tool") || message.node().path("error").asBoolean(false)) {
                continue;
            }
            JsonNode result = NorthlineShipped.JSON.readTree(message.text());
            switch (message.node().path("tool").stringValue()) {
                case "get_order" -> assertThat(result).as(message.place()).isEqualTo(orders.get(result.path("order_id").stringValue()));
                case "get_policy" -> assertThat(policy).as(message.place()).contains(result.path("text").stringValue());
                case "get_product" -> assertThat(result).as(message.place())
                        .isEqualTo(products.get(result.path("product_id").stringValue()));
                case "search_products" -> result.path("results").forEach(product ->
                        assertThat(product).as(message.place()).isEqualTo(products.get(product.path("product_id").stringValue())));
                case "create_replacement" -> assertThat(options(products, result.path("item").path("variant_id").stringValue()))
                        .as(message.place()).isEqualTo(result.path("item").path("options").stringValue());
                default -> { }
            }
            seen++;
        }
        assertThat(seen).isGreaterThan(100);
    }

    @Test
    void idsInArgumentsWereSeenBeforeUnlessTheNotesSayOtherwise() {
        Set<String> noted = notes().stream().filter(note -> note.pattern().equals("text-right-action-wrong")).map(Note::place)
                .collect(Collectors.toSet());
        List<String> unseen = new ArrayList<>();
        for (JsonNode line : transcripts) {
            StringBuilder before = new StringBuilder();
            for (Message message : NorthlineShipped.messages(line)) {
                for (JsonNode call : message.node().path("calls")) {
                    Matcher id = ID.matcher(call.path("arguments").toString());
                    while (id.find()) {
                        if (before.indexOf(id.group()) < 0 && !noted.contains(message.place())) {
                            unseen.add(message.place() + " " + id.group());
                        }
                    }
                }
                before.append(message.is("agent") ? "" : message.text()).append('\n');
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void linksComeFromLookupsUnlessTheNotesSayOtherwise() {
        Set<String> noted = notes().stream().filter(note -> note.pattern().equals("fabricated-url")).map(Note::place)
                .collect(Collectors.toSet());
        Set<String> invented = new TreeSet<>();
        for (JsonNode line : transcripts) {
            StringBuilder before = new StringBuilder();
            for (Message message : NorthlineShipped.messages(line)) {
                found(LINK, message.is("agent") ? message.text() : "").stream().filter(link -> before.indexOf(link) < 0)
                        .forEach(link -> invented.add(message.place()));
                before.append(message.is("tool") ? message.text() : "").append('\n');
            }
        }
        assertThat(invented).isEqualTo(noted);
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
    void nobodyRealIsInIt() {
        NorthlineShipped.files("").stream().filter(Files::isRegularFile).forEach(file -> {
            String text = NorthlineShipped.text(file);
            assertThat(text).as(file.toString()).containsIgnoringCase("synthetic");
            assertThat(found(MAIL, text)).as(file.toString()).allMatch(host -> host.equals("example.com"));
            assertThat(found(URL, text)).as(file.toString()).allMatch(host -> host.equals("example.com") || host.endsWith(".example.com"));
        });
        assertThat(transcripts).allMatch(line -> line.path("synthetic").booleanValue());
        assertThat(cases.values()).allMatch(one -> one.path("synthetic").booleanValue());
    }

    @Test
    void timeRunsForwardAndLookupsDoNotKnowTheFuture() {
        Pattern date = Pattern.compile("\"(?:time|placed|shipped|date)\": ?\"(\\d{4}-\\d{2}-\\d{2})");
        for (JsonNode line : transcripts) {
            String last = line.path("started").stringValue();
            assertThat(last).as(line.path("id").stringValue()).isBetween("2026-06", "2026-08");
            for (Message message : NorthlineShipped.messages(line)) {
                String time = message.node().path("time").stringValue();
                assertThat(time).as(message.place()).isGreaterThanOrEqualTo(last);
                last = time;
                if (message.is("tool")) {
                    assertThat(found(date, message.text())).as(message.place())
                            .allMatch(day -> day.compareTo(line.path("started").stringValue().substring(0, 10)) <= 0);
                }
            }
        }
    }

    @Test
    void theNotesCoverEveryConversationAndStayOutOfIt() {
        JsonNode listed = NorthlineShipped.json("authors-notes.json").path("conversations");
        assertThat(listed.valueStream().map(one -> one.path("transcript").stringValue()))
                .containsExactlyInAnyOrderElementsOf(values("id"));
        assertThat(listed.valueStream().filter(one -> one.path("patterns").isEmpty()).count())
                .as("calm conversations").isGreaterThanOrEqualTo(25);
        assertThat(listed.valueStream().filter(one -> one.path("patterns").isEmpty())).allMatch(one -> one.has("written"));
        Map<String, Message> places = messages.stream().collect(Collectors.toMap(Message::place, message -> message));
        assertThat(notes()).allSatisfy(note -> assertThat(places.get(note.place()).is("agent")).as(note.place()).isTrue());
        Set<String> patterns = notes().stream().map(Note::pattern).collect(Collectors.toSet());
        assertThat(transcripts).allSatisfy(line -> assertThat(patterns).noneMatch(line.toString()::contains));
        assertThat(patterns).contains("false-handover-promise", "phantom-action", "text-right-action-wrong", "stale-tracking-as-new",
                "proof-asked-then-waived", "unproven-claim-giveaway", "names-rule-then-breaks-it", "confirm-skipped",
                "price-as-escalation-reason", "self-service-over-routing", "unsupported-self-closed", "decline-then-pivot-handled",
                "two-part-trap-missed", "third-party-reroute-not-routed", "unrequested-cancel", "invented-delivery-fact",
                "false-timeline-echo", "fabricated-url", "internal-prose-leak", "contradicts-own-lookup", "empty-reply", "circling",
                "same-ask-different-outcome");
    }

    /// The notes whose truth can be told from the JSON alone.
    @Test
    void theNotesAreTrue() {
        Map<String, JsonNode> byId = transcripts.stream().collect(Collectors.toMap(line -> line.path("id").stringValue(), line -> line));
        for (Note note : notes()) {
            List<Message> all = NorthlineShipped.messages(byId.get(note.transcript()));
            Message at = all.get(note.message());
            List<Message> before = all.subList(0, note.message());
            String told = before.stream().filter(message -> message.is("tool")).map(Message::text).collect(Collectors.joining("\n"));
            boolean handedOver = all.stream().anyMatch(message -> calls(message, call -> effect(call).equals("handover")) > 0);
            boolean wrote = before.stream().anyMatch(message -> calls(message, call -> effect(call).equals("write")) > 0);
            boolean writes = calls(at, call -> effect(call).equals("write")) > 0;
            boolean photo = before.stream().anyMatch(message -> message.node().has("attachments"));
            Boolean holds = switch (note.pattern()) {
                case "false-handover-promise", "unsupported-self-closed", "third-party-reroute-not-routed", "two-part-trap-missed",
                     "missed-handover", "false-closure", "decline-then-pivot-handled" -> !handedOver;
                case "self-service-over-routing", "reluctant-resolver" -> handedOver && kind(byId.get(note.transcript())).equals("routine");
                case "price-as-escalation-reason" -> handedOver && at.text().contains("$");
                case "phantom-action" -> !wrote || told.contains("\"error\"");
                case "stale-tracking-as-new" -> wrote && (found(TRACKING, at.text()).stream().anyMatch(told::contains)
                        || at.text().contains("update to the new"));
                case "fabricated-url" -> found(LINK, at.text()).stream().anyMatch(url -> !told.contains(url));
                case "empty-reply" -> at.text().isBlank() && !at.node().has("calls");
                case "unrequested-cancel" -> before.stream().filter(message -> message.is("customer"))
                        .noneMatch(message -> message.text().contains("cancel") && !message.text().contains("didn't tell you to cancel"));
                case "proof-asked-then-waived" -> !photo && before.stream().anyMatch(message ->
                        message.is("agent") && message.text().contains("photo"));
                case "unproven-claim-giveaway" -> !photo && (writes || !wrote);
                case "names-rule-then-breaks-it" -> at.node().has("reasoning") && all.stream().anyMatch(message ->
                        message.index() >= at.index() && calls(message, call -> effect(call).equals("write")) > 0);
                case "confirm-skipped", "compensation-given" -> writes;
                default -> null;
            };
            assertThat(holds).as(note.place() + " " + note.pattern()).isNotEqualTo(Boolean.FALSE);
        }
    }

    private record Note(String transcript, int message, String pattern) {
        String place() {
            return transcript + "#" + message;
        }
    }

    private static List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        for (JsonNode one : NorthlineShipped.json("authors-notes.json").path("conversations")) {
            one.path("patterns").forEach(pattern -> notes.add(new Note(one.path("transcript").stringValue(),
                    pattern.path("message").intValue(), pattern.path("pattern").stringValue())));
        }
        return notes;
    }

    private String kind(JsonNode line) {
        return kindOf(cases.get(line.path("case").stringValue()));
    }

    private static String kindOf(JsonNode one) {
        return one.path("kind").stringValue();
    }

    private Set<String> intents(String kind) {
        return suite.path("intents").valueStream().filter(intent -> kindOf(intent).equals(kind))
                .map(intent -> intent.path("id").stringValue()).collect(Collectors.toSet());
    }

    private Set<String> values(String key) {
        return transcripts.stream().map(line -> line.path(key).stringValue()).collect(Collectors.toCollection(TreeSet::new));
    }

    private String effect(JsonNode call) {
        return tools.get(call.path("tool").stringValue()).path("effect").stringValue();
    }

    private static long calls(JsonNode line, Predicate<JsonNode> wanted) {
        return NorthlineShipped.messages(line).stream().mapToLong(message -> calls(message, wanted)).sum();
    }

    private static long calls(Message message, Predicate<JsonNode> wanted) {
        return message.node().path("calls").valueStream().filter(wanted).count();
    }

    private static String options(Map<String, JsonNode> products, String variant) {
        return products.values().stream().flatMap(product -> product.path("variants").valueStream())
                .filter(one -> one.path("variant_id").stringValue().equals(variant))
                .map(one -> one.path("options").stringValue()).findFirst().orElse("none");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
