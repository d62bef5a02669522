package saiddone.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.model.Anchor;
import saiddone.model.Part;
import saiddone.ui.fake.Desks;
import saiddone.ui.reader.row.Spot;
import saiddone.ui.reader.tagging.SeenTag;
import saiddone.ui.shell.ReadingList;

/// Tags every kind of place by what is focused or selected, and reads the database for the truth.
class TaggingModelTest extends TaggingSetup {
    @Test
    void theFocusWalksThroughTheRow() {
        model.focus(2);
        assertThat(Spot.of(model.focused(), model.folds())).extracting(Spot::kind).containsExactly(Spot.Kind.ROW, Spot.Kind.CARD,
                Spot.Kind.ARGUMENT, Spot.Kind.ARGUMENT);
        model.focus().step(1);
        model.focus().step(1);
        model.focus().step(1);
        model.focus().step(1);
        assertThat(model.focus().spot().get()).as("stays at the end").isEqualTo(new Spot(Spot.Kind.ARGUMENT, 0, "/item"));
        model.focus().step(-1);
        assertThat(model.focus().spot().get().pointer()).isEqualTo("/order_id");
        model.step(-1);
        assertThat(model.focus().spot().get()).as("another row").isEqualTo(Spot.ROW);
        assertThat(Spot.of(model.focused(), model.folds())).containsExactly(Spot.ROW, Spot.REASONING, Spot.WORDS);
    }

    @Test
    void theFocusedTurnIsTagged() {
        model.focus(1);
        press("believed");
        assertThat(only().target()).isInstanceOfSatisfying(Target.OfMessage.class, at -> {
            assertThat(at.message()).isEqualTo(1);
            assertThat(at.quote().text()).isEqualTo(REPLY);
        });
        assertThat(only()).satisfies(one -> {
            assertThat(one.reviewer()).isEqualTo("ann");
            assertThat(one.code()).isEqualTo("believed");
            assertThat(one.subject()).isEqualTo(Subject.of(first));
            assertThat(one.presence()).isEqualTo(Presence.PRESENT);
            assertThat(one.blind()).isFalse();
            assertThat(one.version()).isEqualTo(desk.codebook().version());
        });
    }

    @Test
    void theFocusedCallAndArgumentAreTagged() {
        model.focus(2);
        model.focus().step(1);
        press("wrong");
        assertThat(only().target()).isInstanceOfSatisfying(Target.Call.class, at -> {
            assertThat(at.message()).isEqualTo(2);
            assertThat(at.tool()).isEqualTo("create_replacement");
        });
        model.focus().step(1);
        press("wrong");
        assertThat(stored()).anySatisfy(one -> assertThat(one.target()).isInstanceOfSatisfying(Target.Argument.class, at -> {
            assertThat(at.pointer()).isEqualTo("/order_id");
            assertThat(at.value()).isEqualTo("\"NL-20418\"");
        })).hasSize(2);
    }

    @Test
    void theConversationIsTagged() {
        model.focus().flipConversation();
        press("circling");
        assertThat(only().target()).isInstanceOf(Target.Conversation.class);
        model.focus().flipConversation();
        assertThat(model.focus().spot().get()).isEqualTo(Spot.ROW);
    }

    @Test
    void sentencesAreSelectedByKeysAndTaggedAsWords() {
        model.focus(1);
        model.focus().selectSentence();
        assertThat(model.lit().selected().text()).isEqualTo("I am sorry.");
        model.focus().selectSentence();
        assertThat(model.lit().selected().text()).isEqualTo("A new bag, Black, 55 cm, is on its way!");
        press("wrong");
        assertThat(only().target()).isInstanceOfSatisfying(Target.Words.class, at -> {
            assertThat(at.part()).isEqualTo(Part.TEXT);
            assertThat(REPLY.substring(at.span().start(), at.span().end())).isEqualTo("A new bag, Black, 55 cm, is on its way!")
                    .isEqualTo(at.quote().text());
            assertThat(at.quote().before()).endsWith("I am sorry. ");
        });
        model.focus().selectSentence();
        model.focus().selectSentence();
        assertThat(model.lit().selected().text()).as("round at the end").isEqualTo("I am sorry.");
        model.focus().extendSentence();
        assertThat(model.lit().selected().text()).isEqualTo("I am sorry. A new bag, Black, 55 cm, is on its way!");
    }

