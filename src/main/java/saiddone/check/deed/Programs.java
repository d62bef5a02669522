package saiddone.check.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.ToolNames;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;
import tools.jackson.databind.JsonNode;

/// What programs call that an agent wrote and had run by one tool for all: `run(code = "cancelOrder(\"A1\")")`. What they did nobody
/// can tell from outside; that a deed's tool stands in one is enough not to say that nothing was done.
public final class Programs {
    private static final Set<String> KEYS = Set.of("code", "script", "program", "source", "source_code", "python", "javascript",
            "python_code", "snippet");
    /// A name before a bracket; with blanks between, one that no word of a text looks like: "SAVE10 (once)" is a code for less to pay.
    private static final Pattern CALLED = Pattern.compile(
            "(?<![\\p{L}\\d_])([A-Za-z_][A-Za-z0-9_]*(?:(?<=[a-z]_[a-z]{1,20}|[a-z][A-Z][a-z]{1,20})\\s*|))\\(");
    private static final int LONGEST = 100_000;
    /// Words of so few letters stand in names for much else: "get", "hand".
    private static final int SHORT = 4;

    private final ClaimPatterns words;
    private final List<One> all = new ArrayList<>();

    Programs(Transcript transcript, ClaimPatterns words) {
        this.words = words;
        transcript.agentCalls().forEach(call -> read(transcript, call));
    }

    /// @param called names of what it calls
    private record One(int message, List<String> called) {}

    /// Whether a call runs a program, and may do whatever a tool does.
    public static boolean runs(ToolCall call) {
        return arguments(call).stream().anyMatch(one -> KEYS.contains(one.getKey()));
    }

    private static Set<Map.Entry<String, JsonNode>> arguments(ToolCall call) {
        JsonNode arguments = call.arguments().tree();
        return arguments == null || !arguments.isObject() ? Set.of() : arguments.properties();
    }

    private void read(Transcript transcript, ToolCall call) {
        if (transcript.failed(call)) {
            return;
        }
        for (Map.Entry<String, JsonNode> one : arguments(call)) {
            String program = KEYS.contains(one.getKey()) ? one.getValue().asString("") : "";
            if (!program.isEmpty() && program.length() < LONGEST) {
                List<String> called = CALLED.matcher(program).results().map(found -> found.group(1).strip()).distinct().toList();
                if (!called.isEmpty()) {
                    all.add(new One(call.message(), called));
                }
            }
        }
    }

    /// One plain sentence where there are any.
    List<String> notes() {
        return all.isEmpty() ? List.of()
                : List.of("The agent ran programs of its own in %d %s: of what they did the names of what they call are known."
                        .formatted(all.size(), all.size() == 1 ? "call" : "calls"));
    }

    /// Whether a program that ran up to a message calls what does a deed.
    boolean did(@Nullable String deed, int until) {
        return all.stream().filter(one -> one.message <= until).flatMap(one -> one.called.stream()).anyMatch(name -> does(deed, name));
    }

    private boolean does(@Nullable String deed, String name) {
        return ToolNames.does(words, deed, name) || ClaimPatterns.HANDOVER.equals(deed)
                && ToolNames.words(name).stream()
                        .anyMatch(word -> word.length() > SHORT && words.deed(ClaimPatterns.HANDOVER).base().contains(word));
    }
}
