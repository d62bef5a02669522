package saiddone.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.codebook.CheckCodes;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.check.catalogue.Checks;
import saiddone.check.claims.Claim;
import saiddone.check.deed.Link;
import saiddone.check.deed.Link.Standing;
import saiddone.check.ledger.Ledger;
import saiddone.model.Anchor;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.FindingFamily;
import saiddone.model.Part;
import saiddone.model.Severity;
import saiddone.model.Span;
import saiddone.model.Transcript;
import saiddone.task.DirectTaskRunner;
import saiddone.task.TaskRunner;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.FindingDesk;
import saiddone.ui.fake.Desks;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.HeldTasks;
import saiddone.ui.fake.MemoryIndex;
import saiddone.ui.fx.Delays;
import saiddone.ui.reader.conversation.CaseRules;
import saiddone.ui.reader.conversation.Made;
import saiddone.ui.reader.ledger.Checked;
import saiddone.ui.reader.ledger.Checking;
import saiddone.ui.reader.ledger.InHand;
import saiddone.ui.reader.ledger.LedgerCounts;
import saiddone.ui.reader.ledger.LedgerRow;
import saiddone.ui.reader.ledger.OpenChecks;
import saiddone.ui.reader.ledger.SeenFinding;
import saiddone.ui.reader.row.Spot;
import saiddone.ui.reader.text.BodyText;
import saiddone.ui.reader.text.Shown;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Overlays;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// Steps through findings and claims, rules on them, and drops what comes too late.
class OpenChecksTest {
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
    private final Transcript one = MadeLedger.transcript("one");
    private final Transcript two = MadeLedger.transcript("two");
    private final List<String> said = new ArrayList<>();
    @TempDir
    private Path folder;
    private Desk desk;
    private ReaderModel model;
    private OpenChecks checks;
    private final FakeNavigator navigator = new FakeNavigator();
    private FindingHand hand;

    @BeforeEach
    void open() {
        desk = Desks.open(folder, new Notices());
        reader(MadeLedger::result, new DirectTaskRunner(), one, two);
        model.open(Anchor.of("one"), null);
    }

