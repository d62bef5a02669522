package saiddone.ingest.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Bytes at random through the mender against what the JDK's own decoder makes of them.
class Utf8MenderTest {

    /// Hands out the bytes in small uneven bites, so that sequences are cut at every place.
    private static InputStream bites(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(9)));
            }
        };
    }

    @Test
    void validTextPassesUnchangedHoweverItIsCut() throws IOException {
        Random random = new Random(3);
        byte[] text = "Zahl über 日本語 😀 plain ascii text that is long enough ".repeat(50).getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 50; round++) {
            Utf8Mender mender = new Utf8Mender(bites(text, random), random.nextInt(100));
            assertThat(mender.readAllBytes()).isEqualTo(text);
            assertThat(mender.firstBad()).isEqualTo(-1);
        }
    }

    /// The JDK replaces a cut sequence by one mark where the mender may take one for each byte, so marks in a row count as one.
    @Test
    void everyOtherByteBecomesAReplacement() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(60)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : 'a' + random.nextInt(26));
            }
            Utf8Mender mender = new Utf8Mender(bites(bytes, random), bytes.length);
            String mended = new String(mender.readAllBytes(), StandardCharsets.UTF_8);
            String jdk = new String(bytes, StandardCharsets.UTF_8);
            assertThat(mended.replaceAll("\uFFFD+", "\uFFFD")).isEqualTo(jdk.replaceAll("\uFFFD+", "\uFFFD"));
            assertThat(mender.firstBad() >= 0).isEqualTo(jdk.contains("\uFFFD"));
        }
    }
}
