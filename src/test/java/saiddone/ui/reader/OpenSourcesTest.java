package saiddone.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import saiddone.check.catalogue.Checks;
import saiddone.check.deed.Link.Standing;
import saiddone.check.results.SharedTexts;
import saiddone.check.results.ToolResults;
import saiddone.check.sources.Source;
import saiddone.check.sources.Told;
import saiddone.check.sources.ValueSources;
import saiddone.check.text.Lexicon;
import saiddone.model.Anchor;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.FindingDesk;
import saiddone.ui.fake.Desks;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.MemoryIndex;
import saiddone.ui.fx.Delays;
import saiddone.ui.reader.conversation.CaseRules;
import saiddone.ui.reader.conversation.Made;
import saiddone.ui.reader.ledger.Checked;
import saiddone.ui.reader.ledger.Checking;
import saiddone.ui.reader.ledger.OpenChecks;
import saiddone.ui.reader.ledger.ToldValue;
import saiddone.ui.reader.row.Spot;
import saiddone.ui.reader.text.BodyText;
import saiddone.ui.reader.text.ClaimLine;
import saiddone.ui.reader.text.Shown;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Overlays;
import saiddone.ui.shell.Strings;

/// The values of an opened conversation: which are marked, what is said of them, and the ways to where they come from.
class OpenSourcesTest {
    private static final String REPLY = "Your lamp cost $137.94, and you asked for $20 back.\nThe fee is $12.50, within 3 days.";
    private static final String RESULT = "{\"order_id\":\"#W1170711\",\"items\":[{\"name\":\"Lamp\",\"price\":137.94}]}";
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
    private final Transcript one = new Made("one").customer("I want $20 back for #W1170711.")
            .call("get_order_details", ToolEffect.READ, "{\"order_id\":\"#W1170711\"}", RESULT, false).agent(REPLY).customer("Fine.")
            .agent("Goodbye, in 9 weeks.").done();
    private final List<String> said = new ArrayList<>();
    @TempDir
    private Path folder;
    private Desk desk;
    private ReaderModel model;
    private OpenChecks checks;
    private FindingHand hand;

