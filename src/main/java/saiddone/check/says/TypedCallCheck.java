package saiddone.check.says;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.claims.Claim;
import saiddone.check.claims.TypedCalls;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Severity;
import saiddone.model.Span;

/// A tool call written out as text, as JSON or with a model's own marks, which therefore never ran.
public final class TypedCallCheck implements Check {
    /// A tool's own description, which some models repeat.
    private static final Pattern DEFINES = Pattern.compile(
            "\\\\?\"properties\\\\?\"\\s*:|\\\\?\"type\\\\?\"\\s*:\\s*\\\\?\"(?:object|function)");
    private static final Pattern ARGUMENTS = Pattern.compile("\"(?:arguments|parameters|args|kwargs|input|action_input)\\\\?\"\\s*:");

    @Override
    public List<Finding> find(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        for (Message message : reading.transcript().messages()) {
            if (message.role() == Role.ASSISTANT && message.text().length() < Claim.LONGEST
                    && TypedCalls.mayBeIn(message.text())) {
                typed(reading, message, findings);
            }
        }
        return findings;
    }

    private static void typed(Reading reading, Message message, List<Finding> findings) {
        Matcher name = TypedCalls.NAME.matcher(message.text());
        while (name.find()) {
            int end = Math.min(message.text().length(), name.end() + 400);
            boolean ran = reading.transcript().agentCalls().anyMatch(call -> call.name().equals(name.group(1))
                    && call.message() >= message.index());
            if (!ran && !DEFINES.matcher(message.text()).region(name.end(), end).find()
                    && (TypedCalls.marked(message.text(), name.start())
                            || ARGUMENTS.matcher(message.text()).region(Math.max(0, name.start() - 400), end).find())) {
                findings.add(new Finding(CheckId.TYPED_CALL_NEVER_RAN.label(), CheckId.TYPED_CALL_NEVER_RAN.family(),
                        Severity.MEDIUM, Confidence.CERTAIN, message.index(),
                        Finding.Said.of(message, Part.TEXT, new Span(name.start(), name.end())), null, null,
                        "A call of %s stands in the text, and none was made then or later.".formatted(name.group(1))));
            }
        }
    }
}
