package saiddone.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saiddone.model.Anchor;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import saiddone.task.DirectTaskRunner;
import saiddone.task.TaskRunner;
import saiddone.ui.fake.Desks;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.HeldTasks;
import saiddone.ui.fake.MemoryIndex;
import saiddone.ui.fx.Delays;
import saiddone.ui.reader.conversation.CaseRules;
import saiddone.ui.reader.conversation.Made;
import saiddone.ui.reader.text.BodyText;
import saiddone.ui.reader.text.Shown;
import saiddone.ui.shell.ReadingList;
import saiddone.ui.shell.Strings;

class ReaderModelTest {
    /// House rule: a turn folds beyond some 20,000 characters; laying out 100,000 was measured at 60 to 160 ms.
    private static final int FOLDS = 20_000;
    private static final int DEAR = 100_000;
    private final Transcript first = new Made("one").system("Be kind").customer("Where is order #W8855135?")
            .thinking("The ORDER is late", "").call("get_order", ToolEffect.READ, "{\"order_id\":\"#W8855135\",\"note\":\"order 1\"}",
                    "{\"status\":\"late\",\"zone\":\"reorder\"}", false).agent("Your order is late.").done();
    private final Transcript second = new Made("two").customer("Hello").agent("Hi").done();
    private final MemoryIndex index = new MemoryIndex(List.of(first, second));
    private ReaderModel model = model(new DirectTaskRunner());

    private ReaderModel model(TaskRunner tasks) {
        FakeWorkspace workspace = new FakeWorkspace(tasks, index);
        workspace.rows.set(index.summaries());
        return new ReaderModel(workspace, Desks.none(), CaseRules.Book.EMPTY, Unchecked.none(),
                new Strings(ResourceBundle.getBundle("saiddone.strings")), Delays.NONE);
    }

    @BeforeEach
    void open() {
        model.open(Anchor.of("one"), null);
    }

    @Test
    void beginsAtTheFirstThingThatWasSaidWithTheSystemPromptFolded() {
        assertThat(model.position().get().row()).isEqualTo(1);
        assertThat(model.folds().folded(model.conversation().turns().getFirst())).isTrue();
    }

    @Test
    void comesBackToTheRowAndItsOffset() {
        RowPosition left = new RowPosition(2, -40);
        model.scrolled(left);
        model.open(Anchor.of("two"), null);
        model.open(Anchor.of("one"), null);
        assertThat(model.position().get()).isEqualTo(left);
        model.open(Anchor.of("two"), null);
        model.open(Anchor.of("one", 2), null);
        assertThat(model.position().get()).as("by a link to the same message").isEqualTo(left);
        model.open(Anchor.of("two"), null);
        model.open(Anchor.of("one", 1), null);
        assertThat(model.position().get()).as("by a link to another message").extracting(RowPosition::row).isEqualTo(1);
    }

    @Test
    void foldingKeepsThePosition() {
        RowPosition here = new RowPosition(2, 25);
        model.scrolled(here);
        model.foldAll();
        model.fold(folds -> folds.reasoningOpen(true));
        assertThat(model.position().get()).isEqualTo(here);
    }

    @Test
    void aMissingConversationIsASentence() {
        model.open(Anchor.of("nowhere", 3), null);
        assertThat(model.state().get()).isInstanceOfSatisfying(ReaderState.Failed.class,
                failed -> assertThat(failed.sentence()).contains("nowhere").endsWith("."));
    }

    @Test
    void anOlderConversationThatComesLateDoesNotReplaceTheNewer() {
        HeldTasks held = new HeldTasks();
        ReaderModel quick = model(held);
        quick.open(Anchor.of("one"), null);
        quick.open(Anchor.of("two"), null);
        held.finish(1);
        held.finish(0);
        assertThat(quick.conversation().transcript().id()).isEqualTo("two");
    }

    @Test
    void findsEverywhereCaseAsideAndOpensWhatHidesTheMatch() {
        model.folds().reasoningOpen(false);
        model.find("order");
        // words of 1; reasoning of 2; call name, order_id (value has none), note, result's zone; words of 5
        assertThat(model.find().count().get()).isEqualTo(6);
        assertThat(model.find().current().text().part()).isEqualTo(Part.TEXT);
        model.find().step(1);
        assertThat(model.find().current().text().part()).isEqualTo(Part.REASONING);
        assertThat(model.folds().reasoningOpen(2)).isTrue();
        model.find().step(3);
        assertThat(model.find().current().text().part()).isEqualTo(Part.RESULT);
        assertThat(model.folds().resultOpen(4)).isTrue();
        assertThat(model.position().get().row()).isEqualTo(3);
        model.find().step(2);
        assertThat(model.find().at().get()).isEqualTo(0);
        model.find().step(-1);
        assertThat(model.find().at().get()).isEqualTo(5);
    }

