package saiddone.annotation.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Presence;
import saiddone.annotation.store.CodeCount;
import saiddone.annotation.store.Word;

/// What the store should hold, kept in plain maps: each step as the facts before and after it, undone by putting back what was.
final class Twin {
    /// A judgement in the twin's eyes; `step` stands for the moment when it was made, so that saying the same again is a step.
    record Said(String reviewer, String code, int subject, String place, Presence presence, String note, int version, int step) {
        Said timeless() {
            return new Said(reviewer, code, subject, place, presence, note, version, 0);
        }
    }

    /// A code in the twin's eyes.
    record Coded(String name, boolean retired, @Nullable String into) {}

    /// A review in the twin's eyes.
    record Read(String reviewer, int subject, List<String> absent, int version, int step) {
        Read timeless() {
            return new Read(reviewer, subject, absent, version, 0);
        }
    }

    private record Delta(Map<String, Object> before, Map<String, Object> after) {}

    private static final List<Presence> STRENGTH = List.of(Presence.ABSENT, Presence.UNSURE, Presence.PRESENT);

    Map<String, Object> facts = new TreeMap<>();
    int version;
    private final Map<String, Deque<Delta>> undo = new HashMap<>();
    private final Map<String, Deque<Delta>> redo = new HashMap<>();

    /// Runs a step on the facts and remembers it, if it changed anything.
    void step(String reviewer, Runnable change) {
        Map<String, Object> before = new TreeMap<>(facts);
        change.run();
        Delta delta = difference(before, facts);
        if (!delta.before.isEmpty() || !delta.after.isEmpty()) {
            pile(undo, reviewer).push(delta);
            pile(redo, reviewer).clear();
            count(delta);
        }
    }

    boolean canUndo(String reviewer) {
        return !pile(undo, reviewer).isEmpty();
    }

    boolean canRedo(String reviewer) {
        return !pile(redo, reviewer).isEmpty();
    }

    /// False where later work stands in the way.
    boolean undo(String reviewer) {
        Delta delta = pile(undo, reviewer).element();
        if (!swap(delta.after, delta.before)) {
            return false;
        }
        pile(redo, reviewer).push(pile(undo, reviewer).pop());
        return true;
    }

    boolean redo(String reviewer) {
        Delta delta = pile(redo, reviewer).element();
        if (!swap(delta.before, delta.after)) {
            return false;
        }
        pile(undo, reviewer).push(pile(redo, reviewer).pop());
        return true;
    }

    private boolean swap(Map<String, Object> expected, Map<String, Object> wanted) {
        Map<String, Object> next = new TreeMap<>(facts);
        TreeSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(wanted.keySet());
        for (String key : keys) {
            if (!Objects.equals(next.get(key), expected.get(key))) {
                return false;
            }
            if (wanted.containsKey(key)) {
                next.put(key, wanted.get(key));
            } else {
                next.remove(key);
            }
        }
        if (!sound(next)) {
            return false;
        }
        facts = next;
        count(new Delta(expected, wanted));
        return true;
    }

    /// No record names a code that is not there, and no place has two judgements of one reviewer and code.
    private static boolean sound(Map<String, Object> facts) {
        List<String> named = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (Object fact : facts.values()) {
            switch (fact) {
                case Said said -> {
                    named.add(said.code);
                    places.add(said.reviewer + said.code + said.subject + said.place);
                }
                case Coded coded -> named.addAll(coded.into == null ? List.of() : List.of(coded.into));
                case Read read -> named.addAll(read.absent);
                default -> throw new AssertionError(fact);
            }
        }
        return named.stream().allMatch(code -> facts.containsKey("code " + code)) && places.size() == new TreeSet<>(places).size();
    }

    private void count(Delta delta) {
        boolean codes = delta.before.keySet().stream().anyMatch(key -> key.startsWith("code "))
                || delta.after.keySet().stream().anyMatch(key -> key.startsWith("code "));
        version += codes ? 1 : 0;
    }

    private static Delta difference(Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> gone = new TreeMap<>(before);
        gone.entrySet().removeIf(entry -> entry.getValue().equals(after.get(entry.getKey())));
        Map<String, Object> come = new TreeMap<>(after);
        come.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        return new Delta(gone, come);
    }

    private static Deque<Delta> pile(Map<String, Deque<Delta>> piles, String reviewer) {
        return piles.computeIfAbsent(reviewer, key -> new ArrayDeque<>());
    }

    Map<String, Said> judgements() {
        return kind("judgement ", Said.class);
    }

    Map<String, Coded> codes() {
        return kind("code ", Coded.class);
    }

    Map<String, Read> reviews() {
        return kind("review ", Read.class);
    }

    List<String> codesInForce() {
        return codes().entrySet().stream().filter(entry -> !entry.getValue().retired && entry.getValue().into == null)
                .map(Map.Entry::getKey).toList();
    }

    String standing(String code) {
        String into = codes().get(code).into;
        return into == null ? code : into;
    }

    private <T> Map<String, T> kind(String prefix, Class<T> type) {
        return facts.entrySet().stream().filter(entry -> entry.getKey().startsWith(prefix)).collect(Collectors.toMap(
                entry -> entry.getKey().substring(prefix.length()), entry -> type.cast(entry.getValue()), (a, b) -> a, TreeMap::new));
    }

    /// By brute force: the strongest word on every conversation.
    List<CodeCount> counts() {
        Map<String, Map<Integer, Integer>> words = new TreeMap<>();
        for (Said said : judgements().values()) {
            words.computeIfAbsent(standing(said.code), key -> new TreeMap<>()).merge(said.subject, strength(said), Math::max);
        }
        for (Read read : reviews().values()) {
            for (String code : read.absent) {
                if (codes().get(code).into == null) {
                    words.computeIfAbsent(code, key -> new TreeMap<>()).merge(read.subject, 1, Math::max);
                }
            }
        }
        List<CodeCount> counts = new ArrayList<>();
        words.forEach((code, subjects) -> {
            for (int model = 0; model < 3; model++) {
                int of = model;
                Collection<Integer> here = subjects.entrySet().stream().filter(entry -> entry.getKey() % 3 == of)
                        .map(Map.Entry::getValue).toList();
                if (!here.isEmpty()) {
                    counts.add(new CodeCount(code, "model-" + model, times(here, 3), times(here, 2), times(here, 1)));
                }
            }
        });
        return counts;
    }

    /// By brute force: the strongest word of every reviewer on every conversation.
    List<Word> words() {
        Map<List<String>, Integer> words = new HashMap<>();
        for (Said said : judgements().values()) {
            words.merge(List.of("t" + said.subject, standing(said.code), said.reviewer), strength(said), Math::max);
        }
        for (Read read : reviews().values()) {
            read.absent.stream().filter(code -> codes().get(code).into == null)
                    .forEach(code -> words.merge(List.of("t" + read.subject, code, read.reviewer), 1, Math::max));
        }
        return words.entrySet().stream().map(entry -> new Word(entry.getKey().get(0), entry.getKey().get(1), entry.getKey().get(2),
                STRENGTH.get(entry.getValue() - 1))).toList();
    }

    private static int strength(Said said) {
        return STRENGTH.indexOf(said.presence) + 1;
    }

    private static int times(Collection<Integer> words, int word) {
        return (int) words.stream().filter(each -> each == word).count();
    }
}
