package saiddone.check.integrity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.text.Findings;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Severity;
import saiddone.model.ToolEffect;
import saiddone.model.ToolResult;
import saiddone.model.Transcript;

/// Calls that were never answered, and results that answer no call. A handover often ends the record before its result.
public final class UnpairedCallCheck implements Check {
    private static final Findings FINDINGS = new Findings(CheckId.UNPAIRED_CALL, Severity.LOW, Confidence.CERTAIN);

    @Override
    public List<Finding> find(Reading reading) {
        Transcript transcript = reading.transcript();
        List<Finding> found = new ArrayList<>();
        transcript.agentCalls().filter(call -> !call.answered() && call.effect() != ToolEffect.HANDOVER)
                .forEach(call -> found.add(FINDINGS.of(call, "No result came for this call of " + call.name() + ".")));
        for (Message message : transcript.messages()) {
            ToolResult result = message.result();
            if (result != null && !result.paired()) {
                found.add(FINDINGS.at(message.index(), "This result answers no call that the record holds."));
            }
        }
        found.sort(Comparator.comparingInt(Finding::message));
        return found;
    }
}
