package saiddone.check.ledger;

import java.util.regex.Pattern;
import saiddone.check.claims.Words;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;

/// Tells a call that went through though its record says that it failed: its answer names something new, by an id that the call
/// did not hold, and the agent gives that to the customer.
final class GaveBack {
    private static final Pattern ID = Pattern.compile("(?<![\\p{L}\\d_])(?:[A-Z0-9]{6,}|[a-z]+_\\d{4,})(?![\\p{L}\\d_])");
    private static final Pattern ERROR = Pattern.compile("(?i)error|fail|denied|invalid|not found|exception");
    private static final int HEAD = 60;

    private GaveBack() {}

    static boolean told(Transcript transcript, ToolCall call) {
        String answer = transcript.messages().get(call.resultMessage()).text();
        if (ERROR.matcher(answer.substring(0, Math.min(HEAD, answer.length()))).find()) {
            return false;
        }
        Message next = transcript.messages().stream().skip(call.resultMessage() + 1L).takeWhile(one -> one.role() != Role.USER)
                .filter(Words::speaks).findFirst().orElse(null);
        return next != null && ID.matcher(answer).results().map(found -> found.group())
                .anyMatch(id -> !call.arguments().raw().contains(id) && next.text().contains(id));
    }
}
