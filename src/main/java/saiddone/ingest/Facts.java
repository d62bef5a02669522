package saiddone.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.ToolResult;
import saiddone.model.Transcript;
import saiddone.task.Cancellation;
import saiddone.task.Progress;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// What is in files, counted straight from them: the answer of `facts --json`. The records below are written by Jackson
/// as that command's JSON, key by key.
///
/// @param files by the file's name; files without a conversation are not among them
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Facts(Map<String, OfFile> files, Totals totals, List<Problem> problems) {

    /// One file's numbers. What has no meaning for its format is null and left out: rewards where none is given, the
    /// simulated customer's own calls where there are none.
    ///
    /// @param messages         elements of the message lists, system prompts too
    /// @param toolCalls        calls that the agent asked for
    /// @param toolCallErrors   results marked as errors (tau2: only those that the file itself flags)
    /// @param escalations      agent calls of a tool that hands over to a human
    /// @param maxMessageChars  Unicode code points of the longest text
    /// @param meanAgentTurns   rounded to four places
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfFile(String format, int conversations, int messages, Map<String, Integer> messagesPerRole, int toolCalls,
                         Map<String, Integer> toolCallsByName, @Nullable Integer userToolCalls, int toolResults,
                         int toolCallErrors, int escalations, int conversationsWithEscalation, int maxMessageChars,
                         double meanAgentTurns, @Nullable Double totalReward, @Nullable Integer successes) {}

    /// Sums over all files.
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Totals(long conversations, long messages, long toolCalls, long toolCallErrors, long escalations) {}

    /// Something unreadable.
    ///
    /// @param line 1-based, null where lines mean nothing
    public record Problem(String file, @Nullable Long line, String reason) {}

    /// Reads all files and counts.
    ///
    /// @throws IOException where a folder cannot be listed
    public static Facts of(TranscriptFiles transcripts, Progress progress, Cancellation cancellation) throws IOException {
        List<SourceFile> sources = transcripts.scan(cancellation);
        Map<String, OfFile> files = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            SourceFile source = sources.get(i);
            cancellation.check();
            progress.at(i, sources.size(), source.name());
            Count count = new Count(problems);
            String format = transcripts.read(source, count, cancellation);
            if (count.conversations > 0) {
                files.put(source.name(), count.facts(format));
            }
        }
        progress.at(sources.size(), sources.size(), "");
        return new Facts(files, totals(files), problems);
    }

    private static Totals totals(Map<String, OfFile> files) {
        long[] sums = new long[5];
        for (OfFile file : files.values()) {
            sums[0] += file.conversations();
            sums[1] += file.messages();
            sums[2] += file.toolCalls();
            sums[3] += file.toolCallErrors();
            sums[4] += file.escalations();
        }
        return new Totals(sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    /// Counts the conversations of one file while they are read.
    private static final class Count implements TranscriptSink {
        /// Formats that have a reward of that name; elsewhere it is another measure put in its place.
        private static final Set<String> REWARDED = Set.of("tau-bench", "tau2");

        private final List<Problem> problems;
        private final Map<String, Integer> roles = new TreeMap<>();
        private final Map<String, Integer> calls = new TreeMap<>();
        private int conversations;
        private int messages;
        private int agentTurns;
        private int toolCalls;
        private int userCalls;
        private int results;
        private int errors;
        private int escalations;
        private int escalated;
        private int longest;
        private int rewards;
        private int successes;
        private double reward;

        private Count(List<Problem> problems) {
            this.problems = problems;
        }

        @Override
        public void problem(ReadProblem problem) {
            String where = problem.position() == null ? "" : "Conversation " + (problem.position() + 1) + ": ";
            problems.add(new Problem(problem.file(), problem.line(), where + problem.reason()));
        }

        @Override
        public void transcript(Transcript transcript) {
            conversations++;
            int before = escalations;
            boolean flagged = transcript.source().format().equals("tau2");
            for (Message message : transcript.messages()) {
                message(message, flagged);
            }
            escalated += escalations > before ? 1 : 0;
            Double worth = transcript.outcome().reward();
            if (worth != null) {
                rewards++;
                reward += worth;
                successes += transcript.outcome().success() ? 1 : 0;
            }
        }

        private void message(Message message, boolean flagged) {
            messages++;
            roles.merge(message.roleName(), 1, Integer::sum);
            agentTurns += message.role() == Role.ASSISTANT ? 1 : 0;
            longest = Math.max(longest, message.text().codePointCount(0, message.text().length()));
            ToolResult result = message.result();
            if (result != null) {
                results++;
                errors += result.error() && !(flagged && result.errorByText()) ? 1 : 0;
            }
            message.calls().forEach(this::call);
        }

        private void call(ToolCall call) {
            if (call.requestor() != Role.ASSISTANT) {
                userCalls++;
                return;
            }
            toolCalls++;
            calls.merge(call.name(), 1, Integer::sum);
            escalations += call.effect() == ToolEffect.HANDOVER ? 1 : 0;
        }

        private OfFile facts(String format) {
            boolean rewarded = rewards > 0 && REWARDED.contains(format);
            return new OfFile(format, conversations, messages, roles, toolCalls, byCount(), userCalls > 0 ? userCalls : null,
                    results, errors, escalations, escalated, longest, rounded((double) agentTurns / conversations, 4),
                    rewarded ? rounded(reward, 6) : null, rewarded ? successes : null);
        }

        private Map<String, Integer> byCount() {
            return calls.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        }

        private static double rounded(double value, int places) {
            return Double.isFinite(value) ? new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).doubleValue() : value;
        }
    }
}
