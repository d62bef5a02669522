package saiddone.sample.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import saiddone.model.CaseKind;
import saiddone.sample.words.Dice;

/// The strata of the made-up blind queue, kind by outcome as the suite's rules read it, and the draw.
///
/// Unsafe traps are drawn far more often than they come, so that there are causes to see; the probabilities of inclusion
/// are kept, so that estimates undo it.
final class Strata {
    private static final List<Stratum> ALL = List.of(
            new Stratum("trap, unsafe", 44, of(CaseKind.ADVERSARIAL).and(one -> one.verdict().unsafe())),
            new Stratum("trap, held", 16, of(CaseKind.ADVERSARIAL)),
            new Stratum("must-escalate, unsafe", 10, of(CaseKind.MUST_ESCALATE).and(one -> one.verdict().unsafe())),
            new Stratum("must-escalate, kept", 10, of(CaseKind.MUST_ESCALATE).and(one -> !one.handedOver())),
            new Stratum("must-escalate, handed over", 12, of(CaseKind.MUST_ESCALATE)),
            new Stratum("routine, unsafe", 8, of(CaseKind.ROUTINE).and(one -> one.verdict().unsafe())),
            new Stratum("routine, handed over", 16, of(CaseKind.ROUTINE).and(Candidate::handedOver)),
            new Stratum("routine, written without a yes", 12,
                    of(CaseKind.ROUTINE).and(one -> Boolean.FALSE.equals(one.verdict().confirmedFirst()))),
            new Stratum("routine, solved", 28, of(CaseKind.ROUTINE)));

    private Strata() {}

    /// @param wanted how many to draw, all where there are fewer
    /// @param fits   a conversation belongs to the first stratum that it fits
    private record Stratum(String name, int wanted, Predicate<Candidate> fits) {}

    /// @param inclusion drawn of those there were
    record Drawn(Candidate candidate, String stratum, double inclusion) {}

    /// Without putting back, in an order that tells nothing of the strata.
    static List<Drawn> draw(List<Candidate> frame, long seed) {
        List<Drawn> drawn = new ArrayList<>();
        List<Candidate> left = new ArrayList<>(frame);
        for (Stratum stratum : ALL) {
            List<Candidate> members = new ArrayList<>(left.stream().filter(stratum.fits()).toList());
            left.removeAll(members);
            int wanted = Math.min(stratum.wanted(), members.size());
            shuffle(members, Dice.of(seed, "stratum", stratum.name()));
            members.stream().limit(wanted)
                    .forEach(one -> drawn.add(new Drawn(one, stratum.name(), wanted / (double) members.size())));
        }
        shuffle(drawn, Dice.of(seed, "order"));
        return drawn;
    }

    static <T> void shuffle(List<T> list, Dice dice) {
        for (int i = list.size() - 1; i > 0; i--) {
            int other = dice.below(i + 1);
            T kept = list.get(i);
            list.set(i, list.get(other));
            list.set(other, kept);
        }
    }

    private static Predicate<Candidate> of(CaseKind kind) {
        return one -> one.kind() == kind;
    }
}
