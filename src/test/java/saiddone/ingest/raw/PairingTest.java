package saiddone.ingest.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saiddone.ingest.tool.ToolEffects;
import saiddone.ingest.tool.ToolProfiles;
import saiddone.model.Arguments;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.Message;
import saiddone.model.Outcome;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;

/// Calls and results with ids used twice, without ids, without partners.
class PairingTest {
    private final TranscriptAssembler.OfFile file = new TranscriptAssembler(new ToolEffects(new ToolProfiles(null))).file("a.json", "test");

    /// `c:1` an assistant's call with id 1, `c` one without id, `c:1 c:2` two in one message; `r:1` and `r` results.
    private static List<RawTranscript.Turn> turns(String... messages) {
        List<RawTranscript.Turn> turns = new ArrayList<>();
        for (String message : messages) {
            String[] parts = message.split(" ");
            boolean calls = parts[0].startsWith("c");
            turns.add(new RawTranscript.Turn(calls ? "assistant" : "tool", "", null,
                    calls ? Arrays.stream(parts)
                            .map(part -> new RawTranscript.Call(id(part), "f", new Arguments("", null), Role.ASSISTANT)).toList()
                            : List.of(),
                    calls ? null : new RawTranscript.Result(id(parts[0]), null, false, false, null), List.of(), null, null));
        }
        return turns;
    }

    private static @Nullable String id(String part) {
        return part.length() > 1 ? part.substring(2) : null;
    }

    private Transcript assemble(List<RawTranscript.Turn> turns) {
        return file.assemble(new RawTranscript(0, "x", new CaseRef("s", "x", null, CaseKind.OTHER, null, null), null, null, turns,
                List.of(), Outcome.NONE, false, Map.of(), Map.of()));
    }

    private String pairs(String... messages) {
        Transcript transcript = assemble(turns(messages));
        for (Message message : transcript.messages()) {
            if (message.result() != null && message.result().paired()) {
                ToolCall call = transcript.messages().get(message.result().callMessage()).calls().get(message.result().callOrdinal());
                assertThat(call.resultMessage()).isEqualTo(message.index());
                assertThat(message.result().tool()).isEqualTo("f");
            }
        }
        return transcript.calls().map(call -> call.message() + "." + call.ordinal() + ">" + call.resultMessage())
                .collect(Collectors.joining(" "));
    }

    @Test
    void aResultAnswersTheOldestOpenCallWithItsId() {
        assertThat(pairs("c:1 c:2", "r:2", "r:1")).isEqualTo("0.0>2 0.1>1");
        assertThat(pairs("c:1", "c:1", "r:1", "r:1")).isEqualTo("0.0>2 1.0>3");
        assertThat(pairs("c:1", "r:1", "c:1", "r:1")).isEqualTo("0.0>1 2.0>3");
    }

    @Test
    void withoutAnIdOnEitherSideTheOldestOpenCallIsTaken() {
        assertThat(pairs("c c", "r", "r")).isEqualTo("0.0>1 0.1>2");
        assertThat(pairs("c:1 c:2", "r", "r")).isEqualTo("0.0>1 0.1>2");
        assertThat(pairs("c", "c:2", "r:2", "r:9")).isEqualTo("0.0>3 1.0>2");
    }

    @Test
    void resultsWithoutCallsAndCallsWithoutResultsStayAlone() {
        assertThat(pairs("r:1", "c:1")).isEqualTo("1.0>-1");
        assertThat(pairs("c:1", "r:2")).isEqualTo("0.0>-1");
        Transcript transcript = assemble(turns("c:1", "r:2"));
        assertThat(transcript.messages().get(1).result()).satisfies(result -> {
            assertThat(result.paired()).isFalse();
            assertThat(result.callId()).isEqualTo("2");
        });
    }

    /// The rule again, written the slow way, on conversations made at random.
    @Test
    void randomConversationsPairAsABruteForceDoes() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            List<String> messages = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String kind = random.nextBoolean() ? "c" : "r";
                String message = kind;
                int id = random.nextInt(4);
                message += id == 0 ? "" : ":" + id;
                messages.add(kind.equals("c") && random.nextInt(3) == 0 ? message + " c:" + random.nextInt(1, 4) : message);
            }
            assertThat(pairs(messages.toArray(String[]::new))).as(messages.toString()).isEqualTo(bruteForce(messages));
        }
    }

    private static String bruteForce(List<String> messages) {
        List<String[]> calls = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            String[] parts = messages.get(i).split(" ");
            if (parts[0].startsWith("c")) {
                for (int k = 0; k < parts.length; k++) {
                    calls.add(new String[] {i + "." + k, parts[k].substring(1), "-1"});
                }
                continue;
            }
            String id = parts[0].substring(1);
            String[] answered = calls.stream().filter(call -> call[2].equals("-1") && !id.isEmpty() && call[1].equals(id)).findFirst()
                    .orElse(calls.stream().filter(call -> call[2].equals("-1") && (id.isEmpty() || call[1].isEmpty())).findFirst()
                            .orElse(null));
            if (answered != null) {
                answered[2] = String.valueOf(i);
            }
        }
        return calls.stream().map(call -> call[0] + ">" + call[2]).collect(Collectors.joining(" "));
    }

    @Test
    void theSameConversationGetsTheSameIdAndARepeatedOneAnother() {
        TranscriptAssembler.OfFile again = new TranscriptAssembler(new ToolEffects(new ToolProfiles(null))).file("a.json", "test");
        RawTranscript raw = new RawTranscript(0, "x", new CaseRef("s", "x", null, CaseKind.OTHER, null, null), null, null,
                turns("c:1", "r:1"), List.of(), Outcome.NONE, false, Map.of(), Map.of());
        Transcript first = file.assemble(raw);
        Transcript second = file.assemble(raw);
        assertThat(first.id()).matches("[0-9a-f]{12}").isNotEqualTo(second.id());
        assertThat(List.of(again.assemble(raw).id(), again.assemble(raw).id())).containsExactly(first.id(), second.id());
        assertThat(first.contentHash()).isEqualTo(second.contentHash()).hasSize(64);
        assertThat(assemble(turns("c:1", "r:2")).contentHash()).isNotEqualTo(first.contentHash());
    }
}
