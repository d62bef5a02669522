package saiddone.check.deed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.Claim;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.results.Entity;
import saiddone.check.results.FactBook;
import saiddone.check.results.FieldNames;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;

/// Fewer calls than the words count: "both orders have been cancelled", and one was.
final class Fewer {
    /// Its things are those of all others: "both changes".
    private static final String MODIFY = "modify";

    /// Of a list's element in a pointer.
    private static final Pattern PLACE = Pattern.compile("/\\d+");

    private static final int ID = 4;

    private final Transcript transcript;
    private final List<Action> actions;
    private final FactBook book;
    private final ClaimPatterns words;
    private final Aspects aspects;

    /// @param actions all of the conversation
    Fewer(Transcript transcript, List<Action> actions, FactBook book, ClaimPatterns words, Aspects aspects) {
        this.transcript = transcript;
        this.actions = actions;
        this.book = book;
        this.words = words;
        this.aspects = aspects;
    }

    /// Whether the words of a claim count more things than the calls that do so were made for. What a look-up showed to be so already
    /// may be among those that are counted.
    boolean than(Claim claim, List<Action> done) {
        String clause = told(ClaimPatterns.plain(claim.clause()));
        int counted = words.counts().in(clause, claim.deed());
        if (counted == 0) {
            return false;
        }
        List<Action> changes = MODIFY.equals(claim.deed()) ? changes(claim) : done;
        int things = things(changes, words.counts().wholes(clause));
        return counted > things && !before(claim) && !shared(claim, clause) && counted > things + asTheyWere(claim, changes);
    }

    /// How many things no such call took of which the message says that they were so already: "B was in economy already".
    private int asTheyWere(Claim claim, List<Action> done) {
        String lines = transcript.messages().get(claim.message()).text().lines()
                .filter(line -> words.noDeeds().kept(ClaimPatterns.plain(line))).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? 0 : (int) book.all().stream().map(Entity::id).filter(id -> id.length() >= ID && lines.contains(id))
                .filter(id -> done.stream().flatMap(action -> action.arguments().stream()).noneMatch(one -> one.value().equals(id)))
                .count();
    }

    /// What follows a "but" before the deed: "both had the old one, but I have updated yours".
    private String told(String clause) {
        return words.plans().behindBut(clause, Math.max(0, words.noDeeds().deedIn(clause)));
    }

    /// Whether another deed is named beside it, which may have been done to some: "all six orders are handled (4 cancelled)".
    private boolean shared(Claim claim, String clause) {
        return words.lexicon().deeds().keySet().stream().filter(deed -> !deed.equals(claim.deed()) && !deed.equals(ClaimPatterns.REFUND))
                .anyMatch(deed -> words.names(deed, clause));
    }

    /// All that was changed up to the claim, of what the claim speaks of.
    private List<Action> changes(Claim claim) {
        return aspects.touching(claim, actions.stream().filter(action -> action.call().message() <= claim.message()
                && action.result() != Action.Result.FAILED && action.call().effect() == ToolEffect.WRITE).toList());
    }

    /// How many things calls were made for, at most: single ones of a list count, and so do calls. Of what has an id of its own in
    /// them these count alone: one return of two items is none for both orders.
    ///
    /// @param wholes what is counted where deeds are done to it one by one
    private static int things(List<Action> done, @Nullable String wholes) {
        if (wholes != null) {
            List<String> ids = done.stream().flatMap(action -> action.arguments().stream())
                    .filter(one -> wholes.equals(FieldNames.stem(path(one).substring(1)) + "s")).map(Action.Resolved::value).toList();
            if (!ids.isEmpty()) {
                return (int) ids.stream().distinct().count();
            }
        }
        Map<String, Set<String>> values = new HashMap<>();
        for (Action action : done) {
            action.arguments().forEach(one -> values.computeIfAbsent(path(one), _ -> new HashSet<>())
                    .add(one.value()));
        }
        return Math.max(done.size(), values.values().stream().mapToInt(Set::size).max().orElse(0));
    }

    /// Where an argument stands, or the list that it is in.
    private static String path(Action.Resolved one) {
        return PLACE.matcher(one.pointer()).replaceAll("");
    }

    /// Whether a look-up gave something a status that such a deed leaves: it need not have been done now.
    private boolean before(Claim claim) {
        String deed = claim.deed();
        return deed != null && book.all().stream().anyMatch(one -> one.source() < claim.message() && lookedUp(one)
                && one.at("/status").stream().anyMatch(status -> words.names(deed, status)));
    }

    private boolean lookedUp(Entity one) {
        return transcript.agentCalls().anyMatch(call -> call.effect() == ToolEffect.READ && call.answered()
                && call.resultMessage() == one.source());
    }
}