    @Test
    void findIsLiteral() {
        model.find("#W88.*");
        assertThat(model.find().count().get()).isZero();
        model.find("#w8855135");
        assertThat(model.find().count().get()).isEqualTo(2);
    }

    @Test
    void aClickLightsAnIdentifierEverywhereAndEscapeClearsIt() {
        Shown words = Shown.whole(new BodyText(1, Part.TEXT, -1, "", first.messages().get(1).text()));
        Shown argument = Shown.whole(new BodyText(3, Part.ARGUMENTS, 0, "/order_id", "#W8855135"));
        model.lit().click(words, 18);
        assertThat(model.lit().marks(argument).ids()).containsExactly(new Span(0, 9));
        model.lit().hover(words, -1);
        assertThat(model.lit().marks(argument).ids()).hasSize(1);
        assertThat(model.lit().any()).isTrue();
        model.lit().clear();
        assertThat(model.lit().marks(argument).ids()).isEmpty();
        assertThat(model.lit().any()).isFalse();
    }

    @Test
    void wordsOfTheSearchAreLitAndUnfolded() {
        model.folds().reasoningOpen(false);
        model.open(Anchor.of("one", 4), "late");
        assertThat(model.position().get().row()).isEqualTo(3);
        assertThat(model.lit().marks(Shown.whole(new BodyText(5, Part.TEXT, -1, "", "Your order is late."))).words())
                .containsExactly(new Span(14, 18));
        assertThat(model.folds().resultOpen(4)).isTrue();
    }

    @Test
    void comingBackFindsTheRowAgain() {
        model.scrolled(new RowPosition(4, -37));
        model.open(Anchor.of("two"), null);
        model.open(Anchor.of("one"), null);
        assertThat(model.position().get()).isEqualTo(new RowPosition(4, -37));
        model.open(Anchor.of("one", 1), null);
        assertThat(model.position().get().row()).isEqualTo(1);
    }

    @Test
    void stepsThroughTheReadingListAndStopsAtItsEnds() {
        model.readingList().set(new ReadingList(List.of("one", "two"), "Library"));
        assertThat(model.around().neighbour(-1)).isNull();
        assertThat(model.around().neighbour(1)).isEqualTo("two");
        assertThat(model.around().positionInList()).isZero();
    }

    @Test
    void theSameCaseGoesRound() {
        assertThat(model.around().sameCaseStep(1)).isEqualTo("two");
        assertThat(model.around().sameCaseStep(-1)).isEqualTo("two");
    }

    @Test
    void aMegabyteShowsPieceByPiece() {
        String megabyte = "word ".repeat(200_000) + "needle";
        BodyText text = new BodyText(0, Part.TEXT, -1, "", megabyte);
        assertThat(Shown.page(text, null, -1).text()).hasSizeLessThan(FOLDS);
        StringBuilder all = new StringBuilder();
        for (int page = 0; page <= Shown.pageOf(megabyte.length() - 1); page++) {
            assertThat(Shown.page(text, null, page).text().length()).isLessThan(DEAR);
            all.append(Shown.page(text, null, page).text());
        }
        assertThat(all).hasToString(megabyte);
        Transcript big = new Made("big").customer(megabyte).done();
        FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), new MemoryIndex(List.of(big)));
        ReaderModel reader = new ReaderModel(workspace, Desks.none(), CaseRules.Book.EMPTY, Unchecked.none(),
                new Strings(ResourceBundle.getBundle("saiddone.strings")), Delays.NONE);
        reader.open(Anchor.of("big"), null);
        reader.find("needle");
        int page = reader.folds().page(0, Part.TEXT);
        assertThat(Shown.page(text, null, page).text()).endsWith("needle");
    }

    @Test
    void foldingAllAndOneByOne() {
        model.foldAll();
        assertThat(model.conversation().turns()).allMatch(model.folds()::folded);
        model.foldAll();
        assertThat(model.conversation().turns()).noneMatch(model.folds()::folded);
    }
}
