package saiddone.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.model.Transcript;
import saiddone.search.TranscriptIndex;
import saiddone.search.codec.PackDictionary;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

class PackDictionaryTest {
    @TempDir
    private Path folder;

    @Test
    void laterTextsArePackedSmallerAndAnotherProcessReadsThem() throws IOException {
        List<byte[]> kept = new ArrayList<>();
        PackDictionary dictionary = new PackDictionary();
        dictionary.learn(() -> null, kept::add);
        byte[] first = dictionary.pack(text(0));
        int packed = 1;
        while (kept.isEmpty()) {
            dictionary.pack(text(packed++));
            assertThat(packed).isLessThan(100_000);
        }
        byte[] later = dictionary.pack(text(0));
        assertThat(later.length).isLessThan(first.length * 3 / 4);
        PackDictionary elsewhere = new PackDictionary();
        assertThat(elsewhere.unpack(later, 0, later.length, kept::getFirst)).isEqualTo(text(0));
        assertThat(elsewhere.unpack(first, 0, first.length, kept::getFirst)).isEqualTo(text(0));
        assertThatThrownBy(() -> new PackDictionary().unpack(later, 0, later.length, () -> null)).isInstanceOf(IOException.class);
    }

    @Test
    void aWorkspaceLargeEnoughForADictionaryComesBackWhole() {
        MemoryFiles files = new MemoryFiles();
        List<Transcript> made = new MadeUp(8).conversations("a", 3000);
        files.put("a", made);
        try (TranscriptIndex index = IndexStore.open(folder, files)) {
            index.update(Progress.NONE, Cancellation.NEVER);
            try (TranscriptIndex second = IndexStore.open(folder, files)) {
                assertThat(second.transcript(made.getLast().id())).isEqualTo(made.getLast());
            }
        }
        try (TranscriptIndex index = IndexStore.open(folder, files)) {
            assertThat(index.status().transcripts()).isEqualTo(3000);
            assertThat(made).allSatisfy(transcript -> assertThat(index.transcript(transcript.id())).isEqualTo(transcript));
        }
    }

    private static byte[] text(int n) {
        StringBuilder text = new StringBuilder("{\"messages\":[");
        for (int i = 0; i < 20; i++) {
            text.append("{\"role\":\"agent\",\"text\":\"Word ").append((n * 31 + i * 7) % 977).append(" of the store's policy ")
                    .append(Integer.toHexString(n * 7919 + i)).append("\"},");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
