package saiddone.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.codebook.CheckCodes;
import saiddone.model.Anchor;
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
import saiddone.ui.reader.ledger.OpenChecks;
import saiddone.ui.reader.ledger.SeenFinding;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Overlays;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.ReadingList;
import saiddone.ui.shell.Strings;

/// Goes through one check's findings in two conversations that hold the same three.
class FindingTourTest {
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
    private final List<String> said = new ArrayList<>();
    private final FakeNavigator navigator = new FakeNavigator();
    @TempDir
    private Path folder;
    private Desk desk;
    private ReaderModel model;
    private OpenChecks checks;
    private FindingHand hand;

    @BeforeEach
    void open() {
        desk = Desks.open(folder, new Notices());
        reader(new DirectTaskRunner());
    }

    private void reader(TaskRunner checker) {
        MemoryIndex index = new MemoryIndex(List.of(MadeLedger.transcript("one"), MadeLedger.transcript("two")));
        FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), index);
        workspace.rows.set(index.summaries());
        checks = new OpenChecks(desk, checker, MadeLedger::result, new FindingDesk(desk, CheckCodes.shipped()), strings);
        model = new ReaderModel(workspace, desk, CaseRules.Book.EMPTY, checks, strings, Delays.NONE);
        hand = new FindingHand(model, strings, new Overlays(), navigator, said::add);
    }

    @AfterEach
    void close() {
        desk.close().join();
    }

    private String held() {
        return checks.held().map(one -> one.finding().check()).orElse("");
    }

    private SeenFinding found(String check) {
        return checks.checked().get().findings().stream().filter(one -> one.finding().check().equals(check)).findFirst().orElseThrow();
    }

    private void opens(Anchor anchor) {
        hand.open(anchor, null);
    }

    private void tour(String check) {
        model.readingList().set(new ReadingList(List.of("one", "two"), check, check));
        opens(Anchor.of("one"));
    }

    private String sentOn() {
        return ((Place.Reader) navigator.places.getLast()).anchor().transcript();
    }

    @Test
    void oneChecksFindingsAreGoneThroughFromConversationToConversation() {
        tour("invented-fact");
        assertThat(held()).as("it is in hand as soon as it is known").isEqualTo("invented-fact");
        assertThat(model.focused().message().index()).isEqualTo(MadeLedger.WORDS);
        hand.step(1);
        assertThat(navigator.places).containsExactly(new Place.Reader(Anchor.of("two"), null));
        opens(Anchor.of("two"));
        assertThat(held()).isEqualTo("invented-fact");
        hand.step(1);
        assertThat(said).containsExactly("That was the last conversation with invented-fact.");
        hand.step(-1);
        assertThat(sentOn()).isEqualTo("one");
        opens(Anchor.of("one"));
        assertThat(held()).isEqualTo("invented-fact");
        hand.step(-1);
        assertThat(said).last().isEqualTo("That was the first conversation with invented-fact.");
    }

    @Test
    void aTourPassesWhatWasDismissedAndLeavesAloneWhoComesToAMessage() {
        tour("invented-fact");
        checks.dismiss(found("invented-fact"), "History");
        opens(Anchor.of("two"));
        opens(Anchor.of("one"));
        assertThat(held()).isEmpty();
        hand.step(1);
        assertThat(sentOn()).isEqualTo("two");
        opens(Anchor.of("two", 3));
        assertThat(held()).isEmpty();
        assertThat(model.focused().message().index()).isEqualTo(3);
        hand.step(1);
        assertThat(held()).as("from there").isEqualTo("invented-fact");
        model.readingList().set(new ReadingList(List.of("one", "two"), "Library"));
        hand.step(1);
        assertThat(held()).as("an ordinary list goes through all findings of a conversation").isEqualTo("done-not-told");
        opens(Anchor.of("one"));
        assertThat(held()).isEmpty();
    }

    /// Nothing is taken in hand of a conversation that was left before it was checked.
    @Test
    void whoGoesOnBeforeTheChecksAreDoneLandsInTheLaterConversation() {
        HeldTasks held = new HeldTasks();
        reader(held);
        tour("invented-fact");
        opens(Anchor.of("two"));
        assertThat(held()).isEmpty();
        for (int i = 0; i < held.count(); i++) {
            held.finish(i);
        }
        assertThat(checks.checked().get().transcript()).isEqualTo("two");
        assertThat(held()).isEqualTo("invented-fact");
    }
}
