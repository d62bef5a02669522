package saiddone.check.ledger;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import saiddone.check.lexicon.ClaimPatterns;

/// Which part of a thing a deed was done to: bags that were added are no passengers that were changed, though both are an update
/// of the same booking.
final class Aspects {
    private static final List<String> PARTIAL = List.of("modify", "add", "remove", "upgrade");

    private final List<ClaimPatterns.Aspect> aspects;

    Aspects(List<ClaimPatterns.Aspect> aspects) {
        this.aspects = aspects;
    }

    /// Those of the actions that touch what the claim speaks of; all of them where it speaks of nothing that is known.
    List<Action> touching(Claim claim, List<Action> actions) {
        if (actions.isEmpty() || claim.deed() == null || !PARTIAL.contains(claim.deed())) {
            return actions;
        }
        String quote = ClaimPatterns.plain(claim.quote());
        List<ClaimPatterns.Aspect> told = aspects.stream().filter(one -> one.toldIn(quote)).toList();
        return told.isEmpty() ? actions : actions.stream().filter(action -> told.stream().anyMatch(one -> touches(action, one))).toList();
    }

    private static boolean touches(Action action, ClaimPatterns.Aspect aspect) {
        Pattern names = aspect.tools();
        return names.matcher(words(action.call().name())).find() || action.arguments().stream()
                .anyMatch(one -> names.matcher(words(one.pointer())).find() || aspect.things().matcher(ClaimPatterns.plain(one.value())).find());
    }

    /// The words of a name such as `update_reservation_baggages`.
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+", " ").toLowerCase(Locale.ROOT);
    }
}
