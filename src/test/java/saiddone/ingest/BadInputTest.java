package saiddone.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.ingest.folder.FolderFiles;
import saiddone.model.Transcript;
import saiddone.task.Cancellation;

/// Every bad file costs one clear sentence and nothing else.
class BadInputTest {
    private static final String RUN = "{\"task_id\":%d,\"trial\":0,\"reward\":1.0,\"info\":{},\"traj\":" + OddFiles.TURNS + "}";
    private static final String LINE = "{\"messages\":" + OddFiles.TURNS + "}\n";

    @TempDir
    private Path folder;

    private OddFiles odd() {
        return new OddFiles(folder);
    }

    private static String runs(int count) {
        return IntStream.range(0, count).mapToObj(RUN::formatted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String only(SharedCorpora.Read read) {
        assertThat(read.problems).hasSize(1);
        return read.problems.getFirst().sentence();
    }

    @Test
    void truncatedJsonKeepsWhatCameWholeBeforeIt() {
        String text = runs(13);
        SharedCorpora.Read read = odd().file("a.json", text.substring(0, text.length() - 4)).file("b.json", runs(1)).read();
        assertThat(read.transcripts).hasSize(13);
        assertThat(only(read)).isEqualTo("a.json, offset " + (text.length() - 4)
                + ": The text ends inside an object; the first 12 conversations were read.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 60, 100, 130, 200, 250, 300})
    void everyCutOfAFileGivesOneProblemAndWholeConversationsOnly(int cut) {
        String text = runs(3);
        SharedCorpora.Read read = odd().file("a.json", text.substring(0, cut)).read();
        assertThat(read.problems).hasSize(1);
        assertThat(read.transcripts).allSatisfy(transcript -> assertThat(transcript.messages()).hasSize(2));
        assertThat(read.transcripts).hasSize((cut - 1) / RUN.formatted(0).length());
    }

    @Test
    void aBrokenLineCostsThatLine() {
        SharedCorpora.Read read = odd().file("a.jsonl", LINE + "{\"messages\": oops}\n\n" + LINE + "[1, 2\n" + LINE).read();
        assertThat(read.transcripts).extracting(t -> t.source().position()).containsExactly(0, 2, 4);
        assertThat(read.problems).extracting(ReadProblem::line).containsExactly(2L, 5L);
        assertThat(read.problems).extracting(ReadProblem::position).containsExactly(1, 3);
    }

    @Test
    void aBrokenFirstLineCostsThatLineToo() {
        SharedCorpora.Read read = odd().file("a.jsonl", "{\"messages\": [{\"role\": \"us\n" + LINE + LINE).read();
        assertThat(read.transcripts).hasSize(2);
        assertThat(only(read)).contains("line 1");
    }

    @Test
    void wrongTypesCostTheItemThatHasThem() {
        SharedCorpora.Read read = odd().file("tau.json", "[null, 3, \"x\", [], {\"task_id\": {}, \"traj\": 5, \"info\": []},"
                + RUN.formatted(7) + "]")
                .file("tau2.json", "{\"info\": 3, \"tasks\": \"none\", \"simulations\": [null, {\"messages\": 4}, "
                        + "{\"id\": 5, \"messages\": [null, 7, {\"role\": 9}, {\"role\": \"user\", \"content\": {\"a\": 1}}],"
                        + "\"termination_reason\": []}]}")
                .file("chat.jsonl", LINE + "{\"messages\": \"none\"}\n{\"messages\": [5, null, {\"content\": 7, \"tool_calls\": 4}]}\n")
                        .read();
        assertThat(read.transcripts).extracting(t -> t.source().file() + "#" + t.source().position() + " " + t.messages().size())
                .containsExactly("chat.jsonl#0 2", "chat.jsonl#2 3", "tau.json#5 2", "tau2.json#2 4");
        assertThat(read.problems).hasSize(1 + 5 + 2).allSatisfy(problem -> assertThat(problem.position()).isNotNull());
    }

    @Test
    void bytesThatAreNoUtf8AreReplacedAndNamed() {
        byte[] text = LINE.repeat(3).getBytes(StandardCharsets.UTF_8);
        int bad = LINE.length() + LINE.indexOf("Good") + 1;
        text[bad] = (byte) 0xFF;
        SharedCorpora.Read read = odd().file("a.jsonl", text).read();
        assertThat(read.transcripts).hasSize(3);
        assertThat(read.transcripts.get(1).messages().get(1).text()).isEqualTo("G\uFFFDod day");
        assertThat(only(read)).startsWith("a.jsonl, offset " + bad + ": One byte is no valid UTF-8");
    }

    @Test
    void anEmptyFileIsCalledEmpty() {
        assertThat(only(odd().file("a.json", "").read())).isEqualTo("a.json: The file is empty.");
        assertThat(odd().file("a.json", " \n ").read().problems).extracting(ReadProblem::reason).containsExactly("The file is empty.");
    }

    @Test
    void deepNestingIsReadOrRefusedButNeverFatal() {
        for (int depth : new int[] {200, 100_000}) {
            String deep = "[".repeat(depth) + "]".repeat(depth);
            SharedCorpora.Read read = odd().file("a.jsonl", LINE + "{\"messages\":" + OddFiles.TURNS + ",\"extra\":" + deep + "}\n"
                    + "{\"messages\":[{\"role\":\"assistant\",\"content\":null,"
                    + "\"tool_calls\":[{\"function\":{\"name\":\"f\",\"arguments\":\""
                    + deep + "\"}}]}]}\n" + LINE).read();
            assertThat(read.transcripts).hasSize(depth == 200 ? 4 : 3);
            assertThat(read.problems).hasSize(depth == 200 ? 0 : 1);
        }
        String python = "{'a':".repeat(100_000);
        SharedCorpora.Read read = odd()
                .file("a.jsonl", "{\"messages\":[{\"role\":\"assistant\",\"function_call\":{\"name\":\"f\",\"arguments\":\""
                + python + "\"}}]}").read();
        assertThat(read.transcripts.getFirst().calls().findFirst().orElseThrow().arguments())
                .satisfies(arguments -> assertThat(arguments.raw()).isEqualTo(python), arguments -> assertThat(arguments.tree()).isNull());
    }

    /// Read by a Java of its own, whose heap could not hold a third of the line.
    @Test
    void aHugeLineIsLeftOutWithBoundedMemory() throws IOException {
        Path file = folder.resolve("huge.jsonl");
        byte[] chunk = new byte[1 << 20];
        Arrays.fill(chunk, (byte) 'x');
        int megabytes = 1_200;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(LINE.getBytes(StandardCharsets.UTF_8));
            out.write("{\"messages\":[{\"role\":\"user\",\"content\":\"".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < megabytes; i++) {
                out.write(chunk);
            }
            out.write(("\"}]}\n" + LINE).getBytes(StandardCharsets.UTF_8));
        }
        Process little = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m",
                "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), Little.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader said = little.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.lines()).containsExactly("read 0", "read 2",
                    "huge.jsonl, conversation 2, line 2: The line is longer than 64 MB and was left out.");
        }
    }

    /// Reads a folder and says what it found.
    static final class Little {
        private Little() {}

        public static void main(String[] arguments) {
            SharedCorpora.Read read = new OddFiles(Path.of(arguments[0])).read();
            read.transcripts.forEach(one -> System.out.println("read " + one.source().position()));
            read.problems.forEach(problem -> System.out.println(problem.sentence()));
        }
    }

    @Test
    void aConversationOfManyPartsThatIsTooLargeIsLeftOutOfAListToo() {
        Limits small = new Limits(1 << 16, 100_000, 1L << 30, 200, 1L << 28, 256);
        String large = "{\"task_id\":1,\"traj\":[" + "{\"role\":\"user\",\"content\":\"abc\"},".repeat(5_000) + "{}]}";
        SharedCorpora.Read read = odd().limits(small).file("a.json", "[" + RUN.formatted(0) + "," + large + "," + RUN.formatted(2)
                + "]").read();
        assertThat(read.transcripts).extracting(t -> t.caseRef().id()).containsExactly("0", "2");
        assertThat(only(read)).contains("conversation 2").contains("The conversation is larger than 97 KB and was left out.");
    }

    @Test
    void aGzipBombIsRefused() throws IOException {
        byte[] chunk = new byte[1 << 20];
        Arrays.fill(chunk, (byte) ' ');
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.jsonl.gz")))) {
            out.write(LINE.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 600; i++) {
                out.write(chunk);
            }
        }
        SharedCorpora.Read read = odd().read();
        assertThat(read.transcripts).hasSize(1);
        assertThat(only(read)).contains("unpacks to more than 200 times its size").endsWith("the first conversation was read.");
    }