    private void reader(Checking checking, TaskRunner checker, Transcript... all) {
        MemoryIndex index = new MemoryIndex(List.of(all));
        FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), index);
        workspace.rows.set(index.summaries());
        checks = new OpenChecks(desk, checker, checking, new FindingDesk(desk, CheckCodes.shipped()), strings);
        model = new ReaderModel(workspace, desk, CaseRules.Book.EMPTY, checks, strings, Delays.NONE);
        hand = new FindingHand(model, strings, new Overlays(), navigator, said::add);
    }

    @AfterEach
    void close() {
        desk.close().join();
    }

    private Checked checked() {
        return checks.checked().get();
    }

    private String held() {
        return checks.held().map(one -> one.finding().check()).orElse("");
    }

    private SeenFinding found(String check) {
        return checked().findings().stream().filter(one -> one.finding().check().equals(check)).findFirst().orElseThrow();
    }

    @Test
    void findingsStandInReadingOrder() {
        assertThat(checked().findings()).extracting(one -> one.finding().check()).containsExactly("wrong-argument", "invented-fact",
                "done-not-told");
        assertThat(checked().at(MadeLedger.WORDS)).hasSize(2);
        assertThat(model.ledgerMarks().on(model.conversation().turns().getFirst())).isEmpty();
    }

    @Test
    void stepsGoRoundAndLayTheFocusOnTheWords() {
        hand.step(1);
        assertThat(held()).isEqualTo("wrong-argument");
        assertThat(model.focused().message().index()).isEqualTo(MadeLedger.WORDS);
        assertThat(model.focus().spot().get()).isEqualTo(Spot.WORDS);
        assertThat(model.ledgerMarks().heldLine()).satisfies(line -> {
            assertThat(line.callMessage()).isEqualTo(5);
            assertThat(line.pointer()).isEqualTo("/new_item_ids/0");
            assertThat(MadeLedger.REPLY.substring(line.span().start(), line.span().end())).isEqualTo(MadeLedger.WRONG);
        });
        hand.step(1);
        assertThat(held()).isEqualTo("invented-fact");
        hand.step(1);
        assertThat(held()).isEqualTo("done-not-told");
        assertThat(model.focus().spot().get()).as("no words: its argument").isEqualTo(new Spot(Spot.Kind.ARGUMENT, 0, "/zip"));
        hand.step(1);
        assertThat(held()).as("round").isEqualTo("wrong-argument");
        hand.step(-1);
        assertThat(held()).isEqualTo("done-not-told");
    }

    @Test
    void whoeverMovesOnGoesOnFromThere() {
        hand.step(1);
        model.step(1);
        assertThat(checks.inHand().get()).isEqualTo(InHand.NOTHING);
        assertThat(model.ledgerMarks().heldLine()).isNull();
        hand.step(1);
        assertThat(held()).isEqualTo("done-not-told");
        model.goTo(8);
        hand.step(-1);
        assertThat(held()).isEqualTo("invented-fact");
        model.goTo(11);
        hand.step(1);
        assertThat(held()).as("nothing after: from the beginning").isEqualTo("wrong-argument");
    }

    @Test
    void theFirstKeyShowsWhatIsGraveAndTheNextWhatStandsAroundIt() {
        Finding slight = new Finding("confirm-skipped", FindingFamily.POLICY, Severity.LOW, Confidence.POSSIBLE, 1, null, null, null, "x");
        reader(transcript -> {
            Checks.Result made = MadeLedger.result(transcript);
            return new Checks.Result(made.ledger(), Stream.concat(Stream.of(slight), made.findings().stream()).toList(), made.notes());
        }, new DirectTaskRunner(), one, two);
        model.open(Anchor.of("one"), null);
        hand.step(1);
        assertThat(held()).isEqualTo("wrong-argument");
        hand.step(-1);
        assertThat(held()).isEqualTo("confirm-skipped");
    }

    @Test
    void claimsAreStepped() {
        hand.stepClaim(1);
        assertThat(checks.inHand().get().claim()).isZero();
        hand.stepClaim(1);
        hand.stepClaim(1);
        assertThat(model.ledgerMarks().heldLine().pointer()).isEqualTo("/new_item_ids/0");
        assertThat(checks.held()).isEmpty();
        hand.step(1);
        assertThat(checks.inHand().get()).isEqualTo(new InHand(0, -1, -1));
        hand.stepClaim(-1);
        assertThat(checks.inHand().get().claim()).as("the last claim up to here").isEqualTo(4);
    }

    @Test
    void acceptingMakesThePairAnAnnotation() {
        MadeLedger.withAnswer(desk);
        hand.step(1);
        hand.accept(checks.held().orElseThrow());
        assertThat(desk.store().judgements().of("one")).singleElement().satisfies(tag -> {
            assertThat(tag.code()).isEqualTo(MadeLedger.ANSWER);
            assertThat(tag.reviewer()).isEqualTo("ann");
            assertThat(tag.target()).isInstanceOfSatisfying(Target.Pair.class, pair -> {
                assertThat(pair.words().quote().text()).isEqualTo(MadeLedger.WRONG);
                assertThat(pair.call().message()).isEqualTo(5);
            });
        });
        assertThat(found("wrong-argument").state()).isEqualTo(SeenFinding.State.ACCEPTED);
        assertThat(held()).as("stays in hand").isEqualTo("wrong-argument");
        assertThat(said).containsExactly("Accepted as as shipped");
        assertThat(desk.store().judgements().counts()).as("what Patterns counts").singleElement()
                .satisfies(count -> assertThat(count.code()).isEqualTo(MadeLedger.ANSWER));
        desk.undo();
        assertThat(desk.store().judgements().of("one")).as("ruling and tag are one step").isEmpty();
        assertThat(found("wrong-argument").state()).isEqualTo(SeenFinding.State.OPEN);
        desk.redo();
        assertThat(found("wrong-argument").state()).isEqualTo(SeenFinding.State.ACCEPTED);
    }

    /// Nobody said yet who reviews: the user is asked, and until then nothing is said to be accepted, for nothing is.
    @Test
    void nothingIsSaidToBeAcceptedBeforeItIsSaved() {
        MadeLedger.withAnswer(desk);
        desk.close().join();
        desk = new Desk(new DirectTaskRunner(), Runnable::run, Runnable::run, strings, new Notices());
        desk.start(() -> SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC()), null);
        reader(MadeLedger::result, new DirectTaskRunner(), one);
        model.open(Anchor.of("one"), null);
        hand.step(1);
        hand.accept(checks.held().orElseThrow());
        desk.nobodyReviews();
        hand.mute(checks.held().orElseThrow());
        desk.nobodyReviews();
        hand.accept(checks.held().orElseThrow());
        assertThat(said).isEmpty();
        desk.reviewAs(Desks.ANN);
        assertThat(said).containsExactly("Accepted as as shipped");
        assertThat(desk.store().judgements().of("one")).hasSize(1);
    }

    @Test
    void aFindingMayBeAcceptedWithoutACode() {
        checks.accept(found("done-not-told"), null, () -> {});
        assertThat(found("done-not-told").state()).isEqualTo(SeenFinding.State.ACCEPTED);
        assertThat(desk.store().judgements().of("one")).isEmpty();
        assertThat(checks.codeFor(found("wrong-argument"))).as("this codebook has none of the shipped codes").isEmpty();
    }

    @Test
    void dismissedFindingsAreSteppedOverAndNotDrawn() {
        checks.dismiss(found("wrong-argument"), "  Words and call agree ");
        assertThat(found("wrong-argument")).satisfies(one -> {
            assertThat(one.state()).isEqualTo(SeenFinding.State.DISMISSED);
            assertThat(one.reason()).isEqualTo("Words and call agree");
        });
        hand.step(1);
        assertThat(held()).isEqualTo("invented-fact");
        hand.step(1);
        hand.step(1);
        assertThat(held()).isEqualTo("invented-fact");
        model.open(Anchor.of("two"), null);
        assertThat(found("wrong-argument").state()).as("of another conversation").isEqualTo(SeenFinding.State.OPEN);
        model.open(Anchor.of("one"), null);
        assertThat(found("wrong-argument").state()).as("remembered").isEqualTo(SeenFinding.State.DISMISSED);
        checks.withdraw(found("wrong-argument"));
        assertThat(found("wrong-argument").state()).isEqualTo(SeenFinding.State.OPEN);
    }

    @Test
    void aMutedCheckIsCountedAndComesBack() {
        hand.step(1);
        hand.mute(checks.held().orElseThrow());
        assertThat(checks.held()).isEmpty();
        assertThat(checked().shown()).extracting(one -> one.finding().check()).containsExactly("invented-fact", "done-not-told");
        assertThat(checked().muted()).isEqualTo(1);
        model.open(Anchor.of("two"), null);
        assertThat(checked().muted()).as("everywhere").isEqualTo(1);
        desk.undo();
        assertThat(checked().muted()).as("undone like every step").isZero();
        desk.redo();
        checks.unmute("wrong-argument");
        assertThat(checked().shown()).hasSize(3);
    }

    @Test
    void fromAFindingToWhatThereIsToKnowOfItsCheck() {
        hand.about(found("invented-fact"));
        assertThat(navigator.places).containsExactly(new Place.Checks("invented-fact"));
    }

    @Test
    void whatComesTooLateIsDropped() {
        HeldTasks held = new HeldTasks();
        reader(transcript -> transcript.id().equals("one") ? MadeLedger.result(transcript) : Checking.NONE.of(transcript), held, one, two);
        model.open(Anchor.of("one"), null);
        assertThat(model.conversation().transcript().id()).as("the transcript shows at once").isEqualTo("one");
        assertThat(checked().phase()).isEqualTo(Checked.Phase.CHECKING);
        hand.step(1);
        assertThat(said).containsExactly("The conversation is being checked.");
        model.open(Anchor.of("two"), null);
        held.finish(1);
        assertThat(checked().phase()).isEqualTo(Checked.Phase.READY);
        held.finish(0);
        assertThat(checked().transcript()).isEqualTo("two");
        assertThat(checked().findings()).isEmpty();
    }

    @Test
    void aCheckThatFailsStopsNobody() {
        reader(transcript -> {
            throw new IllegalStateException("made to fail");
        }, new DirectTaskRunner(), one);
        model.open(Anchor.of("one"), null);
        assertThat(checked().phase()).isEqualTo(Checked.Phase.FAILED);
        assertThat(model.focused()).isNotNull();
        hand.step(1);
        assertThat(said).containsExactly("The conversation could not be checked; what failed is in the log.");
    }

    @Test
    void blindReadersSeeNoVerdicts() {
        List<String> asked = new ArrayList<>();
        reader(transcript -> {
            asked.add(transcript.id());
            return MadeLedger.result(transcript);
        }, new DirectTaskRunner(), one, two);
        model.open(Anchor.of("one"), null);
        Desks.draw(desk, "q", true, List.of(Subject.of(one)));
        assertThat(checked().phase()).isEqualTo(Checked.Phase.HIDDEN);
        assertThat(checked().findings()).isEmpty();
        assertThat(checked().ledger().claims()).isEmpty();
        assertThat(asked).as("not even made").containsExactly("one");
        hand.step(1);
        assertThat(said).containsExactly("Hidden while you read blind: what the checks say is a verdict.");
        desk.change((store, who) -> {
            store.reviews().unblind(who, "one");
            return who;
        }, done -> {});
        assertThat(checked().findings()).hasSize(3);
    }

    @Test
    void theLedgerIsATableInTheConversationsOrder() {
        List<LedgerRow> rows = LedgerRow.of(checked(), false);
        assertThat(rows).extracting(LedgerRow::message).containsExactly(3, 7, 7, 7, 7, 9, Integer.MAX_VALUE);
        assertThat(rows.get(2)).isInstanceOfSatisfying(LedgerRow.Said.class, row -> {
            assertThat(row.quote()).isEqualTo(MadeLedger.WRONG);
            assertThat(row.mark().standing()).isEqualTo(Standing.CONTRADICTED);
            assertThat(row.value()).isEqualTo("new_item_ids[0] = Keyboard, clicky, RGB");
        });
        assertThat(rows.get(5)).isInstanceOfSatisfying(LedgerRow.NeverTold.class, row -> assertThat(row.what())
                .isEqualTo("order_id = #W1170711, zip = 80279"));
        assertThat(LedgerRow.of(checked(), true)).hasSize(1);
        assertThat(LedgerCounts.told(checked(), strings)).isEqualTo(
                "5 claims: 2 supported, 1 contradicted, 1 unsupported, 1 not judged; 2 actions, 1 never told");
    }

    @Test
    void meaningsStandAtTheirArguments() {
        assertThat(model.ledgerMarks().meaning(new BodyText(5, Part.ARGUMENTS, 0, "/new_item_ids", "9690244451")))
                .isEqualTo("Keyboard, clicky, RGB");
        assertThat(model.ledgerMarks().meaning(new BodyText(5, Part.ARGUMENTS, 0, "/order_id", "#W1170711"))).isNull();
        assertThat(model.ledgerMarks().against(new BodyText(5, Part.ARGUMENTS, 0, "/new_item_ids", "9690244451")))
                .isEqualTo(Standing.CONTRADICTED);
        assertThat(model.ledgerMarks().against(new BodyText(5, Part.ARGUMENTS, 0, "/item_ids", "1151293680"))).isNull();
        assertThat(model.ledgerMarks().against(new BodyText(9, Part.ARGUMENTS, 0, "/zip", "80279"))).as("often harmless").isNull();
    }

    @Test
    void aMegabyteOfWordsOpensAtTheFinding() {
        String megabyte = "word ".repeat(210_000) + MadeLedger.WRONG;
        Transcript big = new Made("big").customer("Hello").agent(megabyte).done();
        Span at = new Span(megabyte.length() - MadeLedger.WRONG.length(), megabyte.length());
        Ledger ledger = new Ledger(List.of(), List.of(new Claim(1, Part.TEXT, at, MadeLedger.WRONG, Claim.Kind.DONE, null, List.of())),
                List.of(new Link(0, Standing.UNSUPPORTED, null, null, -1, "No call did it.")), List.of(), List.of());
        reader(transcript -> new Checks.Result(ledger, List.of(finding(1, new Finding.Said(Part.TEXT, at, MadeLedger.WRONG), null, null)),
                List.of()), new DirectTaskRunner(), big);
        model.open(Anchor.of("big"), null);
        hand.step(1);
        Shown shown = Shown.page(new BodyText(1, Part.TEXT, -1, "", megabyte), null, model.folds().page(1, Part.TEXT));
        assertThat(shown.text()).endsWith(MadeLedger.WRONG).hasSizeLessThanOrEqualTo(Shown.PAGE);
        assertThat(model.ledgerMarks().in(shown)).hasSize(2).allSatisfy(line -> assertThat(shown.text().substring(line.span().start(),
                line.span().end())).isEqualTo(MadeLedger.WRONG));
        assertThat(model.ledgerMarks().why(shown, shown.text().length() - 1)).contains("No call did it.");
    }

    @Test
    void whatPointsNowhereIsLeftOut() {
        Span far = new Span(9_000, 9_100);
        Ledger ledger = new Ledger(List.of(), List.of(new Claim(77, Part.TEXT, new Span(0, 1), "x", Claim.Kind.DONE, null, List.of()),
                new Claim(1, Part.REASONING, new Span(0, 1), "x", Claim.Kind.DONE, null, List.of()),
                new Claim(MadeLedger.WORDS, Part.TEXT, far, "x", Claim.Kind.DONE, null, List.of())),
                List.of(new Link(2, Standing.CONTRADICTED, 99, "/x", -1, "")), List.of(42), List.of());
        reader(transcript -> new Checks.Result(ledger, List.of(finding(99, null, null, null),
                finding(MadeLedger.WORDS, new Finding.Said(Part.TEXT, far, "x"), 99, "no pointer")), List.of()),
                new DirectTaskRunner(), one);
        model.open(Anchor.of("one"), null);
        assertThat(checked().findings()).singleElement().satisfies(seen -> {
            assertThat(seen.finding().said()).isNull();
            assertThat(seen.finding().call()).isNull();
        });
        assertThat(LedgerRow.of(checked(), false)).isEmpty();
        hand.step(1);
        checks.accept(checks.held().orElseThrow(), "stale", () -> {});
        assertThat(desk.store().judgements().of("one")).singleElement().satisfies(tag -> assertThat(tag.target())
                .isInstanceOf(Target.OfMessage.class));
    }

    private static Finding finding(int message, Finding.Said words, Integer call, String argument) {
        return new Finding("stale-tracking", FindingFamily.SAYS_VS_DOES, Severity.HIGH, Confidence.LIKELY, message, words, call, argument,
                "Made up.");
    }
}
