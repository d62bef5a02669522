package saiddone.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import saiddone.model.suite.SuiteCase;
import saiddone.task.Cancellation;
import saiddone.task.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The engine alone, with a procedure of its own.
@Execution(ExecutionMode.CONCURRENT)
class EngineTest {
    private static final List<String> TWO = List.of("gpt-5.4-mini", "sonnet-5");

    /// Dealing out who says what takes seconds, so tests that are not about a fresh corpus share this one.
    private static Corpus shared;

    @TempDir
    private Path folder;

    @BeforeAll
    static void rehearse() {
        shared = rehearsed(1);
    }

    /// It is large, and nobody needs it any more.
    @AfterAll
    static void release() {
        shared = null;
    }

    private static Corpus rehearsed(long seed) {
        Set<String> intents = new Corpus(List.of(), seed).cases().stream().map(SuiteCase::intent).collect(Collectors.toSet());
        return new Corpus(List.of(new Rehearsal(intents)), seed);
    }

    private Path write(String name, Corpus corpus, List<String> models) throws IOException {
        Path out = folder.resolve(name);
        new CorpusFolder(corpus, out).write(models, Integer.MAX_VALUE, Progress.NONE, Cancellation.NEVER);
        return out;
    }

    /// The second corpus plays one model alone before it plays both.
    @Test
    void theSameSeedGivesTheSameBytesWhateverIsPlayedBesideAndAnotherSeedOthers() throws IOException {
        Path one = write("one", shared, TWO);
        Corpus again = rehearsed(1);
        Path alone = write("alone", again, List.of("sonnet-5"));
        Path two = write("two", again, TWO);
        Path three = write("three", rehearsed(2), List.of("sonnet-5"));
        for (String name : List.of("gpt-5.4-mini.jsonl.gz", "sonnet-5.jsonl.gz", "authors-notes.json", "suite.json", "policy.md")) {
            assertThat(one.resolve(name)).as(name).hasSameBinaryContentAs(two.resolve(name));
        }
        assertThat(alone.resolve("sonnet-5.jsonl.gz")).hasSameBinaryContentAs(one.resolve("sonnet-5.jsonl.gz"));
        assertThat(alone.resolve("gpt-5.4-mini.jsonl.gz")).doesNotExist();
        assertThat(Files.mismatch(one.resolve("sonnet-5.jsonl.gz"), three.resolve("sonnet-5.jsonl.gz"))).isNotNegative();
    }

    @Test
    void whatSomebodyElseWroteIsLeftAlone() throws IOException {
        Path out = write("own", shared, List.of("sonnet-5"));
        byte[] before = Files.readAllBytes(out.resolve("sonnet-5.jsonl.gz"));
        write("own", shared, List.of("sonnet-5"));
        assertThat(out.resolve("sonnet-5.jsonl.gz")).hasBinaryContent(before);

        Files.writeString(out.resolve("policy.md"), "changed by hand");
        assertThatThrownBy(() -> write("own", shared, List.of("sonnet-5"))).isInstanceOf(IOException.class)
                .hasMessageContaining("policy.md").hasMessageContaining("not written by this command");
        assertThat(out.resolve("policy.md")).hasContent("changed by hand");

        Path other = folder.resolve("other");
        Files.createDirectories(other);
        Files.writeString(other.resolve("sonnet-5.jsonl.gz"), "mine");
        assertThatThrownBy(() -> write("other", shared, List.of("sonnet-5"))).hasMessageContaining("sonnet-5.jsonl.gz");
        assertThat(other.resolve("sonnet-5.jsonl.gz")).hasContent("mine");
    }

    @Test
    void stoppedWorkLeavesNoHalfFile() {
        Path out = folder.resolve("stopped");
        assertThatThrownBy(() -> new CorpusFolder(shared, out).write(List.of("sonnet-5"), 1, Progress.NONE, () -> true))
                .isInstanceOf(CancellationException.class);
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void anyGzipReaderReadsTheFile() throws IOException {
        Path out = write("read", shared, List.of("sonnet-5"));
        JsonMapper json = new JsonMapper();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(out.resolve("sonnet-5.jsonl.gz"))), StandardCharsets.UTF_8))) {
            List<JsonNode> lines = reader.lines().map(json::readTree).toList();
            assertThat(lines).hasSameSizeAs(shared.cases()).allSatisfy(line -> {
                assertThat(line.path("format").stringValue()).isEqualTo("northline");
                assertThat(line.path("synthetic").booleanValue()).isTrue();
            });
        }
    }

    @Test
    void aTrialSaysWhatDoesNotHold() {
        List<SuiteCase> some = shared.cases().stream().filter(one -> one.order() != null).limit(3).toList();
        assertThat(new Trial(shared).everyWay(some)).isEmpty();

        Corpus mute = new Corpus(List.of(new Mute(1)), 3);
        assertThat(new Trial(mute).everyWay(mute.played()))
                .anyMatch(sentence -> sentence.contains("R-013 HAND_OVER []: it does not hand over."))
                .anyMatch(sentence -> sentence.contains("no act “never-written”"));
    }

    /// A model that asks again and again, leaves a reply empty and is asked how things stand has needed nine customer messages.
    @Test
    void aConversationMayBeLongAndNotEndless() {
        Corpus nine = new Corpus(List.of(new Mute(9)), 3);
        assertThat(new Trial(nine).everyWay(nine.played())).noneMatch(sentence -> sentence.contains("customer messages"));
        Corpus endless = new Corpus(List.of(new Mute(1_000)), 3);
        assertThat(new Trial(endless).everyWay(endless.played())).anyMatch(sentence -> sentence.contains("customer messages"));
    }

    /// Never hands over, and says what nobody wrote when it should resolve.
    ///
    /// @param turns messages of the customer's
    private record Mute(int turns) implements Procedure {
        @Override
        public Set<String> intents() {
            return Set.of("cancel");
        }

        @Override
        public Set<Course> courses(SuiteCase one) {
            return Set.of(Course.RESOLVE, Course.HAND_OVER);
        }

        @Override
        public Set<Pattern> patterns(SuiteCase one, Course course) {
            return Set.of();
        }

        @Override
        public void play(Scene scene) {
            scene.opens();
            if (scene.plan().course() == Course.RESOLVE) {
                scene.says("never-written");
            }
            for (int turn = 1; turn < turns; turn++) {
                scene.says("circling");
                scene.customer("impatient");
            }
            scene.ends(Scene.Ending.CUSTOMER_LEFT);
        }
    }
}