    @Test
    void aPackedFileHasAnAbsoluteLimit() {
        Limits small = new Limits(1 << 16, 1 << 20, 200_000, 200, 1L << 28, 256);
        SharedCorpora.Read read = odd().limits(small)
                .file("a.jsonl.gz", OddFiles.gzip(LINE.repeat(5_000).getBytes(StandardCharsets.UTF_8))).read();
        assertThat(read.transcripts).isNotEmpty().hasSizeLessThan(5_000);
        assertThat(only(read)).contains("unpacks to more than 195 KB and was refused");
    }

    @Test
    void aCutGzipFileKeepsWhatCameBefore() {
        byte[] packed = OddFiles.gzip(runs(400).getBytes(StandardCharsets.UTF_8));
        SharedCorpora.Read read = odd().file("a.json.gz", Arrays.copyOf(packed, packed.length / 2)).read();
        assertThat(read.transcripts).isNotEmpty().hasSizeLessThan(400);
        assertThat(only(read)).startsWith("a.json.gz: The packed file ends too early; the first ");
    }

    @Test
    void aFolderNamedLikeAFileIsDescended() {
        SharedCorpora.Read read = odd().file("x.json/inner.json", runs(2)).read();
        assertThat(read.transcripts).extracting(t -> t.source().file()).containsOnly("x.json/inner.json");
        assertThat(read.problems).isEmpty();
    }

