package saiddone.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import saiddone.search.TranscriptIndex;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

/// Another Java is halted in the middle of indexing, at several moments; what it leaves must be whole.
@Execution(ExecutionMode.CONCURRENT)
class KilledWhileIndexingTest {
    private static final int HALTED = 7;
    @TempDir
    private Path temp;

    @Test
    void whatAKilledProcessLeavesIsWhole() throws Exception {
        ChatFolder chats = new ChatFolder(Files.createDirectory(temp.resolve("chats")));
        Path index = temp.resolve("index");
        for (int i = 0; i < 30; i++) {
            chats.write("f%02d.jsonl".formatted(i), "apple", "plum", "fig");
        }
        int most = 0;
        for (int moment : new int[] {60, 90, 120}) {
            assertThat(victim(chats.folder(), index, moment)).isEqualTo(HALTED);
            try (TranscriptIndex left = IndexStore.open(index, chats.files())) {
                assertThat(left.status().notice()).isNull();
                assertThat(left.status().readOnly()).isFalse();
                int transcripts = left.status().transcripts();
                assertThat(IndexLifecycleTest.found(left, "apple")).isEqualTo(transcripts / 3);
                assertThat(transcripts % 3).isZero();
                most = Math.max(most, transcripts);
            }
        }
        assertThat(most).as("killed between two commits at least once").isBetween(3, 87);
        try (TranscriptIndex left = IndexStore.open(index, chats.files())) {
            left.update(Progress.NONE, Cancellation.NEVER);
            assertThat(left.status().transcripts()).isEqualTo(90);
            assertThat(left.summaries()).hasSize(90);
            assertThat(IndexLifecycleTest.found(left, "fig")).isEqualTo(30);
        }
    }

    private static int victim(Path chats, Path index, int moment) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Victim.class.getName(),
                chats.toString(), index.toString(), String.valueOf(moment))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /// Indexes a folder and falls over dead when it was asked for the n-th time whether to stop.
    static final class Victim {
        private Victim() {}

        public static void main(String[] args) {
            AtomicInteger asked = new AtomicInteger();
            int moment = Integer.parseInt(args[2]);
            try (TranscriptIndex index = IndexStore.open(Path.of(args[1]), new ChatFolder(Path.of(args[0])).files(), Duration.ZERO)) {
                index.update(Progress.NONE, () -> {
                    if (asked.incrementAndGet() == moment) {
                        Runtime.getRuntime().halt(HALTED);
                    }
                    return false;
                });
            }
        }
    }
}
