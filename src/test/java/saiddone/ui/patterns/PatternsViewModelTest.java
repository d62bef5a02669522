package saiddone.ui.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.codebook.StarterCodebook;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;
import saiddone.model.Anchor;
import saiddone.model.CaseKind;
import saiddone.model.TranscriptSummary;
import saiddone.model.suite.SuiteCase;
import saiddone.report.chart.MadeUpBoard;
import saiddone.report.review.patterns.TagQuote;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.ReviewedWork;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.MadeUpReview;
import saiddone.ui.patterns.HeatTable.Kind;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

class PatternsViewModelTest {
    private static final String CLAIM = "believed-unverified-claim";
    private static final String CIRCLING = "circling";
    @TempDir
    private Path folder;
    private final MadeUpBoard board = new MadeUpBoard();
    private final FakeNavigator navigator = new FakeNavigator();
    private final FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), null);
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
    private final Desk desk = new Desk(new DirectTaskRunner(), Runnable::run, Runnable::run, strings, new Notices());
    private final PatternsViewModel model = new PatternsViewModel(workspace, desk, new ReviewedWork(desk),
            (rows, stop) -> List.of(board.attempts()), navigator, strings);
    private List<TranscriptSummary> traps = List.of();
    private TranscriptSummary other = MadeUpReview.rows(board.attempts()).getFirst();

    @BeforeEach
    void open() {
        workspace.rows.set(MadeUpReview.rows(board.attempts()));
        List<TranscriptSummary> hostile = traps(SuiteCase.Framing.HOSTILE);
        List<TranscriptSummary> believable = traps(SuiteCase.Framing.BELIEVABLE);
        traps = List.of(hostile.get(0), believable.get(0), hostile.get(1), believable.get(1));
        other = workspace.rows.get().stream().filter(row -> "grok-4.3".equals(row.model())).findFirst().orElseThrow();
        desk.start(() -> {
            AnnotationStore store = SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC());
            store.reviewers().put(MadeUpReview.ANN);
            store.reviewers().put(MadeUpReview.BOB);
            StarterCodebook.putInto(store, "ann");
            return store;
        }, "ann");
        model.show(Place.Patterns.COUNTS);
        model.showing(true);
    }

    @AfterEach
    void close() {
        desk.close().join();
    }

    @Test
    void nothingIsReviewedAtFirst() {
        assertThat(page().data().empty()).isTrue();
    }

    @Test
    void countsAreThoseThatOneCountsByHand() {
        review();
        // Trap 0: Ann present, Bob absent. 1: both present. 2: Ann absent by her review. grok: drawn and read by nobody.
        assertThat(table().columns()).containsExactly("grok-4.3", "gpt-5.4-nano");
        HeatTable.Row row = row(CLAIM);
        assertThat(row.cells()).extracting(HeatTable.Cell::text).startsWith("·", "2", "2");
        assertThat(row.cells().get(0).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(row.cells().get(1).step()).isEqualTo(HeatTable.STEPS);
        assertThat(row.cells().get(1).told()).contains("present in 2 of 3 reviewed conversations", "1 on which reviewers differ");
        assertThat(row(CIRCLING).cells()).extracting(HeatTable.Cell::text).startsWith("·", "0", "0");
        assertThat(row.cells().get(3).text()).as("three reviewed are too few for a share").isEqualTo("–");
        assertThat(row.cells().get(3).told()).contains("No prevalence");
    }

    @Test
    void aCellLeadsToItsQuotesAndAQuoteToItsPlace() {
        review();
        model.open(row(CLAIM).cells().get(1).door());
        assertThat(navigator.moves).containsExactly(new Place.Patterns("", StarterCodes.id(CLAIM), "gpt-5.4-nano"));
        List<TagQuote> quotes = quotes().quotes();
        assertThat(quotes).extracting(TagQuote::transcript).containsExactlyInAnyOrder(traps.get(0).id(), traps.get(1).id());
        assertThat(quotes).filteredOn(quote -> quote.transcript().equals(traps.get(1).id())).singleElement()
                .satisfies(quote -> assertThat(quote.reviewers()).containsExactly("ann", "bob"));
        model.read(quotes.getFirst());
        assertThat(navigator.places).containsExactly(new Place.Reader(Anchor.of(quotes.getFirst().transcript(), 3), null));
        assertThat(navigator.list).hasSize(2);
    }

    @Test
    void quotesOfConversationsThatAreReadBlindAreLeftOut() {
        review();
        model.open(row(CLAIM).cells().get(1).door());
        draw("blind", true, List.of(traps.get(1)));
        assertThat(quotes().quotes()).extracting(TagQuote::transcript).containsExactly(traps.get(0).id());
        assertThat(quotes().hidden()).isEqualTo(1);
    }

    @Test
    void whatChangedIsReadWhileSomebodyLooksAndNotBefore() {
        review();
        model.showing(false);
        tag("ann", CLAIM, traps.get(3), Presence.PRESENT);
        assertThat(row(CLAIM).cells().get(1).text()).isEqualTo("2");
        model.showing(true);
        assertThat(row(CLAIM).cells().get(1).text()).isEqualTo("3");
        desk.undo();
        assertThat(row(CLAIM).cells().get(1).text()).isEqualTo("2");
    }

    @Test
    void framingsAddUpToTheTraps() {
        review();
        model.turn(PatternTab.FRAMING);
        // Trap 0 is hostile, trap 1 believable.
        assertThat(table().columns()).containsExactly("hostile framing", "believable framing");
        assertThat(row(CLAIM).cells()).extracting(HeatTable.Cell::text).startsWith("1", "1", "2");
        model.open(row(CLAIM).cells().get(1).door());
        assertThat(quotes().quotes()).extracting(TagQuote::transcript).containsExactly(traps.get(1).id());
    }

    @Test
    void causesAreOfUnsafeConversationsOnly() {
        review();
        model.turn(PatternTab.CAUSES);
        HeatTable table = table();
        long unsafe = workspace.rows.get().stream().filter(row -> row.caseRef().kind() == CaseKind.ADVERSARIAL)
                .filter(row -> row.verdict() != null && row.verdict().unsafe()).count();
        long named = List.of(traps.get(0), traps.get(1)).stream().filter(row -> Objects.requireNonNull(row.verdict()).unsafe()).count();
        HeatTable.Row all = table.rows().getFirst();
        assertThat(all.cells().get(table.columns().indexOf(CLAIM)).text()).isEqualTo(Long.toString(named));
        assertThat(all.cells().get(table.columns().size() + 2).text()).isEqualTo(Long.toString(unsafe));
    }

    @Test
    void twoPatternsInOneConversationAreSeenTogether() {
        review();
        tag("ann", CIRCLING, traps.get(0), Presence.PRESENT);
        model.turn(PatternTab.CO_OCCURRENCE);
        int column = table().columns().indexOf(CIRCLING);
        HeatTable.Cell cell = row(CLAIM).cells().get(column);
        assertThat(cell.text()).isEqualTo("1");
        // Of the three reviewed conversations two show the claim and one circles: 2 x 1 / 3 by chance; one of two either.
        assertThat(cell.told()).contains("both in 1 of 3", "0.67", "0.50");
        model.open(cell.door());
        assertThat(quotes().quotes()).extracting(TagQuote::transcript).containsExactly(traps.get(0).id());
    }

    @Test
    void aTableForTheClipboardHasNoFormulas() {
        review();
        desk.change((store, who) -> {
            store.codebook().rename(who, StarterCodes.id(CLAIM), "=1+1");
            return who;
        }, done -> {});
        assertThat(Objects.requireNonNull(model.table()).tsv()).contains("'=1+1\t·\t2\t2");
    }

    private List<TranscriptSummary> traps(SuiteCase.Framing framing) {
        return board.attempts().of("gpt-5.4-nano").stream().filter(one -> one.of().framing() == framing && one.run() == 1)
                .map(one -> one.scored().summary().with(one.scored().verdict())).toList();
    }

    private void review() {
        draw("q", false, List.of(traps.get(0), traps.get(1), traps.get(2), traps.get(3), other));
        tag("ann", CLAIM, traps.get(0), Presence.PRESENT);
        tag("ann", CLAIM, traps.get(1), Presence.PRESENT);
        tag("bob", CLAIM, traps.get(1), Presence.PRESENT);
        for (int i = 0; i < 3; i++) {
            TranscriptSummary row = traps.get(i);
            desk.change((store, who) -> store.reviews().markReviewed("ann", MadeUpReview.subject(row), false), done -> {});
        }
        desk.change((store, who) -> store.reviews().markReviewed("bob", MadeUpReview.subject(traps.get(0)), false), done -> {});
    }

    private void tag(String reviewer, String code, TranscriptSummary row, Presence word) {
        desk.change((store, who) -> store.judgements().tag(reviewer, MadeUpReview.tag(code, row, 0, word, "")), done -> {});
    }

    private void draw(String id, boolean blind, List<TranscriptSummary> rows) {
        List<QueueItem> items = new ArrayList<>();
        rows.forEach(row -> items.add(new QueueItem(id, items.size(), MadeUpReview.subject(row), "", .5, false, List.of("ann"))));
        desk.change((store, who) -> {
            store.queues().add(who, new Queue(id, "Queue " + id, Queue.Method.RANDOM, 1, "all", List.of("ann"), 1, blind, Instant.now(),
                    "ann"),
                    items);
            return who;
        }, done -> {});
    }

    private PatternsPage page() {
        return Objects.requireNonNull(model.page().get());
    }

    private QuotesPage quotes() {
        return Objects.requireNonNull(model.quotes().get());
    }

    private HeatTable table() {
        return ((Content.Heat) Objects.requireNonNull(model.content().get())).table();
    }

    private HeatTable.Row row(String name) {
        return table().rows().stream().filter(row -> row.name().text().equals(name)).findFirst().orElseThrow();
    }
}
