package saiddone.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.model.Anchor;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.model.Transcript;
import saiddone.ui.fake.Desks;
import saiddone.ui.reader.conversation.Conversation;
import saiddone.ui.reader.conversation.CopyFormat;
import saiddone.ui.reader.conversation.Made;
import saiddone.ui.reader.panel.ReadingRow;
import saiddone.ui.reader.tagging.SeenTag;
import saiddone.ui.reader.text.BodyText;
import saiddone.ui.reader.text.Shown;
import saiddone.ui.reader.text.TagMark;
import saiddone.ui.shell.ReadingList;

/// What must not be seen is not there, and what moved is never drawn at other words.
class BlindAndMovedTest extends TaggingSetup {

    @Test
    void wordsThatMovedAreOfferedAndThoseThatAreLostAreSaid() {
        model.focus(1);
        model.focus().selectSentence();
        model.focus().selectSentence();
        press("wrong");
        model.focus(0);
        press("stale");
        Transcript edited = new Made("one").customer("It arrived broken. Please send another.").agent("One moment.")
                .thinking("There is no photo. Policy asks for one.", REPLY).agent("Done 👩‍👩‍👧 now.").done();
        Transcript again = new Transcript(edited.id(), edited.source(), edited.conversation(), edited.caseRef(), edited.model(),
                edited.run(), edited.messages(), edited.expectedActions(), edited.outcome(), "another hash", true, edited.details());
        model = reader(again);
        tagging = model.tagging();
        model.open(Anchor.of("one"), null);
        assertThat(tagging.tags().get().tags()).extracting(SeenTag::anchored).containsExactlyInAnyOrder(SeenTag.Anchored.MOVED,
                SeenTag.Anchored.LOST);
        assertThat(tagging.tags().get().drawn()).as("neither is drawn").isEmpty();
        tagging.reattach();
        assertThat(tagging.tags().get().drawn()).singleElement().satisfies(tag -> assertThat(tag.where())
                .isInstanceOfSatisfying(Target.Words.class, at -> assertThat(at.message()).isEqualTo(2)));
        Shown words = Shown.whole(new BodyText(2, Part.TEXT, -1, "", REPLY));
        assertThat(model.lit().marks(words).tags()).extracting(TagMark::span).containsExactly(new Span(12, 51));
        desk.undo();
        assertThat(tagging.tags().get().drawn()).isEmpty();
    }

    @Test
    void aBlindReviewerSeesNothingOfModelVerdictsAndOthers() {
        other("stale", new Target.Conversation());
        Desks.draw(desk, "q", true, List.of(Subject.of(first)));
        Conversation open = model.conversation();
        assertThat(open.alias()).isEqualTo("1 · Queue q");
        assertThat(open.transcript().model()).isNull();
        assertThat(open.transcript().run()).isNull();
        assertThat(open.transcript().source().file()).isEqualTo("1 · Queue q");
        assertThat(tagging.tags().get().tags()).isEmpty();
        assertThat(tagging.tags().get().hidden()).as("not even how many").isZero();
        assertThat(model.around().sameCase()).isEmpty();
        assertThat(model.around().sameCaseStep(1)).isNull();
        for (CopyFormat format : CopyFormat.values()) {
            assertThat(model.copy(format, open.turns())).doesNotContain("model").doesNotContain("made.json");
        }
        model.focus(1);
        press("believed");
        assertThat(stored()).filteredOn(one -> one.reviewer().equals("ann")).singleElement().satisfies(one -> {
            assertThat(one.blind()).isTrue();
            assertThat(one.subject()).isEqualTo(Subject.of(first));
        });
        tagging.lookBehindTheBlind();
        assertThat(desk.store().reviews().unblindedBy("ann")).containsExactly("one");
        assertThat(model.conversation().alias()).isNull();
        assertThat(model.conversation().transcript().model()).isEqualTo("model");
        assertThat(tagging.tags().get().tags()).hasSize(2);
    }

    @Test
    void aListOfOneModelNamesNoHiddenConversation() {
        Desks.draw(desk, "q", true, List.of(Subject.of(second)));
        assertThat(model.around().ids()).containsExactly("one");
        assertThat(model.around().neighbour(1)).isNull();
        model.open(Anchor.of("two"), null);
        assertThat(model.around().positionInList()).as("not in the list that the user came from").isEqualTo(-1);
        ReadingList queue = model.around().sameFile();
        assertThat(queue.transcriptIds()).containsExactly("two");
        assertThat(queue.name()).as("the queue's, whichever of its conversations is open").isEqualTo("Queue q");
        assertThat(ReadingRow.of(queue.transcriptIds(), List.of(), desk.blinding(), Set.of("two"))).singleElement().satisfies(row -> {
            assertThat(row.alias()).isEqualTo("1 · Queue q");
            assertThat(row.summary()).isNull();
            assertThat(row.reviewed()).isTrue();
        });
        desk.code("q");
        model.readingList().set(new ReadingList(desk.state().get().coding().transcripts(), "q"));
        assertThat(model.around().positionInList()).isZero();
    }

    @Test
    void aConversationThatIsHiddenWhileOpenIsShownAnewWithoutItsModel() {
        assertThat(model.conversation().transcript().model()).isEqualTo("model");
        model.scrolled(new RowPosition(2, 0));
        Desks.draw(desk, "q", true, List.of(Subject.of(first)));
        assertThat(model.conversation().transcript().model()).isNull();
        assertThat(model.position().get().row()).as("the user stays where they were").isEqualTo(2);
    }

    @Test
    void aRulingIsReplacedAndWithdrawn() {
        tagging.rule(Overrule.Ruling.POLICY_LEGITIMATE, " The photo came by mail. ");
        tagging.rule(Overrule.Ruling.WRONG, "Nobody had to hand over.");
        tagging.rule(Overrule.Ruling.UPHELD, "No photo at all.");
        assertThat(tagging.tags().get().rulings()).extracting(Overrule::ruling).containsExactlyInAnyOrder(Overrule.Ruling.WRONG,
                Overrule.Ruling.UPHELD);
        assertThat(desk.store().reviews().rulings("one")).hasSize(2);
        tagging.withdraw(Overrule.Question.UNSAFE_ACTION);
        assertThat(tagging.tags().get().rulings()).extracting(Overrule::reason).containsExactly("Nobody had to hand over.");
        desk.undo();
        assertThat(tagging.tags().get().rulings()).hasSize(2);
    }
}
