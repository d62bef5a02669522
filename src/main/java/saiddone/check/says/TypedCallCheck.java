package saiddone.check.says;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.claims.Claim;
import saiddone.check.claims.TypedCalls;
import saiddone.check.text.Findings;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Severity;
import saiddone.model.Span;

/// A tool call written out as text, as JSON, as a line of a program or with a model's own marks, which therefore never ran.
public final class TypedCallCheck implements Check {
    /// A tool's own description, which some models repeat.
    private static final Pattern DEFINES = Pattern.compile(
            "\\\\?\"properties\\\\?\"\\s*:|\\\\?\"type\\\\?\"\\s*:\\s*\\\\?\"(?:object|function)");
    private static final Pattern ARGUMENTS = Pattern.compile("\"(?:arguments|parameters|args|kwargs|input|action_input)\\\\?\"\\s*:");

    private static final Findings FINDINGS = new Findings(CheckId.TYPED_CALL_NEVER_RAN, Severity.MEDIUM, Confidence.CERTAIN);

    /// Once for each tool, where its call first stands: a model that types its calls does so again and again.
    @Override
    public List<Finding> find(Reading reading) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        for (Message message : reading.transcript().messages()) {
            if (message.role() == Role.ASSISTANT && message.text().length() < Claim.LONGEST
                    && TypedCalls.mayBeIn(message.text())) {
                typed(reading, message, places);
            }
        }
        return places.entrySet().stream().map(tool -> finding(tool.getKey(), tool.getValue())).toList();
    }

    private record Place(Message message, Span span) {}

    private static Finding finding(String tool, List<Place> places) {
        Place first = places.getFirst();
        String more = switch (places.size()) {
            case 1 -> "";
            case 2 -> " (and once more below)";
            default -> " (and %d times more below)".formatted(places.size() - 1);
        };
        return FINDINGS.of(first.message.index(), Finding.Said.of(first.message, Part.TEXT, first.span), null, null,
                "A call of %s stands in the text%s, and none was made then or later.".formatted(tool, more));
    }

    private static void typed(Reading reading, Message message, Map<String, List<Place>> places) {
        Matcher name = TypedCalls.NAME.matcher(message.text());
        while (name.find()) {
            int end = Math.min(message.text().length(), name.end() + 400);
            // Typed for the customer to make on a device of their own, it may have been made by them.
            boolean ran = reading.transcript().calls().anyMatch(call -> call.name().equals(name.group(1))
                    && call.message() >= message.index());
            if (!ran && !DEFINES.matcher(message.text()).region(name.end(), end).find()
                    && (TypedCalls.marked(message.text(), name)
                            || ARGUMENTS.matcher(message.text()).region(Math.max(0, name.start() - 400), end).find())) {
                places.computeIfAbsent(name.group(1), _ -> new ArrayList<>())
                        .add(new Place(message, TypedCalls.span(message.text(), name)));
            }
        }
    }
}
