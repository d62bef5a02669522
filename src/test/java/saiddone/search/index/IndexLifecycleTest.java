package saiddone.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.ingest.ReadProblem;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;
import saiddone.search.IndexProblem;
import saiddone.search.IndexStatus;
import saiddone.search.SearchRequest;
import saiddone.search.TranscriptIndex;
import saiddone.search.UpdateReport;
import saiddone.search.store.OtherForm;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

class IndexLifecycleTest {
    @TempDir
    private Path temp;
    private ChatFolder chats;
    private Path indexFolder;

    @BeforeEach
    void folders() throws IOException {
        chats = new ChatFolder(Files.createDirectory(temp.resolve("chats")));
        indexFolder = temp.resolve("state/index");
    }

    @Test
    void theSecondStartReadsNothing() throws IOException {
        chats.write("a.jsonl", "apple", "pear");
        chats.write("b/c.jsonl", "plum");
        try (TranscriptIndex index = open()) {
            assertThat(update(index)).extracting(UpdateReport::files, UpdateReport::changedFiles, UpdateReport::readTranscripts)
                    .containsExactly(2, 2, 3);
        }
        try (TranscriptIndex index = open()) {
            assertThat(update(index)).extracting(UpdateReport::files, UpdateReport::changedFiles, UpdateReport::readTranscripts)
                    .containsExactly(2, 0, 0);
            assertThat(index.status()).isEqualTo(new IndexStatus(3, 3, 0, 2, 0, false, null));
            assertThat(index.summaries()).extracting(TranscriptSummary::source).containsExactly(
                    new TranscriptSource("a.jsonl", 0, "chat-jsonl"), new TranscriptSource("a.jsonl", 1, "chat-jsonl"),
                    new TranscriptSource("b/c.jsonl", 0, "chat-jsonl"));
            assertThat(found(index, "plum")).isEqualTo(1);
        }
    }

    @Test
    void onlyTheChangedFileIsReadAgain() throws IOException {
        chats.write("a.jsonl", "apple", "pear");
        chats.write("b.jsonl", "plum");
        try (TranscriptIndex index = open()) {
            update(index);
            chats.write("b.jsonl", "fig", "date", "lime");
            chats.write("new.jsonl", "kiwi");
            assertThat(update(index)).extracting(UpdateReport::changedFiles, UpdateReport::readTranscripts).containsExactly(2, 4);
            assertThat(Stream.of("apple", "plum", "fig", "kiwi").map(word -> found(index, word))).containsExactly(1L, 0L, 1L, 1L);
            assertThat(index.status().transcripts()).isEqualTo(6);
        }
    }

    @Test
    void aFileOfTheSameSizeAndTimeIsReadAgainOnlyWhereTheTimeCannotBeTrusted() throws IOException {
        chats.write("a.jsonl", "apple");
        try (TranscriptIndex index = open()) {
            update(index);
            chats.age("a.jsonl", 60);
            assertThat(update(index).changedFiles()).as("new time, same bytes").isZero();
            chats.write("a.jsonl", "grape");
            chats.age("a.jsonl", 120);
            assertThat(update(index).changedFiles()).as("new time, new bytes").isEqualTo(1);
            assertThat(found(index, "grape")).isEqualTo(1);
        }
    }

    @Test
    void whatAFileIsReadWithCountsAsItsContent() throws IOException {
        chats.write("a.jsonl", "apple");
        Files.writeString(chats.folder().resolve("suite.json"), "{}");
        chats.age("suite.json", 10);
        try (TranscriptIndex index = open()) {
            update(index);
            Files.writeString(chats.folder().resolve("suite.json"), "{\"name\": \"other\"}");
            chats.age("suite.json", 20);
            assertThat(update(index).readTranscripts()).isEqualTo(1);
        }
    }

    @Test
    void whatIsGoneFromTheFolderIsGoneFromTheIndex() throws IOException {
        chats.write("a.jsonl", "apple");
        chats.write("b.jsonl", "plum");
        try (TranscriptIndex index = open()) {
            update(index);
            String id = index.summaries().getFirst().id();
            Files.delete(chats.folder().resolve("a.jsonl"));
            assertThat(update(index)).extracting(UpdateReport::removedFiles, UpdateReport::readTranscripts).containsExactly(1, 0);
            assertThat(index.transcript(id)).isNull();
            assertThat(found(index, "apple")).isZero();
            assertThat(index.status().files()).isEqualTo(1);
        }
    }

