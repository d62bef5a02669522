package saiddone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Target;
import saiddone.annotation.store.Tag;
import saiddone.model.Transcript;
import saiddone.search.SearchHit;
import saiddone.search.SearchRequest;
import saiddone.search.TranscriptIndex;
import saiddone.search.index.IndexStore;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

/// Every hit becomes a tag on exactly the words that were found.
class HitTaggingTest {
    private static final Code CODE = new Code("c1", null, "circling", "", "", "", List.of(), "#888888", List.of(), null, false, null,
            List.of());
    private static final List<Transcript> ALL = List.of(BlindWalkTest.plain(0), BlindWalkTest.secret(), BlindWalkTest.plain(1));

    @TempDir
    private Path folder;

    @Test
    void theWordsFoundAreTagged() {
        try (TranscriptIndex index = IndexStore.open(folder, new BlindWalkTest.Files(ALL))) {
            index.update(Progress.NONE, Cancellation.NEVER);
            assertThat(tags(index, "parcel")).hasSize(2).allSatisfy(tag -> {
                assertThat(tag.target()).isInstanceOfSatisfying(Target.Words.class,
                        words -> assertThat(words.quote().text()).isEqualTo("parcel"));
                assertThat(tag.subject().contentHash()).startsWith("hash");
                assertThat(tag.presence()).isEqualTo(Presence.UNSURE);
            });
            assertThat(tags(index, "call:get_order")).singleElement()
                    .satisfies(tag -> assertThat(tag.target().place()).isEqualTo("call:1:0"));
            assertThat(tags(index, "arguments:W1")).singleElement().satisfies(tag -> assertThat(tag.target())
                    .isInstanceOfAny(Target.Argument.class, Target.Call.class));
            assertThat(tags(index, "model:gpt")).hasSize(2)
                    .allSatisfy(tag -> assertThat(tag.target()).isInstanceOf(Target.OfMessage.class));
        }
    }

    private static List<Tag> tags(TranscriptIndex index, String query) {
        List<SearchHit> hits = index.search(new SearchRequest(query, Map.of(), 100, List.of(), true), Cancellation.NEVER).hits();
        return HitTagging.tags(hits, CODE, Presence.UNSURE, index);
    }
}
