package saiddone.annotation.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Placed;
import saiddone.annotation.store.Tag;
import saiddone.annotation.store.Word;

/// Thousands of random steps of three reviewers, with undo, redo and restarts between them, against a plain twin in memory; and
/// the event log against the tables.
@Execution(ExecutionMode.CONCURRENT)
class RandomStepsTest {
    private static final int STEPS = 1_500;
    private static final List<String> REVIEWERS = List.of("ann", "bob", "eve");

    @TempDir
    private Path folder;

    private final Twin twin = new Twin();
    private final Map<String, Integer> done = new TreeMap<>();
    private Random random = new Random();
    private AnnotationStore store;
    private int codes;
    private int steps;
    private final Clock clock = new Ticking(Instant.parse("2026-11-01T00:00:00Z"));

    @ParameterizedTest
    @ValueSource(longs = {1, 20261123})
    void theStoreDoesWhatTheTwinDoes(long seed) {
        random = new Random(seed);
        store = open();
        REVIEWERS.forEach(id -> store.reviewers().put(new Reviewer(id, id, false)));
        for (int i = 0; i < STEPS; i++) {
            steps = i;
            step(REVIEWERS.get(random.nextInt(REVIEWERS.size())));
            if (i % 250 == 249) {
                compare();
                store.close();
                store = open();
            }
        }
        assertThat(done).containsKeys("undo", "undo refused", "redo", "merge", "split", "tag", "bulk", "untag", "note", "review",
                "reattach");
        assertThat(done.get("undo")).isGreaterThan(100);
        assertThat(store.history().verify()).isEmpty();
        store.history().rebuild();
        compare();
        assertThat(store.history().verify()).isEmpty();
        store.close();
    }

    private void step(String who) {
        int dice = random.nextInt(100);
        if (dice < 30) {
            tag(who, 1);
        } else if (dice < 35) {
            tag(who, 1 + random.nextInt(8));
        } else if (dice < 40) {
            untag(who);
        } else if (dice < 44) {
            note(who);
        } else if (dice < 47) {
            reattach(who);
        } else if (dice < 54) {
            review(who);
        } else if (dice < 62) {
            editCodes(who);
        } else if (dice < 84) {
            undo(who);
        } else {
            redo(who);
        }
    }

