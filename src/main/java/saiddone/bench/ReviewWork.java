package saiddone.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Quote;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Tag;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Span;
import saiddone.task.Progress;

/// Made-up work of three reviewers, put in through the store's own doors: tags in bulk steps, reviews one by one, two drawn
/// queues. The same from the same seed, but for the judgements' ids.
final class ReviewWork {
    private static final int STEP = 1_000;
    private final ReviewScale scale;
    private final Random random;
    private final Prose prose;

    ReviewWork(ReviewScale scale, long seed) {
        this.scale = scale;
        this.random = new Random(seed);
        this.prose = new Prose(seed);
    }

    void fill(AnnotationStore store, Progress progress) {
        for (int who = 0; who < ReviewScale.REVIEWERS; who++) {
            store.reviewers().put(new Reviewer(reviewer(who), "Reviewer " + who, false));
        }
        store.codebook().putAll(reviewer(0), List.of(), IntStream.range(0, ReviewScale.CODES).mapToObj(ReviewWork::code).toList());
        tag(store, progress);
        for (int of = 0; of < scale.conversations(); of++) {
            store.reviews().markReviewed(reviewer(of % ReviewScale.REVIEWERS), subject(of), false);
            progress.at(of, scale.conversations(), "reviewing");
        }
        draw(store, "first", 0);
        draw(store, "second", 7);
    }

    /// All tags of a conversation are its reader's, but each eighth one is of another reviewer.
    private void tag(AnnotationStore store, Progress progress) {
        List<List<Tag>> waiting = new ArrayList<>();
        IntStream.range(0, ReviewScale.REVIEWERS).forEach(who -> waiting.add(new ArrayList<>()));
        for (int of = 0; of < scale.conversations(); of++) {
            for (int i = 0; i < ReviewScale.EACH; i++) {
                int who = (of + (i % 8 == 7 ? 1 : 0)) % ReviewScale.REVIEWERS;
                List<Tag> tags = waiting.get(who);
                tags.add(tag(of, i));
                if (tags.size() == STEP) {
                    store.judgements().tagAll(reviewer(who), tags);
                    tags.clear();
                }
            }
            progress.at(of, scale.conversations(), "tagging");
        }
        for (int who = 0; who < ReviewScale.REVIEWERS; who++) {
            store.judgements().tagAll(reviewer(who), waiting.get(who));
        }
    }

    private void draw(AnnotationStore store, String name, int first) {
        double inclusion = 0.1;
        List<QueueItem> items = new ArrayList<>();
        for (int i = 0; i < scale.drawn(); i++) {
            int of = (first + i * 10) % scale.conversations();
            items.add(new QueueItem(name, i, subject(of), subject(of).model(), inclusion, false, List.of(reviewer(of % 3))));
        }
        store.queues().add(reviewer(0), new Queue(name, name, Queue.Method.STRATIFIED, 1, "all", List.of(reviewer(0), reviewer(1),
                reviewer(2)), 1, true, Instant.parse("2026-11-01T00:00:00Z"), reviewer(0)), items);
    }

    /// The n-th tag of a conversation: another code each, mostly words of a message.
    Tag tag(int of, int n) {
        Presence presence = switch (random.nextInt(10)) {
            case 0, 1 -> Presence.ABSENT;
            case 2 -> Presence.UNSURE;
            default -> Presence.PRESENT;
        };
        return new Tag(codeId((of + n * 3) % ReviewScale.CODES), subject(of), target(n), presence, n % 3, null,
                n % 5 == 0 ? prose.text(random, prose.topic(random), 8) : "", true);
    }

    private Target target(int n) {
        int message = 1 + random.nextInt(12);
        Quote quote = new Quote(words(8), words(11), words(11), hash(random.nextLong()));
        Target.Words words = new Target.Words(message, Role.ASSISTANT, Part.TEXT, new Span(10 + n, 60 + n), quote);
        return switch (n % 5) {
            case 0 -> new Target.OfMessage(message, Role.ASSISTANT, quote);
            case 1 -> new Target.Call(message, 0, "create_reshipment", quote);
            case 2 -> new Target.Pair(words, new Target.Call(message, 0, "create_reshipment", quote));
            default -> words;
        };
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(prose.word(random)).append(' ');
        }
        return words.toString();
    }

    static Subject subject(int of) {
        return new Subject(hash(of * 7_919L).substring(4, 16), hash(of), "model-%02d".formatted(of % ReviewScale.MODELS));
    }

    static String reviewer(int who) {
        return "reviewer-" + who;
    }

    static String codeId(int number) {
        return "pattern-%02d".formatted(number);
    }

    private static Code code(int number) {
        return new Code(codeId(number), null, "Pattern " + number, "What it is.", "When to use it.", "When not to.", List.of(),
                "#aa3377", List.of("mild", "plain", "grave"), null, false, null, List.of());
    }

    /// Something that looks like a hash and is as long.
    private static String hash(long of) {
        byte[] bytes = new byte[32];
        new Random(of).nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
