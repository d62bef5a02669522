package saiddone.ui.reader.ledger;

import java.util.Objects;
import saiddone.annotation.anchor.Targets;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.store.Tag;
import saiddone.model.Finding;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;
import tools.jackson.databind.JsonNode;

/// A finding as the annotation that accepting it makes.
final class Accepted {
    private Accepted() {}

    static Tag tag(String code, Subject subject, Transcript transcript, Finding finding, Checked checked) {
        return new Tag(code, subject, target(transcript, finding, checked), Presence.PRESENT, null, null, finding.why(), false);
    }

    /// Words against the call where the finding tells both, else the one that it tells.
    static Target target(Transcript transcript, Finding finding, Checked checked) {
        Finding.Said said = finding.said();
        ToolCall call = checked.call(finding.call());
        Target.Words words = said == null ? null : Targets.words(transcript, finding.message(), said.part(), said.span());
        if (call == null) {
            return words != null ? words : Targets.message(transcript, finding.message());
        }
        Target.Call of = Targets.call(transcript, call.message(), call.ordinal());
        if (words != null) {
            return new Target.Pair(words, of);
        }
        String pointer = Objects.requireNonNullElse(finding.argument(), "");
        JsonNode tree = call.arguments().tree();
        return pointer.isEmpty() || tree == null || tree.at(pointer).isMissingNode() ? of
                : Targets.argument(transcript, call.message(), call.ordinal(), pointer);
    }
}
