package saiddone.check.ledger;

import java.util.List;
import java.util.regex.Pattern;
import saiddone.check.lexicon.ClaimPatterns;

/// Which part of a thing a deed was done to: bags that were added are no passengers that were changed, though both are an update
/// of the same booking.
final class Aspects {
    private static final List<String> PARTIAL = List.of("modify", "add", "remove", "upgrade");

    /// What is done to a thing as a whole: none of its parts alone.
    private static final List<String> WHOLE = List.of("exchange", "replace");

    private final List<ClaimPatterns.Aspect> aspects;

    Aspects(List<ClaimPatterns.Aspect> aspects) {
        this.aspects = aspects;
    }

    /// Those of the actions that touch what the claim speaks of; all of them where it speaks of nothing that is known.
    List<Action> touching(Claim claim, List<Action> actions) {
        if (WHOLE.contains(claim.deed())) {
            return actions.stream().filter(action -> named(action, true) || !named(action, false)).toList();
        }
        if (actions.isEmpty() || claim.deed() == null || !PARTIAL.contains(claim.deed())) {
            return actions;
        }
        String quote = ClaimPatterns.plain(claim.quote());
        List<ClaimPatterns.Aspect> told = aspects.stream().filter(one -> one.toldIn(quote))
                .filter(one -> !claim.deed().equals("upgrade") || ClaimPatterns.UPGRADED.contains(one.name())).toList();
        return told.isEmpty() ? actions : actions.stream().filter(action -> told.stream().anyMatch(one -> touches(action, one))).toList();
    }

    /// Whether an action's tool bears the name of a part.
    ///
    /// @param whole of one that stands for the thing
    private boolean named(Action action, boolean whole) {
        return aspects.stream().anyMatch(one -> one.whole() == whole && one.tools().matcher(words(action.call().name())).find());
    }

    /// Whether an action changes a part.
    static boolean touches(Action action, ClaimPatterns.Aspect aspect) {
        Pattern names = aspect.tools();
        return names.matcher(words(action.call().name())).find() || action.arguments().stream()
                .anyMatch(one -> names.matcher(words(one.pointer())).find()
                        || aspect.things().matcher(ClaimPatterns.plain(one.value())).find());
    }

    private static String words(String name) {
        return String.join(" ", ToolNames.words(name));
    }
}
