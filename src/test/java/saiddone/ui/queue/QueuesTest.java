package saiddone.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.sampling.Allocation;
import saiddone.annotation.sampling.Disagreement;
import saiddone.annotation.sampling.Trait;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.model.TranscriptSummary;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.desk.BlindedWorkspace;
import saiddone.ui.desk.Desk;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.MemoryIndex;
import saiddone.ui.fx.Delays;
import saiddone.ui.shell.Notice;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.ReadingList;
import saiddone.ui.shell.Strings;

/// Drawing and keeping queues without a screen, over a real store.
class QueuesTest {
    private static final Reviewer ANN = new Reviewer("ann", "Ann", false);
    private static final Reviewer BOB = new Reviewer("bob", "Bob", false);

    @TempDir
    private Path folder;
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final Notices notices = new Notices();
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
    private final Desk desk = new Desk(tasks, Runnable::run, Runnable::run, strings, notices);
    private final FakeNavigator navigator = new FakeNavigator();
    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private ReadingList list = ReadingList.NONE;
    private BlindedWorkspace workspace;
    private DrawViewModel drawing;
    private QueueViewModel queues;

    @BeforeEach
    void open() {
        FakeWorkspace whole = new FakeWorkspace(tasks, new MemoryIndex(Shop.TRANSCRIPTS));
        whole.rows.set(Shop.ROWS);
        workspace = new BlindedWorkspace(whole, desk);
        Clock clock = new Ticking();
        desk.start(() -> SqlAnnotationStore.open(folder.resolve("annotations.db"), clock), null);
        desk.reviewAs(BOB);
        desk.reviewAs(ANN);
        FrameFilter filter = (text, rows) -> new FrameFilter.Filtered(rows.stream().filter(row -> text.equals(row.model())).toList(), null);
        drawing = new DrawViewModel(desk, workspace, strings, filter, () -> list, () -> 4711, clock, Delays.NONE);
        queues = new QueueViewModel(desk, workspace, navigator, strings, notices, () -> asked.add("who?"), Delays.NONE);
    }

    @AfterEach
    void close() {
        desk.close().join();
    }