    @BeforeEach
    void open() {
        desk = Desks.open(folder, new Notices());
        MemoryIndex index = new MemoryIndex(List.of(one));
        FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), index);
        workspace.rows.set(index.summaries());
        ValueSources sources = new ValueSources(Lexicon.shipped());
        checks = new OpenChecks(desk, new DirectTaskRunner(), new Checking() {
            @Override
            public Checks.Result of(Transcript transcript) {
                return Checking.NONE.of(transcript);
            }

            @Override
            public List<Told> values(Transcript transcript) {
                return sources.of(transcript, ToolResults.of(transcript, new SharedTexts()), Stream.empty());
            }
        }, new FindingDesk(desk, CheckCodes.shipped()), strings);
        model = new ReaderModel(workspace, desk, CaseRules.Book.EMPTY, checks, strings, Delays.NONE);
        hand = new FindingHand(model, strings, new Overlays(), new FakeNavigator(), said::add);
        model.open(Anchor.of("one"), null);
    }

    @AfterEach
    void close() {
        desk.close().join();
    }

    private Checked checked() {
        return checks.checked().get();
    }

    private ToldValue value(String quote) {
        return checked().values().stream().filter(one -> one.told().quote().equals(quote)).findFirst().orElseThrow();
    }

    private Shown reply() {
        return Shown.whole(new BodyText(3, Part.TEXT, -1, "", REPLY));
    }

    private static Span at(String words) {
        return new Span(REPLY.indexOf(words), REPLY.indexOf(words) + words.length());
    }

    @Test
    void thoseThatNobodyGaveAreMarked() {
        assertThat(model.ledgerMarks().in(reply())).containsExactly(new ClaimLine(at("$12.50"), Standing.UNSUPPORTED, true, false),
                new ClaimLine(at("3 days"), Standing.UNSUPPORTED, true, false));
        hand.goToValue(value("$137.94"));
        assertThat(model.ledgerMarks().in(reply())).as("the one in hand too").contains(
                new ClaimLine(at("$137.94"), Standing.SUPPORTED, true, true)).hasSize(3);
    }

    @Test
    void theMouseTellsWhereAValueComesFrom() {
        assertThat(model.ledgerMarks().why(reply(), REPLY.indexOf("137.94")))
                .isEqualTo("$137.94: get_order_details answered with it in message 2: items[0].price = 137.94.");
        assertThat(model.ledgerMarks().why(reply(), REPLY.indexOf("20 back"))).isEqualTo("$20: The customer wrote it in message 0.");
        assertThat(model.ledgerMarks().why(reply(), REPLY.indexOf("12.50")))
                .isEqualTo("$12.50: No result, no rule, no call and nothing that the customer wrote before it has it.");
        assertThat(model.ledgerMarks().why(reply(), REPLY.indexOf("lamp"))).isEmpty();
    }

    @Test
    void stepsGoFromOneThatNobodyGaveToTheNext() {
        hand.stepNowhere(1);
        assertThat(hand.heldValue()).contains(value("$12.50"));
        assertThat(model.focused().message().index()).isEqualTo(3);
        assertThat(model.focus().spot().get()).isEqualTo(Spot.WORDS);
        assertThat(model.ledgerMarks().heldLine()).as("leads nowhere").isNull();
        assertThat(model.ledgerMarks().heldTone()).isEqualTo(Standing.UNSUPPORTED);
        hand.stepNowhere(1);
        hand.stepNowhere(1);
        assertThat(hand.heldValue()).contains(value("9 weeks"));
        hand.stepNowhere(1);
        assertThat(hand.heldValue()).as("round").contains(value("$12.50"));
        hand.stepNowhere(-1);
        assertThat(hand.heldValue()).contains(value("9 weeks"));
    }

    @Test
    void aLineLeadsToTheCallAndTheFieldIsLit() {
        hand.goToValue(value("$137.94"));
        assertThat(model.ledgerMarks().heldLine()).satisfies(line -> {
            assertThat(line.span()).isEqualTo(at("$137.94"));
            assertThat(line.callMessage()).isEqualTo(1);
            assertThat(line.pointer()).isEmpty();
        });
        assertThat(model.lit().marks(Shown.whole(new BodyText(2, Part.RESULT, 0, "", RESULT))).ids())
                .containsExactly(new Span(RESULT.indexOf("137.94"), RESULT.indexOf("137.94") + 6));
        hand.goToSource(value("$137.94"));
        assertThat(model.focus().spot().get().kind()).isEqualTo(Spot.Kind.CARD);
        assertThat(hand.heldValue()).as("stays in hand").contains(value("$137.94"));
        hand.goToSource(value("$20"));
        assertThat(model.focused().message().index()).isZero();
        hand.goToSource(value("3 days"));
        assertThat(said).containsExactly(value("3 days").told().why());
        assertThat(model.focused().message().index()).as("stays").isZero();
    }

    @Test
    void theWordsAroundStandInTheList() {
        assertThat(value("$12.50").around()).isEqualTo("The fee is $12.50, within 3 days.");
        assertThat(value("$137.94").told().source().place()).isEqualTo(Source.Place.RESULT);
    }

    @Test
    void blindReadersSeeNone() {
        Desks.draw(desk, "q", true, List.of(Subject.of(one)));
        assertThat(checked().phase()).isEqualTo(Checked.Phase.HIDDEN);
        assertThat(checked().values()).isEmpty();
        assertThat(model.ledgerMarks().in(reply())).isEmpty();
        hand.stepNowhere(1);
        assertThat(said).containsExactly("Hidden while you read blind: what the checks say is a verdict.");
    }
}