    @Test
    void theReasoningIsSelectedWhereItIsFocusedAndUnfoldsForIt() {
        model.focus(1);
        model.focus().step(1);
        assertThat(model.folds().reasoningOpen(1)).isFalse();
        model.focus().selectSentence();
        assertThat(model.folds().reasoningOpen(1)).isTrue();
        press("believed");
        assertThat(only().target()).isInstanceOfSatisfying(Target.Words.class, at -> {
            assertThat(at.part()).isEqualTo(Part.REASONING);
            assertThat(at.quote().text()).isEqualTo("There is no photo.");
        });
    }

    @Test
    void aSelectionMovesWordByWordAndNeverCutsACharacter() {
        model.focus(3);
        model.focus().moveEnd(1);
        assertThat(model.lit().selected().text()).isEqualTo("Done");
        model.focus().moveEnd(1);
        model.focus().moveEnd(1);
        String text = model.lit().selected().text();
        assertThat(text).isEqualTo("Done 👩‍👩‍👧 now.");
        model.focus().moveEnd(-1);
        assertThat(model.lit().selected().text()).isEqualTo("Done 👩‍👩‍👧");
        model.focus().moveStart(1);
        assertThat(model.lit().selected().text()).isEqualTo("👩‍👩‍👧");
        model.focus().moveStart(-1);
        assertThat(model.lit().selected().text()).isEqualTo("Done 👩‍👩‍👧");
    }

    @Test
    void wordsAreSetAgainstACallOfAnotherTurn() {
        model.focus(1);
        model.focus().selectSentence();
        model.step(1);
        assertThat(model.focus().canPair()).as("on the row").isFalse();
        model.focus().step(1);
        assertThat(model.aim().target()).as("the focus moved on: the call itself").isInstanceOf(Target.Call.class);
        model.focus().flipAgainst();
        press("wrong");
        assertThat(only().target()).isInstanceOfSatisfying(Target.Pair.class, pair -> {
            assertThat(pair.words().quote().text()).isEqualTo("I am sorry.");
            assertThat(pair.call().tool()).isEqualTo("create_replacement");
        });
        assertThat(model.tagMarks().heldPair()).as("the line is drawn").isNotNull();
        model.lit().clear();
        assertThat(model.focus().against().get()).isFalse();
        assertThat(model.aim().target()).isInstanceOf(Target.Call.class);
    }

    @Test
    void theSameKeyAgainTakesTheTagAwayAndUndoBringsItBack() {
        model.focus(1);
        press("believed");
        String id = only().id();
        press("believed");
        assertThat(stored()).isEmpty();
        assertThat(tagging.tags().get().tags()).isEmpty();
        desk.undo();
        assertThat(tagging.tags().get().tags()).extracting(SeenTag::id).containsExactly(id);
        desk.undo();
        assertThat(tagging.tags().get().tags()).isEmpty();
        desk.redo();
        assertThat(tagging.tags().get().tags()).hasSize(1);
    }

    @Test
    void absentAndUnsureChangeTheSameTag() {
        model.focus(1);
        press("believed");
        String id = only().id();
        tagging.press(code("believed"), Presence.ABSENT, model.aim().target());
        assertThat(only()).satisfies(one -> {
            assertThat(one.id()).isEqualTo(id);
            assertThat(one.presence()).isEqualTo(Presence.ABSENT);
        });
        tagging.unsure(tagging.held().orElseThrow());
        assertThat(only().presence()).isEqualTo(Presence.UNSURE);
        tagging.unsure(tagging.held().orElseThrow());
        assertThat(only().presence()).isEqualTo(Presence.PRESENT);
    }

