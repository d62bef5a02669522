package saiddone.check.deed;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.Claim;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.results.FactBook;
import saiddone.check.results.Plain;

/// A product that words name as what something was done to, where such calls take products one by one and none of them took it.
final class Untaken {
    /// Deeds that are done to single products of an order.
    private static final Set<String> PIECEWISE = Set.of("exchange", "return", "modify");

    /// What else is done to whole orders: "charger cancel" in a list.
    private static final Set<String> OTHERS = Set.of("cancel");

    /// By what it holds an order is known: "your sneakers order".
    private static final String ORDER = "order ";

    /// What opens a list of all that an order holds once it was changed: "Updated items: lamp, rug, kettle".
    private static final Pattern LISTS = Pattern.compile("\\W*\\p{L}+\\s+\\p{L}+\\s*:");

    /// Where in a reply that is JSON another of its texts begins.
    private static final String NEXT_TEXT = "\",\"";

    /// What an order holds, behind its id.
    private static final Pattern OF_ORDER = Pattern.compile("(?<=#[\\p{L}\\d]{4,20}[*`_]{0,3} {0,2})\\([^()]*\\)");

    private static final int BESIDE = 20;
    private static final int FAR = 60;

    private final FactBook book;
    private final ClaimPatterns words;

    Untaken(FactBook book, ClaimPatterns words) {
        this.book = book;
        this.words = words;
    }

    /// Its name in small letters; null where there is none.
    ///
    /// @param done calls up to the claim that do what it tells, at least one
    @Nullable String by(Claim claim, List<Action> done) {
        if (claim.deed() == null || !PIECEWISE.contains(claim.deed())
                || !done.stream().allMatch(action -> names(action).findAny().isPresent())) {
            return null;
        }
        int next = claim.clause().indexOf(NEXT_TEXT);
        String said = next < 0 ? claim.clause() : claim.clause().substring(0, next);
        String clause = ClaimPatterns.plain(said);
        boolean list = "modify".equals(claim.deed()) && LISTS.matcher(clause).lookingAt();
        if (list || words.not().matcher(clause).find() || words.impossible().matcher(clause).find() || words.noDeeds().turns(clause)) {
            return null;
        }
        said = OF_ORDER.matcher(said).replaceAll(held -> " ".repeat(held.group().length()));
        String told = Plain.text(said);
        String past = Plain.text(said.substring(0, toCome(clause)));
        List<String> named = book.products().stream().filter(name -> past.contains(name) && !told.contains(name + ORDER))
                .filter(name -> !stays(told, told.indexOf(name), name.length())).toList();
        return named.stream().filter(name -> named.stream().noneMatch(other -> other != name && other.contains(name)))
                .filter(name -> done.stream().flatMap(this::names).noneMatch(name::equals)).map(String::strip).findFirst().orElse(null);
    }

    /// Where words begin that tell, after the deed, of what is to come: "I've started the return, and I'll look into the lamp".
    private int toCome(String clause) {
        int deed = words.noDeeds().deedIn(clause);
        int verb = deed >= 0 ? deed : words.lexicon().carriers().did().stream().mapToInt(clause::indexOf).filter(at -> at >= 0).min()
                .orElse(-1);
        Matcher future = words.future().matcher(clause);
        return verb >= 0 && future.find(verb) ? future.start() : clause.length();
    }

    /// Whether the words beside a name say that what it stands for is left as it is, before another deed is told: "while keeping the rug
    /// and the kettle", "the kettle will be kept"; or that it is another deed's, or tells where another came from: "the lamp that came with
    /// the rug".
    private boolean stays(String told, int at, int length) {
        String before = told.substring(Math.max(0, at - FAR), at + 1);
        String after = told.substring(at + length - 1, Math.min(told.length(), at + length + BESIDE));
        return words.noDeeds().kept(before.substring(Math.max(0, before.length() - BESIDE))) || kept(before)
                || words.noDeeds().source(before)
                || words.noDeeds().kept(upToDeed(told.substring(at + length - 1)))
                || OTHERS.stream().anyMatch(deed -> words.deed(deed).base().stream().anyMatch(word -> after.startsWith(" " + word + " ")));
    }

    /// Whether something is left as it is and no deed is told from there on.
    private boolean kept(String before) {
        Matcher left = words.excepts().matcher(before);
        int end = -1;
        while (left.find()) {
            end = left.end();
        }
        return end >= 0 && !words.noDeeds().tellsDeed(before.substring(end));
    }

    /// What follows a name up to the next deed or product, and no more than a few words.
    private String upToDeed(String after) {
        String near = after.substring(0, Math.min(after.length(), FAR));
        int end = words.noDeeds().deedIn(near);
        for (String product : book.products()) {
            int other = near.indexOf(product);
            end = other >= 0 && (end < 0 || other < end) ? other : end;
        }
        return end < 0 ? near : near.substring(0, end);
    }

    private Stream<String> names(Action action) {
        return action.arguments().stream().map(one -> book.find(one.value()))
                .filter(Objects::nonNull).flatMap(book::names);
    }
}
