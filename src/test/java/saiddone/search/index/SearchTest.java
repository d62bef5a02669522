package saiddone.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;
import saiddone.search.FacetCount;
import saiddone.search.Followed;
import saiddone.search.QueryProblem;
import saiddone.search.SearchHit;
import saiddone.search.SearchRequest;
import saiddone.search.SearchResult;
import saiddone.search.TranscriptIndex;
import saiddone.search.hit.Highlighter;
import saiddone.search.hit.Snippet;
import saiddone.search.query.QueryParser;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

/// Facets, filters, hits and highlights over drawn conversations.
class SearchTest {
    @TempDir
    private Path folder;
    private final List<Transcript> all = new ArrayList<>();
    private TranscriptIndex index;

    @BeforeEach
    void fill() {
        MadeUp made = new MadeUp(99);
        MemoryFiles files = new MemoryFiles();
        for (String name : List.of("a", "b")) {
            List<Transcript> conversations = made.conversations(name, 80);
            files.put(name, conversations);
            all.addAll(conversations);
        }
        index = IndexStore.open(folder, files);
        index.update(Progress.NONE, Cancellation.NEVER);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aFacetsOwnTicksLeaveItsCountsAlone() {
        Map<String, Set<String>> ticks = Map.of("kind", Set.of("adversarial", "routine"), "model", Set.of("haiku"), "followed",
                Set.of("no-write"));
        SearchResult ticked = search("order", ticks, "kind", "model", "followed", "suite");
        assertThat(counts(ticked, "kind")).isEqualTo(counts(search("order", without(ticks, "kind"), "kind"), "kind"));
        assertThat(counts(ticked, "model")).isEqualTo(counts(search("order", without(ticks, "model"), "model"), "model"));
        assertThat(counts(ticked, "followed")).isEqualTo(counts(search("order", without(ticks, "followed"), "followed"), "followed"));
        SearchResult same = search("order (kind:adversarial OR kind:routine) model:haiku followed:none", Map.of(), "suite");
        assertThat(same.messages()).isEqualTo(ticked.messages()).isPositive();
        assertThat(counts(ticked, "suite")).isEqualTo(counts(same, "suite"));
        assertThat(counts(ticked, "kind").keySet()).contains("must-escalate");
    }

    @Test
    void placesAreWhereTheWholeQueryHolds() {
        for (String query : List.of("order", "order refund", "\"red\" OR flag", "-order", "agent:order", "reasoning:order -refund", "")) {
            SearchResult result = search(query, Map.of(), "where");
            Map<String, List<Long>> expected = expectedPlaces(query);
            assertThat(counts(result, "where")).as(query).isEqualTo(expected);
            SearchResult two = search(query, Map.of("where", Set.of("agent-reasoning", "customer-message")), "where");
            assertThat(counts(two, "where")).as("ticked, " + query).isEqualTo(expected);
            assertThat(two.messages()).isEqualTo(expected.getOrDefault("agent-reasoning", List.of(0L, 0L)).get(1)
                    + expected.getOrDefault("customer-message", List.of(0L, 0L)).get(1));
        }
    }

    /// The places again, by hand: each query with the parts that it may read.
    private Map<String, List<Long>> expectedPlaces(String query) {
        Twin twin = new Twin(all);
        Map<String, List<Part>> parts = Map.of("agent-reasoning", List.of(Part.REASONING), "agent-message", List.of(Part.TEXT),
                "customer-message", List.of(Part.TEXT), "system-message", List.of(Part.TEXT),
                "tool-arguments", List.of(Part.CALL, Part.ARGUMENTS), "tool-results", List.of(Part.RESULT));
        Map<String, Role> roles = Map.of("agent-reasoning", Role.ASSISTANT, "agent-message", Role.ASSISTANT,
                "customer-message", Role.USER, "system-message", Role.SYSTEM);
        Map<String, List<Long>> counts = new java.util.HashMap<>();
        parts.forEach((place, read) -> {
            Predicate<Message> says = message -> holds(query, message, read, twin);
            Map<Transcript, List<Message>> found = twin.answer(new Twin.Asked() {
                @Override
                public String query() {
                    return query;
                }

                @Override
                public boolean holds(Transcript transcript, Message message, Twin same) {
                    boolean there = read.stream().anyMatch(part -> twin.has(message, part));
                    return there && (roles.get(place) == null || roles.get(place) == message.role()) && says.test(message);
                }
            });
            long messages = found.values().stream().mapToLong(List::size).sum();
            if (messages > 0) {
                counts.put(place, List.of((long) found.size(), messages));
            }
        });
        return counts;
    }

    private static boolean holds(String query, Message message, List<Part> read, Twin twin) {
        Predicate<String> word = sought -> twin.says(message, read, List.of(sought), false);
        return switch (query) {
            case "order" -> word.test("order");
            case "order refund" -> word.test("order") && word.test("refund");
            case "\"red\" OR flag" -> word.test("red") || word.test("flag");
            case "-order" -> !word.test("order");
            case "agent:order" -> read.contains(Part.TEXT) && message.role() == Role.ASSISTANT && word.test("order");
            case "reasoning:order -refund" -> read.contains(Part.REASONING) && word.test("order") && !word.test("refund");
            default -> true;
        };
    }

    @Test
    void snippetsArePiecesOfTheTextAndHighlightsAreTheWords() {
        Set<Part> shown = new HashSet<>();
        for (String query : List.of("order", "\"red flag\"", "credit_card_4421486", "👍", "退款", "refu*", "café", "args:order",
                "call:order_details",
                "result:photo", "10:30", "x²", "οδοσ", "order refund photo")) {
            SearchResult result = index.search(new SearchRequest(query, Map.of(), 5000, List.of(), true), Cancellation.NEVER);
            assertThat(result.hits()).as(query).hasSize((int) result.messages()).isNotEmpty();
            result.hits().forEach(hit -> {
                shown.add(hit.part());
                String text = text(hit);
                assertThat(text).as(query).contains(hit.snippet());
                assertThat(hit.highlights()).as(query + " in " + hit.snippet()).isNotEmpty();
                int before = 0;
                for (Span span : hit.highlights()) {
                    assertThat(span.start()).isGreaterThanOrEqualTo(before);
                    before = span.end();
                    List<String> lit = Twin.words(hit.snippet().substring(span.start(), span.end()));
                    assertThat(expected(query)).as(query + " lights " + lit).anyMatch(words -> matches(words, lit, query.endsWith("*")));
                }
                Span anchored = hit.anchor().span();
                assertThat(text.substring(anchored.start(), anchored.end())).isEqualTo(hit.anchor().quote())
                        .isEqualTo(hit.snippet().substring(hit.highlights().getFirst().start(), hit.highlights().getFirst().end()));
                assertThat(wholeCharacters(hit.snippet())).as(hit.snippet()).isTrue();
            });
        }
        assertThat(shown).containsExactlyInAnyOrder(Part.values());
    }

    private static boolean matches(List<String> words, List<String> lit, boolean prefix) {
        return prefix ? lit.size() == 1 && lit.getFirst().startsWith(words.getFirst()) : lit.equals(words);
    }

    private static List<List<String>> expected(String query) {
        String words = query.replaceAll("^[a-z]+:(?=[a-z])", "");
        return query.equals("order refund photo") ? List.of(List.of("order"), List.of("refund"), List.of("photo"))
                : List.of(Twin.words(words));
    }

    private static boolean wholeCharacters(String text) {
        return text.isEmpty() || !Character.isLowSurrogate(text.charAt(0)) && !Character.isHighSurrogate(text.charAt(text.length() - 1));
    }

    /// The text that a hit says its snippet is from, found by the anchor.
    private String text(SearchHit hit) {
        Message message = index.transcript(hit.transcript().id()).messages().get(hit.message());
        assertThat(hit.anchor().message()).isEqualTo(hit.message());
        return switch (hit.part()) {
            case TEXT, RESULT -> message.text();
            case REASONING -> message.reasoning();
            case CALL -> message.calls().get(hit.anchor().call()).name();
            case ARGUMENTS -> {
                ToolCall call = message.calls().get(hit.anchor().call());
                yield hit.anchor().pointer() == null ? call.arguments().raw() : call.arguments().tree().at(hit.anchor().pointer())
                        .asString();
            }
        };
    }

    @Test
    void longTextsAreCutAroundTheWords() {
        String text = "α👩‍👩‍👧‍👦".repeat(400) + " needle and thread " + "β😀".repeat(400) + " needle";
        List<Highlighter.Lit> lits = new Highlighter(QueryParser.parse("needle thread")).lit(Part.TEXT, null, text);
        Snippet snippet = Snippet.of(text, lits);
        assertThat(snippet.text()).isEqualTo(text.substring(snippet.start(), snippet.start() + snippet.text().length()))
                .contains("needle and thread");
        assertThat(snippet.text().length()).isBetween(60, 330);
        assertThat(snippet.spans()).hasSize(2);
        assertThat(snippet.start() % "α👩‍👩‍👧‍👦".length()).as("between two characters as they are seen").isIn(0, 1);
        assertThat(wholeCharacters(snippet.text())).isTrue();
    }

    @Test
    void aResultLeadsToItsCallsTurn() {
        SearchResult result = index.search(new SearchRequest("role:tool", Map.of(), 5000, List.of(), true), Cancellation.NEVER);
        assertThat(result.hits()).isNotEmpty().allSatisfy(hit -> {
            Message message = index.transcript(hit.transcript().id()).messages().get(hit.message());
            assertThat(hit.turn()).isEqualTo(message.result().paired() ? message.result().callMessage() : hit.message());
        });
    }

    @Test
    void hitsSayWhatFollowed() {
        SearchResult result = index.search(new SearchRequest("", Map.of(), 5000, List.of(), false), Cancellation.NEVER);
        assertThat(result.hits()).hasSize((int) result.messages());
        Twin twin = new Twin(all);
        assertThat(result.hits()).allSatisfy(hit -> {
            Transcript transcript = index.transcript(hit.transcript().id());
            assertThat(Set.of(hit.followed().label())).isEqualTo(twin.values("followed", transcript, transcript.messages()
                    .get(hit.message())));
            assertThat(hit.nextWrite() == null).isEqualTo(hit.followed() == Followed.NO_WRITE);
        });
    }

    @Test
    void equallyGoodHitsComeInTheOrderOfFilesAndMessages() {
        SearchResult result = index.search(new SearchRequest("", Map.of(), 300, List.of(), false), Cancellation.NEVER);
        List<String> expected = all.stream().flatMap(transcript -> transcript.messages().stream()
                .map(message -> transcript.id() + "#" + message.index())).limit(300).toList();
        assertThat(result.hits()).extracting(hit -> hit.transcript().id() + "#" + hit.message()).isEqualTo(expected);
    }

    @Test
    void highlightsKnowTheirPart() {
        assertThat(index.highlights("reasoning:flag", Part.REASONING, "A red flag, a FLAG")).containsExactly(new Span(6, 10),
                new Span(14, 18));
        assertThat(index.highlights("reasoning:flag", Part.TEXT, "A red flag")).isEmpty();
        assertThat(index.highlights("-red flag", Part.TEXT, "A red flag")).containsExactly(new Span(6, 10));
        assertThat(index.highlights("\"not closed", Part.TEXT, "not closed")).isEmpty();
        assertThat(index.highlights("order_details details_x", Part.CALL, "get_order_details_x")).containsExactly(new Span(4, 19));
    }

    @Test
    void valuesComplete() {
        assertThat(index.values("model", "gpt", 5)).extracting(FacetCount::value).containsExactlyInAnyOrder("gpt-4.1", "GPT-4.1-mini");
        assertThat(index.values("call", "get_", 5)).extracting(FacetCount::value).containsExactly("get_order_details");
        assertThat(index.values("text", "o", 5)).isEmpty();
    }

    @Test
    void everyShownFacetCanBeCountedTwice() {
        String[] facets = index.facets().toArray(String[]::new);
        SearchResult first = search("", Map.of(), facets);
        assertThat(first.facets().keySet()).containsExactlyElementsOf(index.facets());
        assertThat(search("", Map.of(), facets).facets()).as("from the cache").isEqualTo(first.facets());
        assertThatThrownBy(() -> search("", Map.of(), "colour")).isInstanceOf(QueryProblem.class).hasMessageContaining("model");
    }

    @Test
    void aCancelledSearchStops() {
        assertThatThrownBy(() -> index.search(new SearchRequest("order", Map.of(), 10, List.of(), true), () -> true))
                .isInstanceOf(CancellationException.class);
    }

    private SearchResult search(String query, Map<String, Set<String>> ticks, String... facets) {
        return index.search(new SearchRequest(query, ticks, 0, List.of(facets), false), Cancellation.NEVER);
    }

    private static Map<String, Set<String>> without(Map<String, Set<String>> ticks, String facet) {
        return ticks.entrySet().stream().filter(entry -> !entry.getKey().equals(facet))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, List<Long>> counts(SearchResult result, String facet) {
        return result.facets().get(facet).stream()
                .collect(Collectors.toMap(FacetCount::value, count -> List.of(count.conversations(), count.messages())));
    }
}