    @Test
    void linkLoopsHiddenFilesAndTheWorkbenchsOwnFolderAreLeftOut() throws IOException {
        OddFiles odd = odd().file("a.json", runs(1)).file(".said-and-done/x.json", runs(1)).file(".git/x.json", runs(1))
                .file("sub/.hidden.json", runs(1)).file("tool-profiles/own.json", "{\"tools\":{}}");
        Files.createSymbolicLink(folder.resolve("sub/loop"), folder);
        Files.createSymbolicLink(folder.resolve("nowhere.json"), folder.resolve("absent"));
        SharedCorpora.Read read = odd.read();
        assertThat(read.transcripts).hasSize(1);
        assertThat(only(read)).isEqualTo("nowhere.json: The file is gone, or a link that leads nowhere.");
    }

    @Test
    void withoutPermissionTheSentenceSaysSo() throws IOException {
        odd().file("a.json", runs(1)).file("b.json", runs(1));
        Assumptions.assumeTrue(folder.resolve("a.json").toFile().setReadable(false) && !Files.isReadable(folder.resolve("a.json")),
                "This user may read every file, so a file without permission cannot be made");
        SharedCorpora.Read read = odd().read();
        assertThat(only(read)).isEqualTo("a.json: There is no permission to read it.");
        assertThat(read.transcripts).hasSize(1);
    }

    @Test
    void aFileThatChangesWhileItIsReadIsReported() throws IOException {
        FolderFiles files = odd().file("a.json", runs(3)).files();
        SourceFile file = files.scan(Cancellation.NEVER).getFirst();
        SharedCorpora.Read read = new SharedCorpora.Read() {
            @Override
            public void transcript(Transcript transcript) {
                super.transcript(transcript);
                try {
                    Files.setLastModifiedTime(file.path(), FileTime.from(Instant.EPOCH));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        files.read(file, read, Cancellation.NEVER);
        assertThat(read.transcripts).hasSize(3);
        assertThat(only(read)).contains("The file changed while it was read");
    }

    @Test
    void readingStopsWhenItIsCancelled() throws IOException {
        FolderFiles files = odd().file("a.json", runs(1_000)).files();
        SharedCorpora.Read read = new SharedCorpora.Read();
        assertThat(catchThrowable(() -> files.read(files.scan(Cancellation.NEVER).getFirst(), read,
                () -> read.transcripts.size() >= 5))).isInstanceOf(CancellationException.class);
        assertThat(read.transcripts).hasSize(5);
    }

    @Test
    void filesOfAnotherKindGetOneSentenceEach() {
        SharedCorpora.Read read = odd().file("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0})
                .file("b.md", "# Policy\n\nBe kind.").file("c.toml", "[[users]]\nname = \"x\"\n").file("d.bin", new byte[] {0, 1, 2, 3, 0})
                .file("e.json", "{\"products\": {\"1\": {\"name\": \"x\"}}}").file("f.jsonl", "{\"label\": 1}\n{\"label\": 2}\n")
                .file("g.csv", "a,b\n1,2\n").file("h.json", "{\"a\": }").file("i.txt", "[note] hello").file("j.json", "[]")
                .file("k.json", "\"just a string\"").file("l", new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0}).read();
        assertThat(read.transcripts).isEmpty();
        assertThat(read.formats).containsOnly("unknown");
        assertThat(read.problems).extracting(ReadProblem::sentence).containsExactly(
                "a.png: This is a picture (PNG), no transcript.", "b.md: This is a text in Markdown, no transcript.",
                "c.toml: This is a TOML file, no transcript.", "d.bin: This is a binary file, no transcript.",
                "e.json: This JSON holds no conversations of a kind known here (its keys: products).",
                "f.jsonl: These JSON lines hold no conversations of a kind known here (its keys: label).",
                "g.csv: This is a table, no transcript.",
                "h.json: The text is no valid JSON, and what can be read of it is no conversation.",
                "i.txt: This is a text file, no transcript.", "j.json: This JSON holds no conversations: it is empty.",
                "k.json: This is a text file, no transcript.",
                "l: This is a text in UTF-16 (save it as UTF-8 to read it here), no transcript.");
    }
}
