package saiddone.check.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import saiddone.check.Dialogue;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.Finding;
import saiddone.model.ToolEffect;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;

class IntegrityChecksTest {
    @Test
    void callsAndResultsWithoutEachOther() {
        Dialogue dialogue = new Dialogue().calls("", null, "get", ToolEffect.READ, "{}", null, false).stray("{}").looksUp("get", "{}", "{}")
                .calls("", null, "transfer", ToolEffect.HANDOVER, "{}", null, false);
        assertThat(dialogue.read(new UnpairedCallCheck())).extracting(Finding::message).as("a handover may end the record")
                .containsExactly(0, 1);
    }

    @Test
    void runsOfOneCaseThatEndedDifferently() {
        Map<String, Finding> found = SameAsk.of(List.of(run("a1", "a", "m", false, 0), run("a2", "a", "m", true, 0), run("b1", "b", "m",
                false, 0),
                run("b2", "b", "m", false, 0), run("a3", "a", "other", false, 1)));
        assertThat(found).containsOnlyKeys("a1", "a2");
        assertThat(found.get("a2").why()).contains("1 handed over", "1 did neither");
        assertThat(SameAsk.of(List.of(run("1", "a", "m", true, 1), run("2", "a", "m", true, 0)))).as("both handed over").isEmpty();
        assertThat(SameAsk.of(List.of())).isEmpty();
    }

    private static TranscriptSummary run(String id, String caseId, String model, boolean handedOver, int writes) {
        return new TranscriptSummary(id, new TranscriptSource("f", 0, "t"), id, new CaseRef("s", caseId, null, CaseKind.OTHER, null, null),
                model, 1, 2, 2, 1, 1, writes, 0, handedOver, null, null, null, true, "Hi");
    }
}
