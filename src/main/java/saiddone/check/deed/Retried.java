package saiddone.check.deed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import saiddone.check.claims.Claim;
import saiddone.check.claims.SentenceSpan;
import saiddone.check.lexicon.Aspect;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.TravelWords;
import saiddone.check.results.Entity;
import saiddone.check.results.FactBook;
import saiddone.check.results.Plain;
import saiddone.model.Message;

/// What words may tell of in place of a call that failed: the same made again, or another that went well.
public final class Retried {
    /// The keys of what comes in the place of something.
    private static final String NEW = "/new";

    private final List<Action> actions;
    private final FactBook book;
    private final ClaimPatterns words;

    /// @param actions all of the conversation
    public Retried(List<Action> actions, FactBook book, ClaimPatterns words) {
        this.actions = actions;
        this.book = book;
        this.words = words;
    }

    /// Whether a call was made again with success before it was told of: by the same tool for the same thing, or by another tool that
    /// does such a deed, for the same things; or was itself made again in vain, once it had gone well.
    ///
    /// @param fitting those that do what is claimed
    boolean done(Claim claim, Action failed, List<Action> fitting) {
        return actions.stream().anyMatch(other -> other.result() == Action.Result.DONE && other.call().message() <= claim.message()
                && (other.call().message() < failed.call().message() ? same(other, failed)
                        : other.call().name().equals(failed.call().name()) ? sameTarget(other, failed)
                        : fitting.contains(other) && sameThings(other, failed)));
    }

    private static boolean same(Action one, Action other) {
        return one.call().name().equals(other.call().name()) && one.arguments().size() == other.arguments().size()
                && sameArguments(one, other);
    }

    /// The message in which a call was made again and went well, with nothing changed but what pays and the class of travel: what is told
    /// from there on is told of that one. As late as there can be none where it was not.
    public int again(Action action) {
        return actions.stream().filter(later -> later.call().message() > action.call().message() && later.result() == Action.Result.DONE
                && later.call().name().equals(action.call().name()) && sameBut(later, action)).mapToInt(later -> later.call().message())
                .findFirst().orElse(Integer.MAX_VALUE);
    }

    private boolean sameBut(Action later, Action action) {
        return !sameArguments(later, action) && later.arguments().size() == action.arguments().size()
                && arguments(later, action.arguments(), (value, before) -> value.equals(before) || changes(value));
    }

    private boolean changes(String value) {
        Entity entity = book.find(value);
        return entity != null && entity.pays() || TravelWords.is(Plain.text(value).strip());
    }

    /// Whether another call on the same thing went well, of whose part the words may be: a sentence of the message says that the part
    /// which the failed one is for cannot be changed, and the claim speaks of no part or of another first.
    boolean elsewhere(Claim claim, Action failed, List<Action> fitting, Message message) {
        if (fitting.stream().noneMatch(other -> other.result() == Action.Result.DONE && other.call().message() <= claim.message()
                && !other.call().name().equals(failed.call().name()) && sameTarget(other, failed))) {
            return false;
        }
        String clause = ClaimPatterns.plain(claim.clause());
        return words.aspects().stream().filter(part -> failed.toolBears(part.tools())).findFirst()
                .filter(part -> !part.toldIn(clause) || words.aspects().stream().anyMatch(other -> other != part
                        && first(other, clause) < first(part, clause)))
                .filter(part -> ownedUp(part, message.text())).isPresent();
    }

    private boolean ownedUp(Aspect part, String text) {
        return SentenceSpan.of(text).stream().anyMatch(one -> words.impossible().matcher(one.plain(text)).find()
                && part.things().matcher(ClaimPatterns.plain(text.substring(one.start(), one.end()))).find());
    }

    private static int first(Aspect part, String clause) {
        Matcher thing = part.things().matcher(clause);
        return thing.find() ? thing.start() : Integer.MAX_VALUE;
    }

    /// Whether words name a product of which the failed call holds nothing, and another call that went well does.
    boolean ofAnotherProduct(Claim claim, Action failed, List<Action> fitting) {
        Set<String> own = products(failed);
        String quote = own.isEmpty() ? "" : Plain.text(claim.clause());
        return !own.isEmpty() && own.stream().noneMatch(quote::contains) && fitting.stream().anyMatch(other ->
                other.result() == Action.Result.DONE && other.call().message() <= claim.message()
                        && products(other).stream().anyMatch(quote::contains));
    }

    private Set<String> products(Action action) {
        Set<String> names = new HashSet<>();
        for (Action.Resolved one : action.arguments()) {
            Entity entity = book.find(one.value());
            if (entity != null && entity.product() != null && entity.plainName().length() > 4) {
                names.add(entity.plainName());
            }
        }
        return names;
    }

    /// Whether nothing that was looked up is named otherwise by the one than by the other. What the other names and nobody knows, or
    /// what is of another kind, was a slip.
    private boolean sameTarget(Action one, Action other) {
        return one.arguments().stream().filter(argument -> argument.isTop() && isKnown(argument.value()))
                .noneMatch(argument -> other.arguments().stream()
                        .anyMatch(its -> its.pointer().equals(argument.pointer()) && !its.value().equals(argument.value())
                                && kind(its.value()).equals(kind(argument.value()))));
    }

    private String kind(String id) {
        Entity entity = book.find(id);
        return entity == null ? "" : entity.type();
    }

    /// Whether the one takes all that the other takes, whatever comes in its place and pays for it: an exchange that was refused and was
    /// made as a modification.
    private boolean sameThings(Action one, Action other) {
        return arguments(one, other.arguments().stream().filter(its -> !its.pointer().startsWith(NEW) && !changes(its.value())).toList(),
                (value, its) -> value.equals(its) || changes(value));
    }

    private static boolean sameArguments(Action one, Action other) {
        return arguments(one, other.arguments(), String::equals);
    }

    /// Whether for each of another's arguments the one has a value that fits; false where there is none.
    private static boolean arguments(Action one, List<Action.Resolved> others, BiPredicate<String, String> fits) {
        return !others.isEmpty() && others.stream().allMatch(its -> one.arguments().stream()
                .anyMatch(argument -> argument.pointer().equals(its.pointer()) && fits.test(argument.value(), its.value())));
    }

    private boolean isKnown(String id) {
        Entity entity = book.find(id);
        return entity != null && !entity.pays();
    }
}