    @Test
    void noteSeverityAndConfidenceStayWithTheTag() {
        model.focus(1);
        press("believed");
        tagging.note(tagging.held().orElseThrow(), " The bag is grey. ");
        tagging.severity(tagging.held().orElseThrow(), 1);
        tagging.severity(tagging.held().orElseThrow(), 1);
        tagging.confidence(tagging.held().orElseThrow(), 1);
        assertThat(only()).satisfies(one -> {
            assertThat(one.note()).isEqualTo("The bag is grey.");
            assertThat(one.severity()).isEqualTo(1);
            assertThat(one.confidence()).isEqualTo(4);
        });
        for (int i = 0; i < 5; i++) {
            tagging.severity(tagging.held().orElseThrow(), 1);
            tagging.confidence(tagging.held().orElseThrow(), 1);
        }
        assertThat(only().severity()).as("the worst").isEqualTo(2);
        assertThat(only().confidence()).isEqualTo(5);
        tagging.severity(tagging.held().orElseThrow(), -3);
        assertThat(only().severity()).isNull();
        assertThat(only().note()).isEqualTo("The bag is grey.");
    }

    @Test
    void aTagIsTakenAwayWhereTheFocusIs() {
        model.focus(1);
        press("believed");
        model.step(1);
        tagging.take(null);
        assertThat(tagging.own(model.aim().target())).as("nothing here").isEmpty();
        assertThat(tagging.ownOrLast(model.aim().target())).as("a note goes to the last one").isPresent();
        model.step(-1);
        tagging.remove(tagging.own(model.aim().target()).orElseThrow());
        assertThat(stored()).isEmpty();
    }

    @Test
    void othersTagsShowWithTheirNameAndCanBePutAway() {
        other("stale", new Target.Conversation());
        model.focus(1);
        press("believed");
        assertThat(tagging.tags().get().tags()).extracting(SeenTag::reviewer).containsExactly("Bob", "Ann");
        tagging.step(1);
        assertThat(tagging.own(null)).as("another's is not changed").isEqualTo(tagging.held().filter(SeenTag::own));
        tagging.others().set(false);
        assertThat(tagging.tags().get().tags()).extracting(SeenTag::reviewer).containsExactly("Ann");
        assertThat(tagging.tags().get().hidden()).isEqualTo(1);
    }

    @Test
    void reviewedSaysAbsentOfWhatWasNotTaggedAndGoesOn() {
        model.focus(1);
        press("believed");
        StringBuilder went = new StringBuilder();
        tagging.markReviewed(() -> went.append(model.around().goOn()));
        assertThat(went).hasToString("two");
        assertThat(desk.store().reviews().of("one")).singleElement().satisfies(review -> {
            assertThat(review.absent()).containsExactlyInAnyOrder("wrong", "stale", "circling");
            assertThat(review.version()).isEqualTo(desk.codebook().version());
        });
        assertThat(tagging.tags().get().review()).isNotNull();
        assertThat(model.reviews().transcripts().get()).containsExactly("one");
        tagging.unmarkReviewed();
        assertThat(tagging.tags().get().review()).isNull();
        assertThat(model.reviews().transcripts().get()).isEmpty();
    }

    @Test
    void aQueueGoesOnToWhatIsLeftOfIt() {
        model.readingList().set(new ReadingList(List.of("one"), "Library"));
        Desks.draw(desk, "q", false, List.of(Subject.of(first), Subject.of(second)));
        desk.code("q");
        StringBuilder went = new StringBuilder();
        tagging.markReviewed(() -> went.append(model.around().goOn()));
        assertThat(went).hasToString("two");
    }

    @Test
    void whatAnotherConversationSaysNeverShowsHere() {
        model.focus(1);
        press("believed");
        model.open(Anchor.of("two"), null);
        assertThat(tagging.tags().get().tags()).isEmpty();
        assertThat(tagging.held()).isEmpty();
        desk.undo();
        assertThat(stored()).isEmpty();
        model.open(Anchor.of("one"), null);
        assertThat(tagging.tags().get().tags()).isEmpty();
    }
}
