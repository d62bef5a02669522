package saiddone.annotation.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.exchange.Ref;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.FindingKey;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Conflict;
import saiddone.annotation.store.LoggedEvent;
import saiddone.annotation.store.Placed;
import saiddone.annotation.store.Tag;

/// Two copies on which the same two reviewers work at random, with undo and redo, and which meet again and again, against a twin
/// that compares plain records. `-Dmerge.seeds=20` for more than the usual two runs.
@Execution(ExecutionMode.CONCURRENT)
class RandomMergesTest {
    private static final int ROUNDS = 8;
    private static final int STEPS = 14;

    @TempDir
    private Path folder;

    private final Map<String, Integer> done = new TreeMap<>();
    private Random random = new Random();
    private Copies copies;
    private int named;

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long i = 0; i < Integer.getInteger("merge.seeds", 2); i++) {
            seeds.add(Long.getLong("merge.seed", 1) + i);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostAndNothingOverwritten(long seed) throws Exception {
        random = new Random(seed);
        copies = new Copies(folder);
        start();
        try (AnnotationStore here = copies.copy("start", "here"); AnnotationStore there = copies.copy("start", "there")) {
            for (int round = 0; round < ROUNDS; round++) {
                round(here, there, round);
            }
        }
        assertThat(done).as("seed " + seed).containsKeys("conflict", "tag", "undo", "resolved", "finding");
    }

    private void start() throws IOException {
        try (AnnotationStore store = copies.open("start")) {
            List.of("ann", "bob", "mia").forEach(id -> store.reviewers().put(new Reviewer(id, id, false)));
            for (int i = 0; i < 4; i++) {
                store.codebook().add("ann", Sample.code("code" + i));
            }
            for (int i = 0; i < 10; i++) {
                step(store);
            }
        }
    }

    private void round(AnnotationStore here, AnnotationStore there, int round) throws Exception {
        Map<Ref, String> base = copies.state("here");
        assertThat(copies.state("there")).isEqualTo(base);
        for (int i = 0; i < STEPS; i++) {
            step(here);
            step(there);
        }
        Map<Ref, String> ours = copies.state("here");
        Map<Ref, String> theirs = copies.state("there");
        Path before = copies.export(here, "here");
        here.exchange().merge("mia", copies.export(there, "there"));
        boolean atOnce = random.nextBoolean();
        there.exchange().merge("mia", atOnce ? before : copies.export(here, "here-after"));
        MergeTwin our = new MergeTwin(base, ours, theirs);
        MergeTwin their = new MergeTwin(base, theirs, ours);
        compare(here, "here", our, round);
        if (!atOnce) {
            our.kept.forEach(their.result::putIfAbsent);
            their.conflicts.replaceAll((ref, body) -> body == null ? null : our.result.getOrDefault(ref, body));
        }
        compare(there, "there", their, round);
        knowsEverything(here, there);
        settle(here, there);
    }

    private void compare(AnnotationStore store, String name, MergeTwin twin, int round) throws Exception {
        String where = "round %d, %s".formatted(round, name);
        assertThat(twin.differences(copies.state(name))).as(where).isEmpty();
        Map<Ref, String> conflicts = new HashMap<>();
        for (Conflict conflict : store.conflicts()) {
            conflicts.put(new Ref(conflict.record(), conflict.key()), conflict.theirs());
            done.merge("conflict", 1, Integer::sum);
            done.merge("conflict " + conflict.record() + (conflict.instead() == null ? "" : " instead"), 1, Integer::sum);
        }
        assertThat(conflicts).as(where).isEqualTo(twin.conflicts);
        assertThat(store.history().verify()).as(where).isEmpty();
    }

    /// Every event of either is in both, as it was.
    private static void knowsEverything(AnnotationStore here, AnnotationStore there) {
        Map<String, String> ours = events(here);
        assertThat(ours).containsAllEntriesOf(events(there).entrySet().stream().filter(entry -> !entry.getValue().startsWith("merged"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map<String, String> events(AnnotationStore store) {
        Map<String, String> events = new HashMap<>();
        for (LoggedEvent event : store.history().latest(100_000)) {
            events.put(event.uid(), event.kind().word() + event.at() + event.reviewer() + event.json());
        }
        return events;
    }

    /// One of the two chooses, sometimes in two sittings with work in between; then both are the same.
    private void settle(AnnotationStore here, AnnotationStore there) throws Exception {
        boolean first = random.nextBoolean();
        AnnotationStore chooser = first ? here : there;
        AnnotationStore other = first ? there : here;
        while (!chooser.conflicts().isEmpty()) {
            List<Conflict> open = chooser.conflicts();
            Conflict conflict = open.get(random.nextInt(open.size()));
            try {
                chooser.resolve("mia", conflict, random.nextBoolean() ? Conflict.Choice.OURS : Conflict.Choice.THEIRS);
            } catch (AnnotationProblem worked) {
                chooser.resolve("mia", conflict, Conflict.Choice.OURS);
            }
            done.merge("resolved", 1, Integer::sum);
            if (random.nextInt(4) == 0) {
                other.exchange().merge("mia", copies.export(chooser, "half"));
                assertThat(other.history().verify()).isEmpty();
            }
        }
        other.exchange().merge("mia", copies.export(chooser, "settled"));
        chooser.exchange().merge("mia", copies.export(other, "settled-too"));
        assertThat(here.conflicts()).isEmpty();
        assertThat(there.conflicts()).isEmpty();
        assertThat(here.exchange().merge("mia", copies.export(there, "again")).nothingNew()).isTrue();
    }

    private void step(AnnotationStore store) {
        String who = random.nextBoolean() ? "ann" : "bob";
        int dice = random.nextInt(100);
        String what = dice < 30 ? "tag" : dice < 36 ? "untag" : dice < 42 ? "note" : dice < 46 ? "reattach" : dice < 54 ? "review"
                : dice < 58 ? "overrule" : dice < 63 ? "finding"
                : dice < 65 ? "mute" : dice < 74 ? "codes" : dice < 78 ? "queue" : dice < 92 ? "undo" : "redo";
        try {
            run(store, who, what);
            done.merge(what, 1, Integer::sum);
        } catch (AnnotationProblem refused) {
            done.merge(what + " refused", 1, Integer::sum);
        }
    }

    private void run(AnnotationStore store, String who, String what) {
        List<Judgement> own = store.judgements().all().stream().filter(one -> one.reviewer().equals(who)).toList();
        int some = random.nextInt(1_000);
        switch (what) {
            case "tag" -> {
                List<Code> codes = store.codebook().now().inForce();
                if (codes.isEmpty()) {
                    return;
                }
                store.judgements().tag(who, new Tag(codes.get(some % codes.size()).id(), Sample.subject(random.nextInt(3)),
                        Sample.target(random.nextInt(2)), Presence.values()[random.nextInt(2)], null, null, "", false));
            }
            case "undo" -> store.history().undo(who);
            case "redo" -> store.history().redo(who);
            case "review" -> review(store, who, some);
            case "overrule" -> store.reviews().overrule(new Overrule(who, Sample.subject(some % 3), Overrule.Question.ESCALATION,
                    Overrule.Ruling.WRONG, "reason " + random.nextInt(2), Instant.ofEpochSecond(named++)));
            case "finding" -> finding(store, who, some);
            case "mute" -> mute(store, who, some);
            case "codes" -> codes(store, who, some);
            case "queue" -> queue(store, who, some);
            default -> {
                if (!own.isEmpty()) {
                    judgement(store, who, what, own.get(some % own.size()));
                }
            }
        }
    }

    private void finding(AnnotationStore store, String who, int some) {
        FindingKey finding = Sample.finding(some % 2, some % 3);
        Subject subject = Sample.subject(some % 2);
        List<Code> codes = store.codebook().now().inForce();
        switch (random.nextInt(4)) {
            case 0 -> store.findings().takeBack(who, finding);
            case 1 -> store.findings().dismiss(who, finding, subject, "reason " + random.nextInt(2));
            default -> store.findings().accept(who, finding, subject, codes.isEmpty() ? null
                    : Tag.present(codes.get(random.nextInt(codes.size())).id(), subject, Sample.target(random.nextInt(2))));
        }
    }

    private static void mute(AnnotationStore store, String who, int some) {
        if (store.findings().mutedBy(who).contains("circling")) {
            store.findings().unmute(who, "circling");
        } else {
            store.findings().mute(who, some % 2 == 0 ? "circling" : "empty-reply");
        }
    }

    private void judgement(AnnotationStore store, String who, String what, Judgement one) {
        switch (what) {
            case "untag" -> store.judgements().untag(who, List.of(one.id()));
            case "note" -> store.judgements().note(who, one.id(), "note " + random.nextInt(3));
            default -> store.judgements().reattach(who, Map.of(one.id(), new Placed(Sample.subject(random.nextInt(3)),
                    Sample.target(random.nextInt(2)))));
        }
    }

    private void review(AnnotationStore store, String who, int some) {
        if (some % 3 == 0) {
            store.reviews().unmark(who, "t" + random.nextInt(3));
        } else {
            store.reviews().markReviewed(who, Sample.subject(random.nextInt(3)), false);
        }
    }

    private void codes(AnnotationStore store, String who, int some) {
        List<Code> codes = store.codebook().now().codes();
        List<Code> inForce = store.codebook().now().inForce();
        Code one = codes.get(some % codes.size());
        switch (random.nextInt(6)) {
            case 0, 1 -> store.codebook().add(who, Sample.code("new" + named++));
            case 2 -> store.codebook().rename(who, one.id(), "Name " + random.nextInt(3));
            case 3 -> store.codebook().retire(who, one.id());
            case 4 -> store.codebook().revive(who, one.id());
            default -> {
                if (inForce.size() > 3) {
                    store.codebook().merge(who, inForce.get(some % inForce.size()).id(), inForce.get((some / 7) % inForce.size()).id());
                }
            }
        }
    }

    private void queue(AnnotationStore store, String who, int some) {
        List<Queue> queues = store.queues().all();
        if (queues.isEmpty() || some % 3 == 0) {
            Queue queue = new Queue("queue" + named++, "Q", Queue.Method.RANDOM, some, "all", List.of(), 1, false, Instant.EPOCH, who);
            store.queues().add(who, queue, List.of(item(queue, 0, List.of()), item(queue, 1, List.of())));
        } else if (some % 3 == 1) {
            store.queues().remove(who, queues.getFirst().id());
        } else {
            store.queues().edit(who, queues.getFirst(), List.of(item(queues.getFirst(), some % 2, List.of(who))));
        }
    }

    private static QueueItem item(Queue queue, int position, List<String> reviewers) {
        return new QueueItem(queue.id(), position, Sample.subject(position), "", 1e-5, false, reviewers);
    }
}
