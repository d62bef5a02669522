package saiddone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.model.Message;
import saiddone.model.RewardPart;
import saiddone.model.Transcript;

/// Inspect logs in the shapes that its versions wrote, and archives made to do harm.
class InspectLogsTest {
    private static final String HASH = "0123456789abcdef0123456789abcdef";
    private static final String HEADER =
            "{\"version\":2,\"status\":\"success\",\"eval\":{\"task\":\"shop\",\"model\":\"m/1\",\"run_id\":\"r\"}}";
    private static final String SAMPLE =
            "{\"id\":%s,\"epoch\":2,\"events\":[{\"big\":[[[1]]]}],\"messages\":[{\"role\":\"user\",\"content\":"
            + "\"attachment://" + HASH + "\"},{\"role\":\"assistant\",\"content\":[{\"type\":\"reasoning\",\"reasoning\":\"hm\"},"
            + "{\"type\":\"text\",\"text\":\"Look\"}],\"tool_calls\":[{\"id\":\"c\",\"function\":\"refund\","
            + "\"arguments\":{\"a\":\"see attachment://"
            + HASH + "\"},\"parse_error\":\"bad quote\"}]},{\"role\":\"tool\",\"content\":\"\",\"tool_call_id\":\"c\","
            + "\"function\":\"refund\","
            + "\"error\":{\"type\":\"timeout\",\"message\":\"too slow\"}}],"
            + "\"scores\":{\"match\":{\"value\":\"C\",\"explanation\":\"fine\"},"
            + "\"depth\":{\"value\":0.5}},\"target\":\"yes\",\"limit\":{\"type\":\"token\"},"
            + "\"attachments\":{\"" + HASH + "\":\"Hello $1 \\\\ there\",\"unused\":\"x\"}}";

    @TempDir
    private Path folder;

    private OddFiles odd() {
        return new OddFiles(folder);
    }

    private static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void check(Transcript transcript) {
        assertThat(transcript.conversation()).isEqualTo("s1/epoch 2");
        assertThat(transcript.run()).isEqualTo(2);
        assertThat(transcript.model()).isEqualTo("m/1");
        assertThat(transcript.caseRef().suite()).isEqualTo("inspect shop");
        assertThat(transcript.messages()).extracting(Message::text).containsExactly("Hello $1 \\ there", "Look", "");
        assertThat(transcript.messages().get(1).reasoning()).isEqualTo("hm");
        assertThat(transcript.messages().get(1).attachments()).extracting(attachment -> attachment.description())
                .containsExactly("bad quote");
        assertThat(transcript.calls().findFirst().orElseThrow().arguments().tree().path("a").stringValue())
                .isEqualTo("see Hello $1 \\ there");
        assertThat(transcript.messages().get(2).result()).satisfies(result -> {
            assertThat(result.error()).isTrue();
            assertThat(result.errorText()).isEqualTo("too slow");
            assertThat(result.callMessage()).isEqualTo(1);
        });
        assertThat(transcript.outcome().parts()).containsExactly(new RewardPart("match", 1.0, "C\nfine"),
                new RewardPart("depth", 0.5, null));
        assertThat(transcript.outcome().ending()).isEqualTo("token");
        assertThat(transcript.details()).containsEntry("target", "yes").containsEntry("status of the log", "success");
    }

    @Test
    void jsonAndArchiveGiveTheSame() {
        String sample = SAMPLE.formatted("\"s1\"");
        String facts = HEADER.substring(1, HEADER.length() - 1);
        SharedCorpora.Read read = odd().file("a.json", "{" + facts + ",\"samples\":[" + sample + "]}")
                .file("b.json", "{\"samples\":[" + sample + "]," + facts + "}")
                .file("c.eval", zip("samples/s1_epoch_2.json", sample, "header.json", HEADER))
                .file("d.eval", zip("_journal/start.json", HEADER, "samples/s1_epoch_2.json", sample))
                .file("e.eval", zstd("header.json", HEADER, "samples/s1_epoch_2.json", sample)).read();
        assertThat(read.problems).isEmpty();
        assertThat(read.formats).containsExactly("inspect-json", "inspect-json", "inspect-eval", "inspect-eval", "inspect-eval");
        assertThat(read.transcripts).hasSize(5).allSatisfy(InspectLogsTest::check);
    }