    @Test
    void otherReadersReadEverythingAgain() {
        MemoryFiles files = new MemoryFiles();
        files.put("a", new MadeUp(1).conversations("a", 3));
        try (TranscriptIndex index = IndexStore.open(indexFolder, files)) {
            update(index);
            files.fingerprint("2");
            // Memory files cannot be hashed, so what is asked is whether all are read, not whether none are.
            assertThat(update(index).readTranscripts()).isEqualTo(3);
            assertThat(index.status().transcripts()).isEqualTo(3);
        }
    }

    @Test
    void transcriptsComeBackWhole() {
        MemoryFiles files = new MemoryFiles();
        List<Transcript> made = new MadeUp(5).conversations("a", 80);
        files.put("a", made);
        try (TranscriptIndex index = IndexStore.open(indexFolder, files)) {
            update(index);
            assertThat(made).allSatisfy(transcript -> assertThat(index.transcript(transcript.id())).isEqualTo(transcript));
            assertThat(index.transcript("unknown")).isNull();
        }
    }

    @Test
    void aProblemIsKeptAcrossStartsUntilItsFileChanges() throws IOException {
        chats.write("a.jsonl", "apple");
        Files.writeString(chats.folder().resolve("b.jsonl"),
                "{\"messages\": [{\"role\": \"user\", \"content\": \"x\"}]}\n{\"messages\": [{\n");
        chats.age("b.jsonl", 0);
        try (TranscriptIndex index = open()) {
            assertThat(update(index).unreadable()).isEqualTo(1);
        }
        try (TranscriptIndex index = open()) {
            assertThat(update(index).changedFiles()).isZero();
            assertThat(index.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.file()).isEqualTo("b.jsonl");
                assertThat(problem.line()).isEqualTo(2);
            });
            assertThat(index.status().transcripts()).isEqualTo(2);
            chats.write("b.jsonl", "x", "y");
            assertThat(update(index).unreadable()).isZero();
            assertThat(index.problems()).isEmpty();
        }
    }

    @Test
    void twoConversationsOfOneIdAreBothThere() {
        MemoryFiles files = new MemoryFiles();
        Transcript first = new MadeUp(3).conversation("same", 0);
        Transcript second = new MadeUp(4).conversation("same", 0);
        files.put("a", List.of(first));
        files.put("b", List.of(second));
        try (TranscriptIndex index = IndexStore.open(indexFolder, files)) {
            update(index);
            assertThat(index.transcript("same/0")).isEqualTo(first);
            assertThat(index.transcript("same/0~2")).isNotNull().extracting(Transcript::contentHash).isEqualTo(second.contentHash());
            assertThat(index.problems()).extracting(ReadProblem::reason).anyMatch(reason -> reason.contains("same/0~2"));
        }
    }

    @Test
    void cancelledWorkIsTakenUpAgain() throws IOException {
        for (int i = 0; i < 40; i++) {
            chats.write("f%02d.jsonl".formatted(i), "apple", "plum", "fig");
        }
        AtomicInteger asked = new AtomicInteger();
        int first;
        try (TranscriptIndex index = open()) {
            UpdateReport cut = index.update(Progress.NONE, () -> asked.incrementAndGet() > 150);
            assertThat(cut.cancelled()).isTrue();
            first = index.status().transcripts();
            assertThat(first).isPositive().isLessThan(120).as("whole files only").matches(count -> count % 3 == 0);
            assertThat(found(index, "apple")).isEqualTo(first / 3);
        }
        try (TranscriptIndex index = open()) {
            assertThat(update(index).readTranscripts()).isEqualTo(120 - first);
            assertThat(index.status().transcripts()).isEqualTo(120);
        }
    }

    @Test
    void aCancelledChangeLeavesTheOldContent() throws IOException {
        chats.write("a.jsonl", "apple", "pear");
        try (TranscriptIndex index = open()) {
            update(index);
            chats.write("a.jsonl", "fig", "date", "lime", "kiwi");
            AtomicInteger read = new AtomicInteger();
            Progress progress = (done, total, what) -> read.incrementAndGet();
            index.update(progress, () -> read.get() > 0);
            assertThat(Stream.of("apple", "pear", "fig").map(word -> found(index, word))).containsExactly(1L, 1L, 0L);
            update(index);
            assertThat(Stream.of("apple", "pear", "fig").map(word -> found(index, word))).containsExactly(0L, 0L, 1L);
        }
    }

    @Test
    void aDamagedSegmentIsRebuiltWithANotice() throws IOException {
        chats.write("a.jsonl", "apple", "pear");
        try (TranscriptIndex index = open()) {
            update(index);
        }
        for (String kind : List.of(".cfs", ".cfe", ".si", "segments_")) {
            Path file = indexFile(kind);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(file, bytes);
            try (TranscriptIndex index = open()) {
                assertThat(index.status().notice()).as(file.getFileName().toString()).contains("damaged").contains("rebuilt");
                assertThat(update(index).readTranscripts()).isEqualTo(2);
                assertThat(found(index, "pear")).isEqualTo(1);
            }
        }
    }

    @Test
    void aMissingOrCutFileIsRebuilt() throws IOException {
        chats.write("a.jsonl", "apple");
        try (TranscriptIndex index = open()) {
            update(index);
        }
        Files.delete(indexFile(".cfs"));
        assertRebuilt();
        Path cut = indexFile(".cfs");
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertRebuilt();
        try (Stream<Path> all = Files.list(indexFolder)) {
            for (Path file : all.filter(file -> file.getFileName().toString().startsWith("segments")).toList()) {
                Files.delete(file);
            }
        }
        assertRebuilt();
    }

    private void assertRebuilt() {
        try (TranscriptIndex index = open()) {
            assertThat(index.status().notice()).contains("damaged");
            update(index);
            assertThat(found(index, "apple")).isEqualTo(1);
        }
        try (TranscriptIndex index = open()) {
            assertThat(index.status().notice()).isNull();
            assertThat(update(index).readTranscripts()).isZero();
        }
    }

    @Test
    void anIndexOfAnotherFormIsRebuilt() throws IOException {
        chats.write("a.jsonl", "apple");
        try (TranscriptIndex index = open()) {
            update(index);
        }
        OtherForm.stamp(indexFolder, "0-old");
        try (TranscriptIndex index = open()) {
            assertThat(index.status().notice()).contains("another version").contains("rebuilt");
            assertThat(index.status().transcripts()).isZero();
            update(index);
            assertThat(found(index, "apple")).isEqualTo(1);
        }
    }

    @Test
    void theSecondInstanceReadsOnlyAndSeesWhatTheFirstWrites() throws IOException {
        chats.write("a.jsonl", "apple");
        try (TranscriptIndex first = open()) {
            update(first);
            try (TranscriptIndex second = open()) {
                assertThat(second.status().readOnly()).isTrue();
                assertThat(second.status().notice()).contains("Another instance");
                assertThat(found(second, "apple")).isEqualTo(1);
                chats.write("b.jsonl", "plum");
                assertThat(update(second).readTranscripts()).isZero();
                assertThat(found(second, "plum")).isZero();
                update(first);
                update(second);
                assertThat(found(second, "plum")).isEqualTo(1);
            }
            assertThat(first.status().readOnly()).isFalse();
        }
        try (TranscriptIndex alone = open()) {
            assertThat(alone.status().readOnly()).isFalse();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidInOneSentence() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "no folder");
        assertThatThrownBy(() -> IndexStore.open(file.resolve("index"), chats.files())).isInstanceOf(IndexProblem.class)
                .hasMessageContaining("choose another folder").hasMessageContaining(file.toString());
    }

    @Test
    void progressCountsBytesUpToTheEnd() throws IOException {
        chats.write("a.jsonl", "apple", "pear");
        List<Long> done = new ArrayList<>();
        List<String> said = new ArrayList<>();
        try (TranscriptIndex index = open()) {
            index.update((at, total, what) -> {
                done.add(at);
                said.add(what);
                assertThat(at).isLessThanOrEqualTo(total);
            }, Cancellation.NEVER);
        }
        assertThat(done).isSorted().isNotEmpty();
        assertThat(said.getLast()).contains("2 conversations").contains("a second");
        assertThat(done.getLast()).isEqualTo(Files.size(chats.folder().resolve("a.jsonl")));
    }

    @Test
    void closingWhileUpdatingCancels() throws IOException {
        for (int i = 0; i < 20; i++) {
            chats.write("f%02d.jsonl".formatted(i), "apple", "plum", "fig");
        }
        TranscriptIndex index = open();
        assertThatThrownBy(() -> index.update((done, total, what) -> index.close(), Cancellation.NEVER))
                .isInstanceOf(java.util.concurrent.CancellationException.class);
        try (TranscriptIndex again = open()) {
            update(again);
            assertThat(again.status().transcripts()).isEqualTo(60);
        }
    }

    private TranscriptIndex open() {
        return IndexStore.open(indexFolder, chats.files());
    }

    private static UpdateReport update(TranscriptIndex index) {
        return index.update(Progress.NONE, Cancellation.NEVER);
    }

    static long found(TranscriptIndex index, String query) {
        return index.search(new SearchRequest(query, Map.of(), 0, List.of(), false), Cancellation.NEVER).messages();
    }

    private Path indexFile(String kind) {
        try (Stream<Path> all = Files.list(indexFolder)) {
            return all.filter(file -> file.getFileName().toString().contains(kind)).sorted().findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
