package saiddone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.FindingRuling;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Target;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.EventKind;
import saiddone.annotation.store.LoggedEvent;
import saiddone.app.Indexes;
import saiddone.cli.output.Terminal;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;
import saiddone.report.review.checks.CheckTally;
import saiddone.ui.fake.Corpora;
import tools.jackson.databind.json.JsonMapper;

/// The review that is made for demonstration: made anew by its command, and the one that the project ships.
class SampleReviewTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ALL = 1_000_000;
    private static final List<String> MAIN = List.of("believed-unverified-claim", "narrated-red-flag-then-acted", "over-escalated",
            "missed-escalation", "confirm-skipped", "request-unresolved", "policy-breached");

    @TempDir
    private static Path folder;
    private static SqlAnnotationStore store;

    @BeforeAll
    static void make() {
        Path file = folder.resolve("made.db");
        StringWriter said = new StringWriter();
        int status = new CommandLineTool(new NoDesktop(), new Indexes(folder.resolve("cache")), (_, _) -> new Measuring.Measured("", ""),
                new Terminal(new PrintWriter(said), new PrintWriter(Writer.nullWriter()), false))
                .run("annotations", "sample", "--out", file.toString(), "--workspace", Path.of("").toAbsolutePath().toString());
        assertThat(status).isZero();
        assertThat(said.toString()).contains("made for demonstration");
        assertThat(folder).isDirectoryNotContaining("glob:**made.db-*");
        store = SqlAnnotationStore.open(file, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void theLogSaysWhatTheTablesSay() {
        assertThat(store.history().verify()).isEmpty();
        assertThat(kinds()).contains(EventKind.CODEBOOK_IMPORTED, EventKind.QUEUE_DRAWN, EventKind.TAGGED, EventKind.NOTED,
                EventKind.REVIEWED, EventKind.UNDONE, EventKind.UNBLINDED, EventKind.CODE_ADDED, EventKind.CODE_RENAMED,
                EventKind.CODE_MERGED, EventKind.OVERRULED, EventKind.FINDING_ACCEPTED, EventKind.FINDING_DISMISSED);
        List<LoggedEvent> log = store.history().latest(ALL);
        assertThat(log.reversed()).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
    }

    @Test
    void atLeast120ConversationsAreReviewedByTwoOnTheirOwn() {
        Set<String> independent = store.reviewers().all().stream().filter(one -> !one.adjudicates()).map(one -> one.id())
                .collect(Collectors.toSet());
        Map<String, Long> blind = store.reviews().all().stream().filter(Reviewed::blind)
                .filter(one -> independent.contains(one.reviewer()))
                .collect(Collectors.groupingBy(one -> one.subject().transcript(), Collectors.counting()));

        assertThat(independent).hasSize(2);
        assertThat(blind.values().stream().filter(count -> count == 2).count()).isGreaterThanOrEqualTo(120);
        assertThat(store.reviewers().all()).allSatisfy(one -> assertThat(one.name()).contains("made for demonstration"));
        assertThat(store.queues().all()).allSatisfy(one -> assertThat(one.name()).contains("made for demonstration"));
    }

    /// The weights of a stratum's items add up to what it was drawn from, so those of the queue to all conversations.
    @Test
    void whatWasDrawnStandsForTheWholeAndWhatWasPickedForNothing() {
        Queue drawn = queue(Queue.Method.STRATIFIED);
        List<QueueItem> items = store.queues().items(drawn.id());
        double frame = items.stream().mapToDouble(item -> 1 / item.inclusion()).sum();

        assertThat(drawn.blind()).isTrue();
        assertThat(frame).isCloseTo(10_854, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(store.queues().items(queue(Queue.Method.HAND_PICKED).id())).isNotEmpty()
                .allSatisfy(item -> assertThat(item.inEstimates()).isFalse());
        Set<String> byB = store.reviews().by("demo-b").stream().map(one -> one.subject().transcript()).collect(Collectors.toSet());
        assertThat(items.stream().filter(item -> !byB.contains(item.subject().transcript()))).as("open for B").isNotEmpty();
    }

    @Test
    void everyTagStandsOnWordsThatAreThere() {
        Map<String, Transcript> corpus = Corpora.read(Path.of("transcripts")).stream()
                .collect(Collectors.toMap(Transcript::id, Function.identity()));
        for (Judgement one : store.judgements().all()) {
            Transcript transcript = corpus.get(one.subject().transcript());
            assertThat(one.subject().contentHash()).isEqualTo(transcript.contentHash());
            check(one.target(), transcript.messages());
        }
        assertThat(store.judgements().all().stream().map(one -> one.target().getClass()).distinct()).hasSizeGreaterThanOrEqualTo(6);
    }

    private static void check(Target target, List<Message> messages) {
        switch (target) {
            case Target.Words words -> {
                Message message = messages.get(words.message());
                String text = words.part() == Part.REASONING ? String.valueOf(message.reasoning()) : message.text();
                assertThat(text.substring(words.span().start(), words.span().end())).isEqualTo(words.quote().text()).isNotBlank();
            }
            case Target.Call call -> {
                ToolCall made = messages.get(call.message()).calls().get(call.call());
                String quoted = call.quote().text();
                assertThat(quoted).startsWith(made.name() + "(").endsWith(")");
                assertThat(JSON.readTree(quoted.substring(made.name().length() + 1, quoted.length() - 1)))
                        .isEqualTo(JSON.readTree(made.arguments().raw()));
            }
            case Target.Argument argument -> check(argument.of(), messages);
            case Target.Pair pair -> {
                check(pair.words(), messages);
                check(pair.call(), messages);
            }
            case Target.OfMessage of -> assertThat(of.quote().text()).startsWith(messages.get(of.message()).text());
            case Target.Conversation _ -> { }
        }
    }

    /// So that the screen of the checks has precisions to show: some checks have enough rulings, all have both answers' marks.
    @Test
    void findingsAreRuledOnAsTheReviewersTagged() {
        List<FindingRuling> all = store.findings().all();
        assertThat(all.stream().map(one -> one.finding().check()).distinct()).hasSizeGreaterThanOrEqualTo(10);
        Map<String, Long> findings = all.stream().map(FindingRuling::finding).distinct()
                .collect(Collectors.groupingBy(one -> one.check(), Collectors.counting()));
        assertThat(findings.values().stream().filter(count -> count >= CheckTally.LEAST)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(all.stream().filter(one -> !one.accepted())).hasSizeGreaterThan(20).allSatisfy(one ->
                assertThat(one.reason()).isNotBlank());
        assertThat(all.stream().filter(FindingRuling::accepted)).allSatisfy(one -> assertThat(store.judgements()
                .of(one.finding().transcript())).as("tagged").anyMatch(said -> said.reviewer().equals(one.reviewer())
                        && said.presence() == Presence.PRESENT));
    }

    /// Cohen's kappa by its definition, on present against the rest.
    @Test
    void reviewersAgreeAsPeopleDo() {
        for (String name : MAIN) {
            double kappa = kappa(StarterCodes.id(name));
            assertThat(kappa).as(name).isBetween(0.4, 0.95);
        }
        assertThat(kappa(StarterCodes.id("circling"))).isBetween(0.1, 0.7);
    }

    @Test
    void someDisagreementsAreLeftToSettle() {
        Set<String> codes = store.codebook().now().inForce().stream().map(one -> one.id()).collect(Collectors.toSet());
        String adjudicator = store.reviewers().all().stream().filter(one -> one.adjudicates()).findFirst().orElseThrow().id();
        int settled = 0;
        int open = 0;
        for (String code : codes) {
            for (Map<String, Presence> said : said(code).values()) {
                Presence last = said.remove(adjudicator);
                boolean differ = said.size() == 2 && said.values().stream().distinct().count() == 2;
                settled += differ && last != null ? 1 : 0;
                open += differ && last == null ? 1 : 0;
            }
        }
        assertThat(open).isBetween(8, 25);
        assertThat(settled).isGreaterThan(60);
    }

    @Test
    void theShippedReviewIsTheOneThatTheCommandWrites() throws Exception {
        Path copy = Files.copy(Path.of("annotations.db"), folder.resolve("shipped.db"));
        try (SqlAnnotationStore shipped = SqlAnnotationStore.open(copy, Clock.systemUTC())) {
            assertThat(shipped.history().verify()).isEmpty();
            List<LoggedEvent> made = store.history().latest(ALL);
            List<LoggedEvent> kept = shipped.history().latest(ALL);
            assertThat(kept).hasSameSizeAs(made);
            for (int i = made.size() - 1; i >= 0; i--) {
                assertThat(kept.get(i)).as("make annotations.db anew, see docs/sample.md").isEqualTo(made.get(i));
            }
        }
        assertThat(Path.of("annotations.db-wal")).doesNotExist();
    }

    private static Set<EventKind> kinds() {
        return store.history().latest(ALL).stream().map(LoggedEvent::kind).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Queue queue(Queue.Method method) {
        return store.queues().all().stream().filter(one -> one.method() == method).findFirst().orElseThrow();
    }

    private static double kappa(String code) {
        int[] table = new int[4];
        said(code).values().stream().filter(words -> words.containsKey("demo-a") && words.containsKey("demo-b"))
                .forEach(words -> table[(words.get("demo-a") == Presence.PRESENT ? 2 : 0)
                        + (words.get("demo-b") == Presence.PRESENT ? 1 : 0)]++);
        double n = table[0] + table[1] + table[2] + table[3];
        double same = (table[0] + table[3]) / n;
        double a = (table[2] + table[3]) / n;
        double b = (table[1] + table[3]) / n;
        double chance = a * b + (1 - a) * (1 - b);
        return (same - chance) / (1 - chance);
    }

    /// Each reviewer's strongest word on a code, by conversation.
    private static Map<String, Map<String, Presence>> said(String code) {
        Map<String, Map<String, Presence>> words = new HashMap<>();
        List<Presence> strength = List.of(Presence.ABSENT, Presence.UNSURE, Presence.PRESENT);
        store.judgements().under(code).forEach(one -> words.computeIfAbsent(one.subject().transcript(), _ -> new HashMap<>())
                .merge(one.reviewer(), one.presence(), (x, y) -> strength.indexOf(x) >= strength.indexOf(y) ? x : y));
        store.reviews().all().stream().filter(one -> one.absent().contains(code)).forEach(one ->
                words.computeIfAbsent(one.subject().transcript(), _ -> new HashMap<>()).putIfAbsent(one.reviewer(), Presence.ABSENT));
        return words;
    }
}
