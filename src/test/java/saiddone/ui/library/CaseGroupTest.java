package saiddone.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import saiddone.model.Anchor;
import saiddone.model.TranscriptSummary;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

class CaseGroupTest {
    private static final List<TranscriptSummary> ROWS = Rows.random(400, 8);

    @Test
    void everyConversationIsInTheGroupOfItsSuiteAndCase() {
        Map<String, Integer> counted = new HashMap<>();
        ROWS.forEach(row -> counted.merge(row.caseRef().suite() + "/" + row.caseRef().id(), 1, Integer::sum));
        List<CaseGroup> groups = CaseGroup.of(ROWS);
        assertThat(groups.stream().collect(Collectors.toMap(group -> group.suite() + "/" + group.caseId(), group -> group.rows().size())))
                .isEqualTo(counted);
        assertThat(groups.stream().flatMap(group -> group.rows().stream())).containsExactlyInAnyOrderElementsOf(ROWS);
    }

    @Test
    void aGroupSaysWhatBecameOfItsConversations() {
        for (CaseGroup group : CaseGroup.of(ROWS)) {
            List<TranscriptSummary> rows = ROWS.stream().filter(row -> row.caseRef().suite().equals(group.suite()))
                    .filter(row -> row.caseRef().id().equals(group.caseId())).toList();
            List<Double> rewards = rows.stream().map(TranscriptSummary::reward).filter(reward -> reward != null).toList();
            assertThat(group.rewarded()).isEqualTo(rewards.size());
            if (rewards.isEmpty()) {
                assertThat(group.meanReward()).isNull();
            } else {
                assertThat(group.meanReward() * rewards.size()).isEqualTo(rewards.stream().mapToDouble(r -> r).sum());
            }
            assertThat(group.handedOver()).isEqualTo((int) rows.stream().filter(TranscriptSummary::handedOver).count());
            assertThat(rows.stream().map(TranscriptSummary::model).filter(model -> model != null).distinct()).hasSize(group.models());
        }
    }

    @Test
    void aCaseIsReadFromItsFirstConversationAndShownByItself() {
        FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), null);
        workspace.rows.set(ROWS);
        FakeNavigator navigator = new FakeNavigator();
        LibraryViewModel model = new LibraryViewModel(workspace, navigator, new Strings(ResourceBundle.getBundle("saiddone.strings")));
        assertThat(model.page().get().groups()).isEmpty();
        model.grouped().set(true);
        CaseGroup group = model.page().get().groups().get(3);
        assertThat(model.copyCases().rows()).hasSize(model.page().get().groups().size());
        model.open(group);
        assertThat(navigator.list).isEqualTo(group.rows().stream().map(TranscriptSummary::id).toList());
        assertThat(navigator.places).containsExactly(new Place.Reader(Anchor.of(group.rows().getFirst().id()), null));
        model.narrow(group);
        assertThat(model.grouped().get()).isFalse();
        assertThat(model.page().get().rows()).containsExactlyInAnyOrderElementsOf(group.rows());
    }
}
