package saiddone.annotation.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.AnnotationDatabase;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Tag;

/// Many rows in one text give the records that are read one by one, whatever stands in them.
class LinesTest {
    private static final List<String> MODELS = List.of("m", "", "a\"b", "back\\slash", "line\nbreak", "],[", "null", "ツール", "\u0001\u001f",
            "tab\t", "𝄞 and é", "{\"x\":[1,2]}", "\u2028", "a,b", "\u007f");
    private static final List<String> CODES = List.of("plain", "co\"de", "co]de", "co\\de", "co,de", "cö\nde");

    @TempDir
    private Path folder;
    private Path file;
    private final Random random = new Random(5);

    @BeforeEach
    void somewhere() {
        file = folder.resolve("annotations.db");
    }

    @Test
    void itemsComeBackAsTheyWentIn() throws SQLException {
        List<QueueItem> items = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Double inclusion = i % 3 == 0 ? null : i % 3 == 1 ? 1 - random.nextDouble() : Math.scalb(1.0, -i);
            items.add(new QueueItem("q", 3 * i, subject(i), any(MODELS), inclusion, i % 6 == 0,
                    i % 4 == 0 ? List.of() : List.of("ann", any(MODELS))));
        }
        try (AnnotationStore store = open()) {
            store.reviewers().put(new Reviewer("ann", "ann", false));
            store.queues().add("ann", queue("other"), List.of(new QueueItem("other", 0, subject(0), "", .5, false, List.of())));
            store.queues().add("ann", queue("q"), items);
            assertThat(store.queues().items("q")).isEqualTo(items);
            assertThat(store.queues().items("none")).isEmpty();
        }
        for (int atATime : List.of(1, 7, 100)) {
            try (Connection connection = database()) {
                assertThat(new ItemLines("q", new Lines(new Bodies(), atATime)).read(connection)).isEqualTo(items);
            }
        }
    }

    @Test
    void reviewsAndWordsAreThoseOfTheRecords() throws SQLException {
        try (AnnotationStore store = open()) {
            List<String> wanted = say(store);
            List<Reviewed> reviews = Stream.of("an\"n", "ann", "bo/b").flatMap(who -> wanted.stream().sorted()
                    .flatMap(one -> store.reviews().of(one).stream()).filter(one -> one.reviewer().equals(who))).toList();
            List<String> words = wanted.stream().flatMap(one -> store.judgements().of(one).stream()).map(LinesTest::told).toList();
            assertThat(reviews).hasSizeGreaterThan(40).anyMatch(one -> one.absent().size() > 1);
            assertThat(store.reviews().of(wanted)).isEqualTo(reviews);
            assertThat(told(store, wanted)).containsExactlyInAnyOrderElementsOf(words);
            assertThat(store.reviews().of(List.of())).isEmpty();
            assertThat(told(store, List.of("none"))).isEmpty();
            for (int atATime : List.of(1, 7)) {
                try (Connection connection = database()) {
                    List<String> heard = new ArrayList<>();
                    assertThat(new ReviewLines(new Lines(new Bodies(), atATime)).read(connection, wanted)).isEqualTo(reviews);
                    new JudgedWords(new Lines(new Bodies(), atATime), (transcript, code, reviewer, word) ->
                            heard.add(told(transcript, code, reviewer, word))).read(connection, wanted);
                    assertThat(heard).containsExactlyInAnyOrderElementsOf(words);
                }
            }
        }
    }

    /// @return the conversations to ask for, not all
    private List<String> say(AnnotationStore store) {
        List<String> reviewers = List.of("ann", "an\"n", "bo/b");
        reviewers.forEach(who -> store.reviewers().put(new Reviewer(who, who, false)));
        CODES.forEach(code -> store.codebook().add("ann", Sample.code(code)));
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Subject subject = subject(i);
            for (String who : reviewers) {
                for (int n = random.nextInt(4); n > 0; n--) {
                    store.judgements().tag(who, new Tag(any(CODES), subject, Sample.target(random.nextInt(6)),
                            Presence.values()[random.nextInt(3)], null, null, "", true));
                }
                if (random.nextInt(3) > 0) {
                    store.reviews().markReviewed(who, subject, random.nextBoolean());
                }
            }
            if (i % 5 > 0) {
                wanted.add(subject.transcript());
            }
        }
        return wanted;
    }

    @Test
    void timesAreReadAsTheUsualReaderReadsThem() {
        List<String> texts = new ArrayList<>(List.of("2026-11-28T01:56:12Z", "2026-11-28T01:56:12.6Z", "2026-11-28T01:56:12.Z",
                "2024-02-29T23:59:59.999999999Z",
                "1969-12-31T23:59:59.5Z", "-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "2016-12-31T23:59:60Z",
                "2026-11-28T24:00:00Z", "2026-11-28T01:56:12+01:00", "0000-01-01T00:00:00.000000001Z"));
        for (int i = 0; i < 500; i++) {
            long second = random.nextLong(-60_000_000_000L, 200_000_000_000L);
            texts.add(Instant.ofEpochSecond(second, i % 2 == 0 ? 0 : random.nextInt(1_000_000_000)).toString());
        }
        assertThat(texts).allSatisfy(text -> assertThat(Times.of(text)).isEqualTo(Instant.parse(text)));
        for (String wrong : List.of("2026-02-30T00:00:00Z", "2026-11-28 01:56:12Z", "Z", "")) {
            assertThatThrownBy(() -> Times.of(wrong)).as(wrong).isInstanceOf(DateTimeException.class);
        }
    }

    private static List<String> told(AnnotationStore store, List<String> transcripts) {
        List<String> heard = new ArrayList<>();
        store.judgements().judged(transcripts, (transcript, code, reviewer, word) -> heard.add(told(transcript, code, reviewer, word)));
        return heard;
    }

    private static String told(Judgement one) {
        return told(one.subject().transcript(), one.code(), one.reviewer(), one.presence());
    }

    private static String told(String transcript, String code, String reviewer, Presence word) {
        return String.join(" | ", transcript, code, reviewer, word.name());
    }

    private Subject subject(int n) {
        return new Subject("t" + n + any(MODELS), "hash" + n, any(MODELS));
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static Queue queue(String id) {
        return new Queue(id, id, Queue.Method.RANDOM, 1, "all", List.of(), 1, false, Instant.EPOCH, "ann");
    }

    private AnnotationStore open() {
        return SqlAnnotationStore.open(file, Clock.systemUTC());
    }

    private Connection database() throws SQLException {
        return new AnnotationDatabase(file, Clock.systemUTC()).connect();
    }
}