    @Test
    void aBrokenSampleCostsItself() {
        SharedCorpora.Read read = odd().file("a.eval", zip("header.json", HEADER, "samples/1.json", "{\"id\":1,\"messages\":[",
                "samples/2.json", SAMPLE.formatted("\"s1\""), "samples/3.json", "[]")).read();
        assertThat(read.transcripts).singleElement().satisfies(transcript -> assertThat(transcript.source().position()).isEqualTo(1));
        assertThat(read.problems).extracting(ReadProblem::sentence).containsExactly(
                "a.eval, conversation 1: samples/1.json: The text ends inside a list.",
                "a.eval, conversation 3: The sample has no list of messages.");
    }

    @Test
    void aCutArchiveAndOneWithoutSamplesGetASentence() {
        byte[] whole = zip("header.json", HEADER, "samples/1.json", SAMPLE.formatted("1"));
        SharedCorpora.Read read = odd().file("a.eval", Arrays.copyOf(whole, whole.length - 30)).file("b.eval", zip("header.json", HEADER))
                .file("c.zip", zip("other.txt", "x")).read();
        assertThat(read.transcripts).isEmpty();
        assertThat(read.problems).extracting(ReadProblem::sentence).containsExactly(
                "a.eval: The packed file is damaged (its end is missing, so the log was not finished or not copied whole); "
                        + "no conversation could be read.",
                "b.eval: This Inspect log holds no samples.", "c.zip: This is a zip archive (unpack it first), no transcript.");
    }

    @Test
    void anArchiveBombIsRefused() {
        Limits small = new Limits(1 << 16, 1 << 24, 1L << 30, 200, 1 << 20, 256);
        String bomb = "{\"id\":1,\"events\":\"" + "0".repeat(8 << 20) + "\"," + SAMPLE.formatted("1").substring(1);
        SharedCorpora.Read read = odd().limits(small).file("a.eval", zip("header.json", HEADER, "samples/1.json", bomb,
                "samples/2.json", SAMPLE.formatted("\"s1\""))).read();
        assertThat(read.transcripts).hasSize(1);
        assertThat(read.problems).singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("more than 200 times its size"));
    }

    @Test
    void entriesThatLieUponOneAnotherAreRefused() {
        byte[] zip = zip("header.json", HEADER, "samples/1.json", SAMPLE.formatted("1"));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 4 < zip.length; at++) {
            if (bytes.getInt(at) == 0x02014b50) {
                bytes.putInt(at + 20, zip.length - 1);
            }
        }
        assertThat(odd().file("a.eval", zip).read().problems).singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("lie upon one another"));
    }

    /// A zip by hand: the JDK cannot write method 93.
    private static byte[] zstd(String... namesAndTexts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            byte[] name = namesAndTexts[i].getBytes(StandardCharsets.UTF_8);
            byte[] text = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
            byte[] packed = Zstd.compress(text);
            offsets.add(out.size());
            out.writeBytes(little(30).putInt(0x04034b50).putShort((short) 63).putShort((short) 0).putShort((short) 93).putInt(0).putInt(0)
                    .putInt(packed.length).putInt(text.length).putShort((short) name.length).putShort((short) 0).array());
            out.writeBytes(name);
            out.writeBytes(packed);
            directory.writeBytes(little(46).putInt(0x02014b50).putShort((short) 63).putShort((short) 63).putShort((short) 0)
                    .putShort((short) 93).putInt(0).putInt(0).putInt(packed.length).putInt(text.length).putShort((short) name.length)
                    .putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(offsets.getLast())
                            .array());
            directory.writeBytes(name);
        }
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(little(22).putInt(0x06054b50).putInt(0).putShort((short) offsets.size()).putShort((short) offsets.size())
                .putInt(directory.size()).putInt(start).putShort((short) 0).array());
        return out.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
