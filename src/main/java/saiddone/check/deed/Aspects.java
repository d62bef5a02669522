package saiddone.check.deed;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.check.claims.Claim;
import saiddone.check.lexicon.Aspect;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.ToolNames;
import saiddone.check.lexicon.TravelWords;
import saiddone.check.results.Plain;

/// Which part of a thing a deed was done to: bags that were added are no passengers that were changed, though both are an update
/// of the same booking.
final class Aspects {
    private static final List<String> PARTIAL = List.of("modify", "add", "remove", "upgrade");

    /// What is done to a thing as a whole: none of its parts alone.
    private static final List<String> WHOLE = List.of("exchange", "replace");

    private static final String REMOVE = "remove";

    /// Deeds by which a part becomes more or less: nobody is along with what is done.
    private static final Set<String> GROWS = Set.of("add", REMOVE);

    /// Who is along when a booking is moved.
    private static final String ALONG = "passengers";

    private static final String PAYMENT = "payment";

    private static final int SPOKEN = 5;
    /// Steps down to what an object of a list holds, such as one of the flights.
    private static final int DEEP = 3;

    /// What stands in brackets explains what stands outside.
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

    private final List<Aspect> aspects;
    private final Pattern left;
    private final Supplier<Set<String>> products;
    private final List<String> ends;
    private final TravelWords travel;

    /// @param products names of what has variants, in the plain form
    /// @param ends     words of the names of tools that do away with a thing as a whole
    Aspects(ClaimPatterns words, Supplier<Set<String>> products, List<String> ends) {
        this.aspects = words.aspects();
        this.left = words.excepts();
        this.travel = words.travel();
        this.ends = ends;
        this.products = products;
    }

    /// Those of the actions that touch what the claim speaks of; all of them where it speaks of nothing that is known.
    List<Action> touching(Claim claim, List<Action> actions) {
        if (WHOLE.contains(claim.deed())) {
            return whole(claim, actions);
        }
        if (ClaimPatterns.PAY.equals(claim.deed())) {
            return actions.stream().filter(action -> aspects.stream().anyMatch(one -> one.name().equals(PAYMENT) && touches(action, one)))
                    .toList();
        }
        if (actions.isEmpty() || claim.deed() == null || !PARTIAL.contains(claim.deed())) {
            return actions;
        }
        String clause = withoutLeft(ClaimPatterns.plain(claim.clause()));
        String outside = BRACKETS.matcher(clause).replaceAll(" ");
        List<Aspect> first = told(claim.deed(), outside);
        List<Aspect> told = first.isEmpty() && !outside.equals(clause) ? told(claim.deed(), clause) : first;
        if (told.isEmpty()) {
            return actions.stream().allMatch(action -> !named(action, false)) || !ofProduct(clause) ? actions : whole(claim, actions);
        }
        return actions.stream().filter(action -> told.stream().anyMatch(one -> touches(action, one)) || ends(claim, action)).toList();
    }

    private List<Aspect> told(String deed, String clause) {
        return aspects.stream().filter(one -> one.toldIn(clause) || !GROWS.contains(deed) && onto(one, clause))
                .filter(one -> !deed.equals("upgrade") || ClaimPatterns.UPGRADED.contains(one.name())).toList();
    }

    /// A clause up to where it says what stays: "updated to business, keeping the dates and the passengers".
    private String withoutLeft(String clause) {
        Matcher stays = left.matcher(clause);
        int comma = clause.indexOf(',');
        return comma > 0 && stays.find(comma) && clause.substring(0, stays.start()).stripTrailing().endsWith(",")
                ? clause.substring(0, stays.start()) : clause;
    }

    /// Whether those who are along are told as moved to it: "both passengers have been updated to the new flight".
    private boolean onto(Aspect part, String clause) {
        return ClaimPatterns.UPGRADED.contains(part.name()) && aspects.stream().filter(one -> one.name().equals(ALONG))
                .anyMatch(one -> {
                    Matcher along = one.things().matcher(clause);
                    return along.find() && (part.things().matcher(clause).find(along.end())
                            || part.name().equals("cabin") && !travel.in(Plain.text(clause.substring(along.end()))).isEmpty());
                });
    }

    /// Whether a call did away with a whole, so that its parts are gone too: the items of a cancelled order.
    private boolean ends(Claim claim, Action action) {
        return REMOVE.equals(claim.deed()) && ToolNames.words(action.call().name()).stream().anyMatch(ends::contains);
    }

    private List<Action> whole(Claim claim, List<Action> actions) {
        return actions.stream().filter(action -> named(action, true) || !named(action, false) || gives(action, claim)).toList();
    }

    /// Whether words speak of something that has variants: what is changed is one for another then, no address.
    private boolean ofProduct(String clause) {
        String plain = Plain.text(clause);
        return products.get().stream().anyMatch(plain::contains);
    }

    /// Whether the claim speaks of something in words of its own that the action carries: a street, a name. A flight or a day of birth
    /// that its line gives, too: "HAT036 (replaced HAT098)".
    private static boolean gives(Action action, Claim claim) {
        String clause = ClaimPatterns.plain(claim.clause());
        String quote = ClaimPatterns.plain(claim.quote());
        return action.arguments().stream().anyMatch(one -> {
            String value = ClaimPatterns.plain(one.value());
            return value.length() >= SPOKEN && (value.indexOf(' ') > 0 && clause.contains(value)
                    || one.pointer().chars().filter(unit -> unit == '/').count() >= DEEP && quote.contains(value));
        });
    }

    /// Whether an action's tool bears the name of a part.
    ///
    /// @param whole of one that stands for the thing
    private boolean named(Action action, boolean whole) {
        return aspects.stream().anyMatch(one -> one.whole() == whole && action.toolBears(one.tools()));
    }

    /// Whether an action changes a part.
    static boolean touches(Action action, Aspect aspect) {
        return action.bears(aspect.tools()) || action.arguments().stream()
                .anyMatch(one -> aspect.things().matcher(ClaimPatterns.plain(one.value())).find());
    }
}