    private void tag(String who, int many) {
        List<String> inForce = twin.codesInForce();
        if (inForce.isEmpty()) {
            return;
        }
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            tags.add(new Tag(inForce.get(random.nextInt(inForce.size())), Sample.subject(random.nextInt(9)),
                    Sample.target(random.nextInt(4)), Presence.values()[random.nextInt(3)], null, null, "", false));
        }
        List<Judgement> made = many == 1 ? List.of(store.judgements().tag(who, tags.getFirst())) : store.judgements().tagAll(who, tags);
        count(many == 1 ? "tag" : "bulk");
        twin.step(who, () -> {
            for (int i = 0; i < many; i++) {
                Tag tag = tags.get(i);
                int subject = subject(tag.subject().transcript());
                Twin.Said said = new Twin.Said(who, tag.code(), subject, tag.target().place(), tag.presence(), "", twin.version, steps);
                String there = twin.judgements().entrySet().stream().filter(entry -> samePlace(entry.getValue(), said))
                        .map(Map.Entry::getKey).findFirst().orElse(made.get(i).id());
                assertThat(made.get(i).id()).isEqualTo(there);
                twin.facts.put("judgement " + there, said);
            }
        });
    }

    private static boolean samePlace(Twin.Said one, Twin.Said other) {
        return one.reviewer().equals(other.reviewer()) && one.code().equals(other.code()) && one.subject() == other.subject()
                && one.place().equals(other.place());
    }

    private void untag(String who) {
        List<String> own = own(who);
        if (!own.isEmpty()) {
            Set<String> some = new HashSet<>(List.of(own.get(random.nextInt(own.size())), own.getFirst()));
            store.judgements().untag(who, some);
            twin.step(who, () -> some.forEach(id -> twin.facts.remove("judgement " + id)));
            count("untag");
        }
    }

    private void note(String who) {
        List<String> own = own(who);
        if (!own.isEmpty()) {
            String id = own.get(random.nextInt(own.size()));
            String note = "note \"" + random.nextInt(3) + "\"\n😀";
            store.judgements().note(who, id, note);
            Twin.Said said = twin.judgements().get(id);
            twin.step(who, () -> twin.facts.put("judgement " + id, new Twin.Said(said.reviewer(), said.code(), said.subject(),
                    said.place(), said.presence(), note, said.version(), said.step())));
            count("note");
        }
    }

    /// To another conversation, mostly of another model.
    private void reattach(String who) {
        Map<String, Twin.Said> all = twin.judgements();
        List<String> ids = List.copyOf(all.keySet());
        if (ids.isEmpty()) {
            return;
        }
        String id = ids.get(random.nextInt(ids.size()));
        int subject = random.nextInt(9);
        int place = random.nextInt(4);
        Twin.Said old = all.get(id);
        Twin.Said there = new Twin.Said(old.reviewer(), old.code(), subject, Sample.target(place).place(), old.presence(), old.note(),
                old.version(), old.step());
        if (all.values().stream().noneMatch(said -> samePlace(said, there))) {
            store.judgements().reattach(who, Map.of(id, new Placed(Sample.subject(subject), Sample.target(place))));
            twin.step(who, () -> twin.facts.put("judgement " + id, there));
            count("reattach");
        }
    }

    private void review(String who) {
        int subject = random.nextInt(9);
        if (random.nextInt(4) == 0) {
            store.reviews().unmark(who, "t" + subject);
            twin.step(who, () -> twin.facts.remove("review " + who + subject));
            return;
        }
        store.reviews().markReviewed(who, Sample.subject(subject), false);
        Set<String> spoken = new HashSet<>();
        twin.judgements().values().stream().filter(said -> said.reviewer().equals(who) && said.subject() == subject)
                .forEach(said -> spoken.add(twin.standing(said.code())));
        List<String> absent = twin.codesInForce().stream().filter(code -> !spoken.contains(code)).toList();
        twin.step(who, () -> twin.facts.put("review " + who + subject, new Twin.Read(who, subject, absent, twin.version, steps)));
        count("review");
    }

    private void editCodes(String who) {
        List<String> all = List.copyOf(twin.codes().keySet());
        List<String> inForce = twin.codesInForce();
        int dice = random.nextInt(10);
        if (all.size() < 4 || dice < 4) {
            String id = "code" + codes++;
            store.codebook().add(who, Sample.code(id));
            twin.step(who, () -> twin.facts.put("code " + id, new Twin.Coded("Name of " + id, false, null)));
        } else if (dice < 6) {
            String id = all.get(random.nextInt(all.size()));
            store.codebook().rename(who, id, "Renamed " + dice);
            put(who, id, old -> new Twin.Coded("Renamed " + dice, old.retired(), old.into()));
        } else if (dice < 7) {
            String id = all.get(random.nextInt(all.size()));
            store.codebook().retire(who, id);
            put(who, id, old -> new Twin.Coded(old.name(), true, old.into()));
        } else if (inForce.size() > 2) {
            mergeOrSplit(who, inForce.get(0), inForce.get(1 + random.nextInt(inForce.size() - 1)), dice < 9);
        }
    }

    private void put(String who, String id, java.util.function.UnaryOperator<Twin.Coded> how) {
        twin.step(who, () -> twin.facts.put("code " + id, how.apply(twin.codes().get(id))));
    }

    private void mergeOrSplit(String who, String code, String other, boolean merge) {
        if (merge) {
            store.codebook().merge(who, code, other);
            count("merge");
            twin.step(who, () -> twin.codes().forEach((id, old) -> {
                if (id.equals(code) || code.equals(old.into())) {
                    twin.facts.put("code " + id, new Twin.Coded(old.name(), old.retired(), other));
                }
            }));
            return;
        }
        List<Code> parts = List.of(Sample.code("code" + codes++), Sample.code("code" + codes++));
        Map<String, String> assigned = new HashMap<>();
        twin.judgements().forEach((id, said) -> {
            if (said.code().equals(code) && random.nextBoolean()) {
                assigned.put(id, parts.get(random.nextInt(2)).id());
            }
        });
        store.codebook().split(who, code, parts, assigned);
        count("split");
        twin.step(who, () -> {
            parts.forEach(part -> twin.facts.put("code " + part.id(), new Twin.Coded(part.name(), false, null)));
            Twin.Coded old = twin.codes().get(code);
            twin.facts.put("code " + code, new Twin.Coded(old.name(), true, old.into()));
            assigned.forEach((id, part) -> {
                Twin.Said said = twin.judgements().get(id);
                twin.facts.put("judgement " + id, new Twin.Said(said.reviewer(), part, said.subject(), said.place(), said.presence(),
                        said.note(), said.version(), said.step()));
            });
        });
    }

    private void undo(String who) {
        if (!twin.canUndo(who)) {
            assertThat(store.history().undo(who)).isEmpty();
        } else if (twin.undo(who)) {
            assertThat(store.history().undo(who)).isPresent();
            count("undo");
        } else {
            assertThatThrownBy(() -> store.history().undo(who)).isInstanceOf(AnnotationProblem.class);
            count("undo refused");
        }
    }

    private void redo(String who) {
        if (!twin.canRedo(who)) {
            assertThat(store.history().redo(who)).isEmpty();
        } else if (twin.redo(who)) {
            assertThat(store.history().redo(who)).isPresent();
            count("redo");
        } else {
            assertThatThrownBy(() -> store.history().redo(who)).isInstanceOf(AnnotationProblem.class);
        }
    }

    private void compare() {
        Map<String, Twin.Said> said = new TreeMap<>();
        Map<String, Twin.Read> read = new TreeMap<>();
        for (int subject = 0; subject < 9; subject++) {
            int number = subject;
            store.judgements().of("t" + subject).forEach(judgement -> said.put(judgement.id(), said(judgement)));
            for (Reviewed reviewed : store.reviews().of("t" + subject)) {
                read.put(reviewed.reviewer() + number,
                        new Twin.Read(reviewed.reviewer(), number, reviewed.absent(), reviewed.version(), 0));
            }
        }
        Map<String, Twin.Coded> coded = new TreeMap<>();
        store.codebook().now().codes().forEach(code ->
                coded.put(code.id(), new Twin.Coded(code.name(), code.retired(), code.mergedInto())));
        Map<String, Twin.Said> expected = new TreeMap<>();
        twin.judgements().forEach((id, one) -> expected.put(id, one.timeless()));
        Map<String, Twin.Read> expectedReviews = new TreeMap<>();
        twin.reviews().forEach((id, one) -> expectedReviews.put(id, one.timeless()));
        assertThat(said).containsExactlyEntriesOf(expected);
        assertThat(coded).isEqualTo(twin.codes());
        assertThat(read).isEqualTo(expectedReviews);
        assertThat(store.codebook().now().version()).isEqualTo(twin.version);
        assertThat(store.codebook().at(twin.version)).isEqualTo(store.codebook().now());
        assertThat(store.judgements().counts()).isEqualTo(twin.counts());
        List<String> some = List.of("t0", "t3", "t4", "t8", "nobody knows");
        List<Word> words = store.judgements().words(some);
        assertThat(words).doesNotHaveDuplicates();
        assertThat(words).containsExactlyInAnyOrderElementsOf(
                twin.words().stream().filter(word -> some.contains(word.transcript())).toList());
        assertThat(store.judgements().of(some)).extracting(Judgement::id).containsExactlyInAnyOrderElementsOf(
                said.entrySet().stream().filter(entry -> some.contains("t" + entry.getValue().subject())).map(Map.Entry::getKey).toList());
        assertThat(store.reviews().of(some)).hasSize((int) expectedReviews.values().stream()
                .filter(one -> some.contains("t" + one.subject())).count());
    }

    private static Twin.Said said(Judgement judgement) {
        return new Twin.Said(judgement.reviewer(), judgement.code(), subject(judgement.subject().transcript()), judgement.place(),
                judgement.presence(), judgement.note(), judgement.version(), 0);
    }

    private static int subject(String transcript) {
        return Integer.parseInt(transcript.substring(1));
    }

    private List<String> own(String who) {
        return twin.judgements().entrySet().stream().filter(entry -> entry.getValue().reviewer().equals(who))
                .map(Map.Entry::getKey).toList();
    }

    private void count(String what) {
        done.merge(what, 1, Integer::sum);
    }

    private AnnotationStore open() {
        return SqlAnnotationStore.open(folder.resolve("annotations.db"), clock);
    }
}
