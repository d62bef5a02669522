package saiddone.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.codebook.CheckCodes;
import saiddone.annotation.codebook.StarterCodebook;
import saiddone.check.CheckId;
import saiddone.check.integrity.SameAsk;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.TranscriptSource;
import saiddone.model.FindingCount;
import saiddone.model.Severity;
import saiddone.model.TaskVerdict;
import saiddone.model.Verdict;
import saiddone.model.TranscriptSummary;
import saiddone.ui.library.LibraryFilter;
import saiddone.model.Anchor;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.FindingDesk;
import saiddone.ui.fake.Desks;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// What the checks found beside what Ann and Bob made of it.
class ChecksViewModelTest {
    @TempDir
    private Path folder;

    private final FakeNavigator navigator = new FakeNavigator();
    private final FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), null);
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
    private final CheckText text = new CheckText(strings);
    private Desk desk;
    private ChecksViewModel model;

    @BeforeEach
    void open() {
        workspace.rows.set(Ruled.rows());
        desk = Desks.open(folder, new Notices());
        model = model(desk);
    }

    private ChecksViewModel model(Desk of) {
        ChecksViewModel made = new ChecksViewModel(workspace, of, new FindingDesk(of, CheckCodes.shipped()), navigator,
                strings);
        made.showing(true);
        return made;
    }

    private void rule() {
        desk.change((store, who) -> {
            Ruled.rule(store);
            return who;
        }, done -> {});
    }

    @Test
    void everyCheckHasARowInTheCataloguesOrder() {
        assertThat(model.rows().get()).extracting(CheckRow::check).containsExactly(CheckId.values());
        assertThat(model.chosen().get()).isEqualTo(model.rows().get().getFirst());
        assertThat(model.subtitle()).isEqualTo("1,682 findings in 40 conversations · nobody has ruled on one yet");
        CheckRow claimed = row("claimed-not-done");
        assertThat(text.value(CheckColumn.FINDINGS, claimed)).isEqualTo("1,212");
        assertThat(text.under(CheckColumn.FINDINGS, claimed)).isEqualTo("in 40 conversations");
        assertThat(text.value(CheckColumn.PRECISION, claimed)).isEqualTo("–");
        assertThat(text.value(CheckColumn.FINDINGS, row("unpaired-call"))).isEqualTo("0");
        for (CheckRow row : model.rows().get()) {
            for (String sentence : List.of(text.what(row), text.example(row), text.blind(row), text.reads(row))) {
                assertThat(sentence).matches("(?s).*[.”]").doesNotContain("''");
            }
            assertThat(text.under(CheckColumn.CHECK, row)).isNotEmpty();
        }
    }

    /// A zero would say that all is well where nothing was looked at.
    @Test
    void aCheckThatCanSpeakOfNoConversationSaysSo() {
        CheckRow row = row("over-escalated");
        assertThat(row.silent()).isTrue();
        assertThat(text.value(CheckColumn.FINDINGS, row)).isEqualTo("–");
        assertThat(text.under(CheckColumn.FINDINGS, row)).isEqualTo("needs a suite");
        assertThat(text.reads(row)).startsWith("None of the 40 conversations: neither a routine case of a suite nor");
        assertThat(text.reads(row("wrong-argument"))).isEqualTo("All 40 conversations.");
        assertThat(row("confirm-skipped").silent()).as("no row tells of a system prompt's rule").isFalse();
    }

    @Test
    void ofWhichConversationsACheckCanSpeakIsCounted() {
        Verdict verdict = new Verdict(Verdict.Zone.RESOLVED, null, List.of(), null, null, 3, 0, 0, 0, null);
        TaskVerdict task = new TaskVerdict(0, 0, 0, true, null, null, List.of());
        List<TranscriptSummary> rows = Ruled.rows();
        workspace.rows.set(List.of(rows.get(38).with(verdict), rows.get(39).with(verdict), rows.get(30).withTask(task), rows.get(20),
                rows.get(0).withFindings(List.of(new FindingCount("missing-write", Severity.LOW, 1)))));
        assertThat(text.reads(row("over-escalated"))).isEqualTo(
                "3 of 5 conversations: those of a routine case of a suite, or whose task names expected actions.");
        assertThat(text.reads(row("forbidden-action"))).isEqualTo("2 of 5 conversations: those of a case of a suite.");
        assertThat(row("missed-escalation").reach().reads()).as("routine cases want no person").isEqualTo(1);
        assertThat(row("missing-write").reach().reads()).as("where it found something it could speak").isEqualTo(2);
        workspace.rows.set(List.of());
        assertThat(model.rows().get()).noneMatch(CheckRow::silent);
    }

    @Test
    void precisionIsOfEverybodyOrOfOne() {
        rule();
        assertThat(model.subtitle()).isEqualTo("1,682 findings in 40 conversations · 39 rulings by 2 reviewers");
        // Ann 15 of 18; Bob differs on one of her 15, so 14 stand; her 3 and his 3 were dismissed.
        assertThat(cells("wrong-argument")).containsExactly("14", "6", "70\u00A0%");
        assertThat(text.under(CheckColumn.DISMISSED, row("wrong-argument"))).isEqualTo("1 differing");
        // Wilson by hand for 14 of 20: .481 to .855.
        assertThat(text.under(CheckColumn.PRECISION, row("wrong-argument"))).isEqualTo("CI 48–85, n = 20");
        assertThat(text.told(CheckColumn.PRECISION, row("wrong-argument"))).contains("14 of 20 findings", "70\u00A0%", "Wilson");
        assertThat(cells("invented-fact")).containsExactly("1", "–", "too few");
        assertThat(text.under(CheckColumn.PRECISION, row("invented-fact"))).isEqualTo("1 of 10 needed");
        assertThat(model.reviewers()).containsExactly("ann", "bob");
        model.reviewer("bob");
        assertThat(cells("wrong-argument")).containsExactly("4", "4", "too few");
        model.reviewer("ann");
        assertThat(cells("wrong-argument")).containsExactly("15", "3", "83\u00A0%");
        model.reviewer("nobody");
        assertThat(model.reviewer()).isEmpty();
    }

    @Test
    void rowsAreSortedAsAskedAndTheChosenCheckStaysChosen() {
        rule();
        model.choose(row("circling"));
        model.sort(List.of(new CheckColumn.Sort(CheckColumn.PRECISION, true)));
        assertThat(model.rows().get()).extracting(CheckRow::name).startsWith("wrong-argument", "circling", "claimed-not-done");
        model.sort(List.of(new CheckColumn.Sort(CheckColumn.FINDINGS, true)));
        assertThat(model.rows().get()).extracting(CheckRow::name).startsWith("claimed-not-done", "circling", "invented-fact");
        assertThat(model.chosen().get().name()).isEqualTo("circling");
        assertThat(navigator.moves).containsExactly(new Place.Checks("circling"));
    }

    @Test
    void aCheckOpensItsConversationsAndADismissalItsPlace() {
        rule();
        model.open(row("over-escalated"));
        assertThat(navigator.places).as("it found nothing").isEmpty();
        model.open(row("circling"));
        assertThat(navigator.places).containsExactly(new Place.Library("check:circling"));
        var dismissal = row("wrong-argument").trust().dismissals().getFirst();
        assertThat(model.conversation(dismissal)).isEqualTo("Parcel 22 never came · glm-5.2");
        model.read(dismissal);
        assertThat(navigator.places.getLast()).isEqualTo(new Place.Reader(Anchor.of("t22", 4), null));
    }

    /// Ann has ruled on those of t3 to t17; in each of these conversations it found one thing.
    @Test
    void findingsAreGoneThroughFromWhereTheReviewerHasNotRuledYet() {
        workspace.rows.set(Ruled.rows().subList(3, 40));
        model.readFindings(row("wrong-argument"));
        assertThat(navigator.list).hasSize(35).startsWith("t3", "t4").endsWith("t37");
        assertThat(navigator.listCheck).isEqualTo("wrong-argument");
        assertThat(navigator.places.getLast()).isEqualTo(new Place.Reader(Anchor.of("t3"), null));
        rule();
        model.readFindings(row("wrong-argument"));
        assertThat(navigator.places.getLast()).isEqualTo(new Place.Reader(Anchor.of("t18"), null));
        workspace.rows.set(Ruled.rows());
        model.readFindings(row("wrong-argument"));
        assertThat(navigator.places.getLast()).as("of two findings she ruled on one").isEqualTo(new Place.Reader(Anchor.of("t0"), null));
        navigator.places.clear();
        model.readFindings(row("stale-tracking"));
        model.toggle(row("circling"));
        model.readFindings(row("circling"));
        assertThat(navigator.places).as("nothing was found; the reader shows none of a muted check").isEmpty();
    }

    @Test
    void mutingIsTheReviewersOwnAndUndone() {
        model.toggle(row("circling"));
        assertThat(row("circling").muted()).isTrue();
        assertThat(desk.state().get().muted()).containsExactly("circling");
        model.toggle(row("circling"));
        assertThat(row("circling").muted()).isFalse();
        desk.undo();
        assertThat(row("circling").muted()).as("undo reaches it").isTrue();
        desk.reviewAs(Desks.BOB);
        assertThat(row("circling").muted()).as("Bob muted nothing").isFalse();
    }

    @Test
    void withoutAnnotationsTheCountsStillShow() {
        ChecksViewModel alone = model(Desks.none());
        assertThat(alone.failure().get()).isNull();
        assertThat(alone.rows().get()).hasSize(CheckId.values().length);
    }

    @Test
    void whatOthersSaidOfABlindConversationIsLeftOut() {
        rule();
        Desks.draw(desk, "q", true, List.of(Ruled.subject(20), Ruled.subject(0)));
        assertThat(row("wrong-argument").trust().dismissals()).extracting(ruling -> ruling.finding().transcript())
                .doesNotContain("t20").contains("t21", "t22", "t0");
    }

    @Test
    void theCodeThatAnAcceptanceTagsIsNamed() {
        assertThat(model.code(row("wrong-argument"))).as("Ann's codebook has none of the shipped codes").isEmpty();
        desk.change((store, who) -> {
            store.codebook().putAll(who, StarterCodebook.load().groups(), StarterCodebook.load().codes());
            return who;
        }, done -> {});
        assertThat(model.code(row("wrong-argument")).orElseThrow().name()).isEqualTo("right-reply-wrong-action");
        assertThat(model.code(row("missing-write"))).isEmpty();
    }

    private List<String> cells(String check) {
        return List.of(CheckColumn.ACCEPTED, CheckColumn.DISMISSED, CheckColumn.PRECISION).stream()
                .map(column -> text.value(column, row(check))).toList();
    }

    private CheckRow row(String check) {
        return model.rows().get().stream().filter(row -> row.name().equals(check)).findFirst().orElseThrow();
    }

    /// Twice the same case under one model with and without a handover; twice with the same end; once.
    @Test
    void asksThatEndedDifferentlyAreCountedOfThoseRunTwiceAndLeadToTheirRuns() {
        workspace.rows.set(List.of(run("a1", "case-1", "glm-5.2", 1, false), run("a2", "case-1", "glm-5.2", 2, true),
                run("b1", "case-2", "glm-5.2", 1, true), run("b2", "case-2", "glm-5.2", 2, true), run("c1", "case-1", "grok 4", 1, true)));
        CheckRow row = row("same-ask-different-outcome");
        assertThat(text.value(CheckColumn.FINDINGS, row)).isEqualTo("1");
        assertThat(text.under(CheckColumn.FINDINGS, row)).isEqualTo("of 2 asks");
        assertThat(text.told(CheckColumn.FINDINGS, row)).startsWith("1 of 2 asks ");
        assertThat(model.subtitle()).startsWith("No finding in 5 conversations");
        assertThat(model.different()).extracting(SameAsk.Ask::outcomes).containsExactly("1 handed over, 1 did neither");

        model.open(model.different().getFirst());
        String filter = ((Place.Library) navigator.places.getLast()).filter();
        assertThat(LibraryFilter.of(filter).of(workspace.rows.get())).extracting(TranscriptSummary::id).containsExactly("a1", "a2");
        model.open(row);
        assertThat(navigator.list).containsExactly("a1", "a2");
        assertThat(navigator.places.getLast()).isEqualTo(new Place.Reader(Anchor.of("a1"), null));
        model.toggle(row);
        assertThat(desk.state().get().muted()).isEmpty();
    }

    private static TranscriptSummary run(String id, String caseId, String model, int run, boolean handedOver) {
        CaseRef ref = new CaseRef("tau2 retail", caseId, null, CaseKind.ROUTINE, null, null);
        return new TranscriptSummary(id, new TranscriptSource("f", 0, "made"), id, ref, model, run, 12, 8, 4, 3, 0, 0, handedOver, null,
                null, null, true, "Hello");
    }
}