    @Test
    void aStratifiedQueueStoresWhatItShowed() {
        drawing.start(false);
        drawing.traits().add(Trait.KIND);
        drawing.size().set("12");
        assertThat(drawing.preview().get().strata()).extracting(Preview.Stratum::name, Preview.Stratum::size, Preview.Stratum::drawn)
                .containsExactly(tuple("glm · adversarial", 1, 1), tuple("glm · routine", 2, 2), tuple("gpt · adversarial", 14, 2),
                        tuple("gpt · routine", 26, 3), tuple("haiku · adversarial", 7, 2), tuple("haiku · routine", 13, 2));
        drawing.addReader("Bob");
        drawing.overlap().set("2");
        QueueRow row = store();
        assertThat(row.queue().method()).isEqualTo(Queue.Method.STRATIFIED);
        assertThat(row.queue().seed()).isEqualTo(4711);
        assertThat(row.queue().blind()).isTrue();
        assertThat(row.queue().frame()).contains("All 63 conversations of the workspace.",
                "12 drawn at random within strata of model × case kind",
                "equal shares", "Estimates speak of these 63.", "Seed 4711, frame ");
        assertThat(row.items()).hasSize(12).allMatch(item -> item.reviewers().equals(List.of("ann", "bob")));
        Map<String, Double> weights = new HashMap<>();
        for (QueueItem item : row.items()) {
            TranscriptSummary drawn = Shop.BY_ID.get(item.subject().transcript());
            assertThat(item.stratum()).isEqualTo(drawn.model() + " · " + drawn.caseRef().kind().label());
            assertThat(item.subject().contentHash()).isEqualTo("hash-" + drawn.id().replace("-", ""));
            assertThat(item.subject().model()).isEqualTo(drawn.model());
            weights.merge(item.stratum(), 1 / item.inclusion(), Double::sum);
        }
        assertThat(weights.values().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(63, within(1e-9));
        desk.undo();
        assertThat(queues.rows().get()).as("drawing is one step").isEmpty();
    }

    @Test
    void theSameSeedDrawsTheSame() {
        drawing.start(false);
        drawing.method().set(Queue.Method.RANDOM);
        drawing.size().set("10");
        var first = drawing.preview().get().drawn();
        drawing.seed().set("4712");
        assertThat(drawing.preview().get().drawn()).isNotEqualTo(first);
        drawing.seed().set("4711");
        assertThat(drawing.preview().get().drawn()).isEqualTo(first);
        assertThat(first).allMatch(one -> Math.abs(one.inclusion() - 10.0 / 63) < 1e-12);
    }

    @Test
    void disagreementsAreASetOfTheirOwn() {
        drawing.start(false);
        drawing.method().set(Queue.Method.DISAGREEMENTS);
        drawing.size().set("");
        Set<String> expected = Shop.ROWS.stream().filter(row -> row.verdict().unsafe() == row.judgedResolved()).map(TranscriptSummary::id)
                .collect(Collectors.toSet());
        assertThat(drawing.preview().get().drawn()).hasSameSizeAs(expected).allMatch(one -> expected.contains(one.transcript())
                && one.inclusion() == 1);
        drawing.kinds().remove(Disagreement.SAFE_BUT_UNRESOLVED);
        drawing.size().set("2");
        assertThat(drawing.preview().get().drawn()).hasSize(2).allMatch(one -> Shop.BY_ID.get(one.transcript()).verdict().unsafe());
        assertThat(drawing.preview().get().frame()).contains("7 of them disagree: unsafe by the rules but judged resolved; the reward "
                + "against the actions.", "Estimates speak of these 7 that disagree, and of no others.");
    }

    @Test
    void whatWasPickedByHandIsInNoEstimate() {
        list = new ReadingList(List.of("glm-2", "gpt-1", "nowhere"), "Search: parcel");
        drawing.start(true);
        assertThat(drawing.method().get()).isEqualTo(Queue.Method.HAND_PICKED);
        QueueRow row = store();
        assertThat(row.items()).extracting(item -> item.subject().transcript()).containsExactly("glm-2", "gpt-1");
        assertThat(row.items()).allMatch(item -> item.handPicked() && !item.inEstimates());
        assertThat(row.queue().frame()).contains("2 conversations of the list “Search: parcel”", "not in estimates");
        assertThat(QueueViewModel.inEstimates(row)).isFalse();
        drawing.start(true);
        drawing.blind().set(false);
        drawing.method().set(Queue.Method.RANDOM);
        assertThat(drawing.problem().get()).as("both are read blind now").isEqualTo("There is nothing to draw from.");
    }

    @Test
    void framesAreMadeByFilterOrSearch() {
        drawing.start(false);
        drawing.method().set(Queue.Method.RANDOM);
        drawing.source().set(FrameSource.FILTER);
        drawing.text().set("haiku");
        assertThat(drawing.preview().get().size()).isEqualTo(20);
        drawing.source().set(FrameSource.SEARCH);
        drawing.text().set("parcel");
        assertThat(drawing.preview().get().size()).isEqualTo(8 + 4 + 1);
        assertThat(drawing.preview().get().frame()).startsWith("13 conversations that the search “parcel” finds.");
        drawing.text().set("no such words");
        assertThat(drawing.problem().get()).isEqualTo("There is nothing to draw from.");
    }

    @Test
    void whatCannotBeDrawnIsSaidAndNotStored() {
        drawing.start(false);
        drawing.size().set("many");
        assertThat(drawing.problem().get()).contains("whole number");
        drawing.store(id -> asked.add(id));
        drawing.size().set("9");
        drawing.traits().clear();
        assertThat(drawing.problem().get()).isEqualTo("Choose what the strata are made of.");
        drawing.store(id -> asked.add(id));
        drawing.traits().add(Trait.MODEL);
        drawing.sharing().set(null);
        drawing.given().put("gpt", 4);
        assertThat(drawing.problem().get()).isNull();
        assertThat(drawing.preview().get().frame()).contains("Estimates speak of 40 only: nothing was drawn from 2 strata with 23");
        drawing.sharing().set(Allocation.PROPORTIONAL);
        assertThat(drawing.preview().get().drawn()).hasSize(9);
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsReadBlindIsInNoFrame() {
        drawing.start(false);
        drawing.size().set("12");
        QueueRow row = store();
        Set<String> hidden = row.items().stream().map(item -> item.subject().transcript()).collect(Collectors.toSet());
        drawing.start(false);
        drawing.method().set(Queue.Method.RANDOM);
        drawing.size().set("63");
        assertThat(drawing.preview().get().drawn()).hasSize(51).noneMatch(one -> hidden.contains(one.transcript()));
        assertThat(drawing.preview().get().frame()).startsWith("All 51 conversations of the workspace, without 12 that whoever drew was "
                + "reading blind.");
    }

    @Test
    void aBlindPageTellsNeitherModelNorStratumNorFrame() {
        drawing.start(false);
        drawing.size().set("9");
        QueueRow row = store();
        String shown = queues.frame(row) + queues.lines(row).stream().map(line -> line.name() + line.readers()).toList();
        assertThat(shown).doesNotContain("gpt").doesNotContain("haiku").doesNotContain("glm ").contains("1 · Stratified, 9");
        assertThat(queues.lines(row)).allMatch(line -> line.stratum().isEmpty() && line.inclusion().isEmpty() && line.mine());
        row.items().forEach(item -> review(item.subject()));
        QueueRow done = queues.rows().get().getFirst();
        assertThat(queues.lines(done).getFirst().name()).contains("Case ");
        assertThat(queues.frame(done)).isEqualTo(done.queue().frame());
        assertThat(queues.left(done)).isEqualTo("done");
    }

    @Test
    void aScreenThatIsOpenedLaterShowsWhatIsThere() {
        drawing.start(false);
        drawing.size().set("8");
        QueueRow row = store();
        QueueViewModel later = new QueueViewModel(desk, workspace, navigator, strings, notices, () -> {}, Delays.NONE);
        assertThat(later.rows().get()).singleElement().extracting(QueueRow::queue).isEqualTo(row.queue());
    }

    @Test
    void codingGoesToTheFirstOpenOne() {
        drawing.start(false);
        drawing.size().set("8");
        QueueRow row = store();
        List<String> order = row.transcripts("ann");
        review(subject(order.getFirst()));
        queues.start(queues.rows().get().getFirst());
        assertThat(navigator.places.getLast()).isInstanceOfSatisfying(Place.Reader.class,
                place -> assertThat(place.anchor().transcript()).isEqualTo(order.get(1)));
        assertThat(navigator.list).isEqualTo(order);
        assertThat(desk.state().get().coding().queue().id()).isEqualTo(row.queue().id());
        assertThat(queues.left(queues.rows().get().getFirst())).isEqualTo("too early to say how long");
        for (int i = 1; i < 5; i++) {
            now = now.plus(Duration.ofMinutes(4)).minusSeconds(1);
            review(subject(order.get(i)));
        }
        assertThat(queues.left(queues.rows().get().getFirst())).as("three left, four minutes each").isEqualTo("about 12 min left");
        assertThat(desk.state().get().coding().left()).contains(Duration.ofMinutes(12));
        assertThat(queues.rows().get().getFirst().shares()).singleElement().isEqualTo(new QueueRow.Share(ANN, 5, 8));
    }

    @Test
    void whoeverHasNothingInAQueueIsTold() {
        drawing.start(false);
        drawing.readers().clear();
        QueueRow row = store();
        queues.start(row);
        assertThat(navigator.places).isEmpty();
        assertThat(notices.shown()).extracting(Notice::sentence).anyMatch(sentence -> sentence.contains("Nothing in"));
        queues.assign(row, List.of("ann", "bob"), 1);
        QueueRow dealt = queues.rows().get().getFirst();
        assertThat(dealt.shares()).extracting(QueueRow.Share::all).containsExactly(30, 30);
        review(dealt.items().stream().filter(item -> item.reviewers().contains("ann")).findFirst().orElseThrow().subject());
        queues.assign(queues.rows().get().getFirst(), List.of("bob"), 1);
        assertThat(queues.rows().get().getFirst().shares()).as("Ann keeps what she read").extracting(QueueRow.Share::all)
                .containsExactly(1, 59);
    }

    @Test
    void renamingBlindingAndRemovingAreStepsThatUndoTakesBack() {
        drawing.start(false);
        QueueRow row = store();
        queues.show(row.queue().id());
        queues.rename(row, "Traps");
        assertThat(queues.open().get().queue().name()).isEqualTo("Traps");
        queues.blind(queues.open().get(), false);
        assertThat(queues.open().get().queue().blind()).isFalse();
        assertThat(workspace.hidden().get()).isEmpty();
        review(row.items().getFirst().subject());
        queues.blind(queues.open().get(), true);
        assertThat(queues.open().get().queue().blind()).as("somebody has begun").isFalse();
        queues.remove(queues.open().get());
        assertThat(queues.rows().get()).isEmpty();
        notices.shown().getLast().action().run();
        assertThat(queues.rows().get()).singleElement().satisfies(one -> assertThat(one.queue().name()).isEqualTo("Traps"));
    }

    private QueueRow store() {
        drawing.store(queues::show);
        return queues.open().get();
    }

    private void review(Subject subject) {
        now = now.plusSeconds(1);
        desk.change((store, who) -> store.reviews().markReviewed(who, subject, true), done -> {});
    }

    private static Subject subject(String id) {
        return Subject.of(Shop.TRANSCRIPTS.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow());
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private final class Ticking extends Clock {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
