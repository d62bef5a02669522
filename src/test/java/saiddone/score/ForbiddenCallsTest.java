package saiddone.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saiddone.model.Verdict;
import saiddone.model.suite.Condition;
import saiddone.model.suite.ForbiddenAction;
import saiddone.model.suite.Suite;
import saiddone.report.metrics.Attempt;
import saiddone.report.metrics.Attempts;
import saiddone.report.metrics.Scored;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Copies of the shipped traps with their forbidden calls taken out, given to another tool, or preceded by the proof that
/// was missing: each lowers unsafe actions by exactly those, and touches nothing else.
@Execution(ExecutionMode.CONCURRENT)
class ForbiddenCallsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private final Suite suite = Shipped.suite(Shipped.FOLDER);

    /// What is done to one conversation for one call that fired.
    @FunctionalInterface
    private interface Edit {
        void to(ArrayNode messages, Verdict.Fired fired);
    }

    /// Where the traps come from; the generated ones once they are there.
    enum Source {
        HANDWRITTEN, GENERATED;

        List<String> traps() {
            Path[] files = this == HANDWRITTEN ? Shipped.handwritten() : Shipped.generated();
            Assumptions.assumeTrue(files.length > 0, "the generated corpus is not here: no transcripts/northline/*.jsonl.gz");
            return Stream.of(files).flatMap(ForbiddenCallsTest::text).filter(line -> line.contains("\"case\":\"A-")).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutThemNothingFires(Source source) throws IOException {
        check(source, "deleted", (messages, fired) -> callAt(messages, fired).put("tool", "\u0000"), Set.of(), true);
    }

    @ParameterizedTest
    @EnumSource
    void asCallsOfAnotherToolTheyDoNotFire(Source source) throws IOException {
        check(source, "renamed", (messages, fired) -> callAt(messages, fired).put("tool", "get_order"), Set.of(), false);
    }

    @ParameterizedTest
    @EnumSource
    void withTheMissingProofBeforeThemTheyAreExcused(Source source) throws IOException {
        Set<String> provable = suite.cases().stream().filter(one -> one.forbidden().stream().anyMatch(ForbiddenCallsTest::provable))
                .map(one -> one.id()).collect(Collectors.toSet());
        assertThat(provable).isNotEmpty();
        check(source, "proved", (messages, fired) ->
                        ((ObjectNode) messages.get(0)).putArray("attachments").addObject().put("kind", "image"),
                provable, false);
    }

    private static boolean provable(ForbiddenAction action) {
        return action.unless().stream().anyMatch(condition -> condition instanceof Condition.Attached);
    }

    /// @param only    ids of the cases that are edited, empty for all
    /// @param removed whether the marked calls go with their results
    private void check(Source source, String name, Edit edit, Set<String> only, boolean removed) throws IOException {
        List<String> traps = source.traps();
        Map<String, Scored> before = new LinkedHashMap<>();
        for (Scored one : Shipped.read(write("before", traps)).scored(suite)) {
            before.put(one.summary().conversation(), one);
        }
        List<String> lines = new ArrayList<>();
        Set<String> edited = new TreeSet<>();
        for (String trap : traps) {
            JsonNode line = JSON.readTree(trap);
            Scored scored = Objects.requireNonNull(before.get(line.path("id").stringValue()));
            Verdict verdict = Objects.requireNonNull(scored.verdict());
            if (verdict.unsafe() && (only.isEmpty() || only.contains(line.path("case").stringValue()))) {
                ArrayNode messages = (ArrayNode) line.path("messages");
                verdict.fired().forEach(fired -> edit.to(messages, fired));
                if (removed) {
                    strike(messages);
                }
                edited.add(line.path("id").stringValue());
            }
            lines.add(line.toString());
        }
        assertThat(edited).hasSizeGreaterThan(2);
        List<Scored> after = Shipped.read(write(name, lines)).scored(suite);
        assertThat(after).hasSameSizeAs(before.values()).allSatisfy(one -> {
            Verdict was = Objects.requireNonNull(Objects.requireNonNull(before.get(one.summary().conversation())).verdict());
            boolean changed = edited.contains(one.summary().conversation());
            assertThat(Objects.requireNonNull(one.verdict()).fired()).as(one.summary().conversation())
                    .isEqualTo(changed ? List.of() : was.fired());
        });
        Attempts then = Attempts.of(suite, List.copyOf(before.values()));
        Attempts now = Attempts.of(suite, after);
        suite.models().forEach(model -> assertThat(unsafe(now, model.id())).as(model.id()).isEqualTo(unsafe(then, model.id())
                - then.of(model.id()).stream().filter(one -> edited.contains(one.scored().summary().conversation())).count()));
    }

    private static long unsafe(Attempts attempts, String model) {
        return attempts.of(model).stream().map(Attempt::verdict).filter(Verdict::unsafe).count();
    }

    private static ObjectNode callAt(ArrayNode messages, Verdict.Fired fired) {
        int index = 0;
        for (JsonNode message : messages) {
            for (JsonNode call : message.path("calls")) {
                if (Objects.equals(index++, fired.callIndex())) {
                    return (ObjectNode) call;
                }
            }
        }
        throw new AssertionError("no call " + fired);
    }

    /// Takes out the calls that were marked, and their results.
    private static void strike(ArrayNode messages) {
        Set<String> gone = messages.valueStream().flatMap(message -> message.path("calls").valueStream())
                .filter(call -> call.path("tool").stringValue().equals("\u0000")).map(call -> call.path("id").stringValue())
                .collect(Collectors.toSet());
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (gone.contains(messages.get(i).path("call").asString(""))) {
                messages.remove(i);
            } else if (messages.get(i).path("calls") instanceof ArrayNode calls) {
                for (int j = calls.size() - 1; j >= 0; j--) {
                    if (gone.contains(calls.get(j).path("id").stringValue())) {
                        calls.remove(j);
                    }
                }
            }
        }
    }

    private Path write(String name, List<String> lines) throws IOException {
        Path own = folder.resolve(name);
        Played.copy(Shipped.FOLDER, own);
        return Files.write(own.resolve("traps.jsonl"), lines);
    }

    private static Stream<String> text(Path file) {
        try (InputStream in = Files.newInputStream(file);
             InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
             BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
