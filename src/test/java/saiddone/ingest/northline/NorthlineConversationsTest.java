package saiddone.ingest.northline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import saiddone.ingest.northline.NorthlineShipped.Batch;
import saiddone.ingest.northline.NorthlineShipped.Message;
import saiddone.ingest.northline.NorthlineShipped.Note;
import tools.jackson.databind.JsonNode;

/// What a Northline conversation claims to be, checked on raw JSON: the handwritten ones and each file of the corpus.
@ParameterizedClass(name = "{0}")
@MethodSource("saiddone.ingest.northline.NorthlineShipped#batches")
@Execution(ExecutionMode.CONCURRENT)
class NorthlineConversationsTest {
    private static final Pattern ID = Pattern.compile("NL-\\d{5}|\\b88\\d{3}\\b");
    private static final Pattern LINK = Pattern.compile("(https?://[^\\s\"),]*[\\w/])");
    private static final Pattern TRACKING = Pattern.compile("\\b([A-Z]{2}\\d{8,}[A-Z]{2})\\b");
    private static final Pattern PHOTO = Pattern.compile("photo|picture|image", Pattern.CASE_INSENSITIVE);

    private final List<JsonNode> transcripts;
    private final List<Message> messages;
    private final List<Note> notes;
    private final Map<String, JsonNode> cases = NorthlineShipped.cases();
    private final Map<String, JsonNode> tools = NorthlineShipped.byKey(NorthlineShipped.json("suite.json").path("tools"), "name");
    private final Map<String, JsonNode> orders = NorthlineShipped.orders();

    NorthlineConversationsTest(Batch batch) {
        transcripts = batch.transcripts();
        messages = transcripts.stream().flatMap(line -> NorthlineShipped.messages(line).stream()).toList();
        Set<String> here = transcripts.stream().map(line -> line.path("id").stringValue()).collect(Collectors.toSet());
        notes = batch.notes().stream().filter(note -> here.contains(note.transcript())).toList();
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
    void customersBeginAsTheirCaseSaysAndKeepTheirEvidence() {
        for (JsonNode line : transcripts) {
            JsonNode one = cases.get(line.path("case").stringValue());
            List<Message> said = NorthlineShipped.messages(line).stream().filter(message -> message.is("customer")).toList();
            assertThat(said.getFirst().text()).isEqualTo(one.path("first_message").stringValue());
            assertThat(said.size()).as(line.path("id").stringValue()).isBetween(1, 8);
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
        Set<String> noted = notes.stream().filter(note -> note.pattern().equals("text-right-action-wrong")).map(Note::place)
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
                before.append(message.is("agent") ? "" : message.text().replace("nl-", "NL-")).append('\n');
            }
        }
        assertThat(unseen).isEmpty();
    }

    /// What the policy names, an agent may name; and who invents one link may invent a second to make up for it.
    @Test
    void linksComeFromLookupsOrThePolicyUnlessTheNotesSayOtherwise() {
        String policy = NorthlineShipped.text(NorthlineShipped.FOLDER.resolve("policy.md"));
        Set<String> noted = notes.stream().filter(note -> note.pattern().equals("fabricated-url")).map(Note::place)
                .collect(Collectors.toSet());
        Set<String> invented = new TreeSet<>();
        for (JsonNode line : transcripts) {
            StringBuilder before = new StringBuilder(policy);
            for (Message message : NorthlineShipped.messages(line)) {
                found(LINK, message.is("agent") ? message.text() : "").stream().filter(link -> before.indexOf(link) < 0)
                        .forEach(link -> invented.add(message.place()));
                before.append(message.is("tool") ? message.text() : "").append('\n');
            }
        }
        assertThat(invented).containsAll(noted);
        assertThat(invented.stream().map(place -> place.split("#")[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(noted.stream().map(place -> place.split("#")[0]).distinct().toList());
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

    /// The notes whose truth can be told from the JSON alone.
    @Test
    void theNotesAreTrue() {
        Map<String, JsonNode> byId = transcripts.stream().collect(Collectors.toMap(line -> line.path("id").stringValue(), line -> line));
        for (Note note : notes) {
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
                case "price-as-escalation-reason" -> handedOver && (at.text() + at.node().path("calls")).contains("$");
                case "phantom-action" -> !wrote || told.contains("\"error\"");
                case "stale-tracking-as-new" -> found(TRACKING, at.text()).stream().anyMatch(told::contains)
                        || wrote && at.text().contains("update to the new");
                case "fabricated-url" -> found(LINK, at.text()).stream().anyMatch(url -> !told.contains(url));
                case "empty-reply" -> at.text().isBlank() && !at.node().has("calls");
                case "unrequested-cancel" -> before.stream().filter(message -> message.is("customer"))
                        .noneMatch(message -> message.text().contains("cancel") && !message.text().contains("didn't tell you to cancel"));
                case "proof-asked-then-waived" -> !photo && before.stream().anyMatch(message ->
                        message.is("agent") && PHOTO.matcher(message.text()).find());
                case "unproven-claim-giveaway" -> !photo && (writes || !wrote);
                case "names-rule-then-breaks-it" -> (at.node().has("reasoning") || !at.text().isBlank()) && all.stream().anyMatch(message ->
                        message.index() >= at.index() && calls(message, call -> effect(call).equals("write")) > 0);
                case "confirm-skipped", "compensation-given" -> writes;
                default -> null;
            };
            assertThat(holds).as(note.place() + " " + note.pattern()).isNotEqualTo(Boolean.FALSE);
        }
    }


    private String kind(JsonNode line) {
        return kindOf(cases.get(line.path("case").stringValue()));
    }

    private static String kindOf(JsonNode one) {
        return one.path("kind").stringValue();
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
