package saiddone.check.style;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.claims.TypedCalls;
import saiddone.check.text.Findings;
import saiddone.check.text.Talk;
import saiddone.check.text.Words;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Severity;
import saiddone.model.Span;

/// A reply that says what an earlier one said, nearly word for word. Short replies and those beside a call are left out. One finding
/// for all that say the same, at the first that says it again: two dozen of them would hide what else was found.
public final class RepeatsItselfCheck implements Check {
    private static final Findings FINDINGS = new Findings(CheckId.REPEATS_ITSELF, Severity.LOW, Confidence.CERTAIN);
    private static final int FEWEST = 12;
    private static final int MOST = 2_000;
    private static final double ALIKE = 0.92;
    private static final int COMPARED = 30;
    private static final int LONGEST = 20_000;
    private static final int MARKS = 512;

    /// @param first the index of the message that said it first, its own where it says something new
    /// @param all   its words, each as often as it stands there
    /// @param marks a mark for each of its words, by the word's hash; others may have the same
    private record Said(int first, List<String> all, BitSet marks) {
        static Said of(int first, List<String> words) {
            BitSet marks = new BitSet(MARKS);
            words.forEach(word -> marks.set((word.hashCode() * 0x9E3779B9 >>> 16) % MARKS));
            return new Said(first, words, marks);
        }

        Said first(int other) {
            return new Said(other, all, marks);
        }

        Set<String> words() {
            return new HashSet<>(all);
        }

        /// Whether so many marks are the one's alone that both cannot be alike: most pairs are told apart without their words.
        boolean unlike(Said other) {
            BitSet own = (BitSet) marks.clone();
            own.andNot(other.marks);
            return own.cardinality() > (1 - ALIKE) * (all.size() + other.all.size());
        }
    }

    @Override
    public List<Finding> find(Reading reading) {
        List<Said> earlier = new ArrayList<>();
        Map<Integer, List<Message>> again = new LinkedHashMap<>();
        Talk talk = Talk.of(reading);
        for (Message message : talk.agent()) {
            if (!plain(message)) {
                continue;
            }
            List<String> words = message.text().length() <= LONGEST ? talk.words(message).all()
                    : Words.of(message.text(), 0, LONGEST).all();
            if (words.size() < FEWEST || words.size() > MOST) {
                continue;
            }
            Said said = Said.of(message.index(), words);
            Said same = earlier.stream().skip(Math.max(0, earlier.size() - COMPARED))
                    .filter(one -> !one.unlike(said) && alike(one.words(), said.words()) >= ALIKE).findFirst().orElse(said);
            if (same != said) {
                again.computeIfAbsent(same.first(), _ -> new ArrayList<>()).add(message);
            }
            earlier.add(said.first(same.first()));
        }
        return again.entrySet().stream().map(one -> finding(one.getKey(), one.getValue())).toList();
    }

    /// @param first the index of the message that was said again
    /// @param again each that says it again, in order
    private static Finding finding(int first, List<Message> again) {
        Message one = again.getFirst();
        String more = again.size() == 1 ? "" : " So %s more, up to message %d.".formatted(
                again.size() == 2 ? "does one" : "do " + (again.size() - 1), again.getLast().index());
        return FINDINGS.of(one.index(), Finding.Said.of(one, Part.TEXT, new Span(0, one.text().length())), null, null,
                "The reply says again what message " + first + " said." + more);
    }

    /// Typed calls are told by a check of their own.
    private static boolean plain(Message message) {
        return message.calls().isEmpty() && !TypedCalls.in(message.text());
    }

    /// Words with digits make it another matter: the same question on another order.
    private static boolean another(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(word -> !other.contains(word) && word.chars().anyMatch(Character::isDigit));
    }

    private static double alike(Set<String> one, Set<String> other) {
        int small = Math.min(one.size(), other.size());
        int large = Math.max(one.size(), other.size());
        if (small < large * ALIKE) {
            return 0;
        }
        int both = 0;
        for (String word : one) {
            both += other.contains(word) ? 1 : 0;
        }
        double alike = (double) both / (one.size() + other.size() - both);
        return alike >= ALIKE && (another(one, other) || another(other, one)) ? 0 : alike;
    }
}
