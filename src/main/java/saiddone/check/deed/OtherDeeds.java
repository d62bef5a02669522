package saiddone.check.deed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import saiddone.check.claims.Claim;
import saiddone.check.claims.Words;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.ToolNames;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;

/// Tells whether words that name one deed, or none, tell of another that was done: "the order was updated to *return requested*", "I have
/// processed all the changes".
final class OtherDeeds {
    private static final String ADD = "add";
    private static final String MODIFY = "modify";
    private static final String CANCEL = "cancel";
    private static final String EXCHANGE = "exchange";
    private static final String RETURN = "return";
    private static final String RESUME = "resume";

    /// Deeds by which others are told: "updated to *return requested*", "the certificate was added to your account".
    private static final List<String> OTHERWISE = List.of(MODIFY, ADD);

    /// What is asked for and can be called off before it is done.
    private static final List<String> REQUESTED = List.of(EXCHANGE, RETURN, "upgrade");

    private static final String BOOK = "book";

    /// What makes a booking anew.
    private static final List<String> ANEW = List.of(CANCEL, BOOK);

    /// Words for what comes in by an exchange.
    private static final Set<String> COMES = Set.of(ADD, BOOK);

    private final Transcript transcript;
    private final List<Action> actions;
    private final ClaimPatterns words;

    /// @param actions all of the conversation
    OtherDeeds(Transcript transcript, List<Action> actions, ClaimPatterns words) {
        this.transcript = transcript;
        this.actions = actions;
        this.words = words;
    }

    /// Whether no write has to bear a claim out: words with no deed of their own tell of a look-up, or of calls made since the customer
    /// last wrote.
    boolean read(Claim claim) {
        return named(claim) || ClaimPatterns.FINISH.equals(claim.deed()) && worked(claim);
    }

    /// Whether what was handed over, noted or changed since the customer last wrote covers what is told without saying what it is.
    boolean covers(Claim claim) {
        return handedOver(claim) || noted(claim) || (credited(claim) || all(claim)) && wrote(claim) || calledOff(claim)
                || madeAnew(claim) || takenIn(claim) || givenBack(claim)
                || RESUME.equals(claim.deed()) && wrote(claim);
    }

    /// Whether words with no deed of their own name the tool of a call that went well, as an invoice does `get_invoice`.
    private boolean named(Claim claim) {
        String quote = claim.quote().toLowerCase(Locale.ROOT);
        return ClaimPatterns.ANY.equals(claim.deed()) && transcript.agentCalls().anyMatch(call -> call.message() < claim.message()
                && call.answered() && !transcript.failed(call) && Arrays.stream(call.name().toLowerCase(Locale.ROOT).split("[^a-z]+"))
                        .anyMatch(word -> word.length() > 4 && quote.contains(word)));
    }

    /// Whether words that name nothing may tell of a handover: "That's what I've arranged."
    private boolean handedOver(Claim claim) {
        return (ClaimPatterns.FINISH.equals(claim.deed()) || ClaimPatterns.ANY.equals(claim.deed()))
                && actions.stream().anyMatch(action -> action.call().effect() == ToolEffect.HANDOVER
                        && action.result() == Action.Result.DONE && action.call().message() <= claim.message());
    }

    /// Whether a note is told of that may stand in what was handed over since the customer last wrote.
    private boolean noted(Claim claim) {
        return words.noDeeds().note(ClaimPatterns.plain(claim.quote())) && actions.stream().anyMatch(action ->
                action.call().effect() == ToolEffect.HANDOVER && action.result() == Action.Result.DONE
                        && action.call().message() <= claim.message() && action.call().message() > lastHeard(transcript, claim.message()));
    }

    /// Whether a call was made since the customer last wrote: "Done" may tell of that.
    private boolean worked(Claim claim) {
        int since = lastHeard(transcript, claim.message());
        return transcript.agentCalls().anyMatch(call -> call.message() > since && call.message() < claim.message());
    }

    /// Whether a line of a summary tells what came in the place of something: "Added: the black lamp" of an exchange, or "New item
    /// reserved: the black lamp".
    private boolean takenIn(Claim claim) {
        return COMES.contains(claim.deed()) && claim.brief()
                && since(claim).anyMatch(one -> ToolNames.does(words, EXCHANGE, one.call().name()));
    }

    /// Whether what was there before is told of as to be sent back, as it is in an exchange.
    private boolean givenBack(Claim claim) {
        return RETURN.equals(claim.deed()) && words.noDeeds().kept(ClaimPatterns.plain(claim.clause()))
                && since(claim).anyMatch(one -> ToolNames.does(words, EXCHANGE, one.call().name()));
    }

    /// Whether what is called off is another deed that was never done: "I've cancelled the exchange request".
    private boolean calledOff(Claim claim) {
        String clause = ClaimPatterns.plain(claim.clause());
        return CANCEL.equals(claim.deed()) && claim.named().isEmpty() && REQUESTED.stream().anyMatch(deed -> {
            Pattern thing = words.things().get(deed);
            return thing != null && thing.matcher(clause).find() && !did(claim, deed);
        });
    }

    /// Whether such a deed was done up to a claim.
    private boolean did(Claim claim, String deed) {
        return actions.stream().anyMatch(one -> one.result() == Action.Result.DONE && one.call().message() <= claim.message()
                && ToolNames.does(words, deed, one.call().name()));
    }

    /// Whether what is told as changed was cancelled before and booked anew since the customer last wrote: "your trip has been updated".
    private boolean madeAnew(Claim claim) {
        String clause = ClaimPatterns.plain(claim.clause());
        return MODIFY.equals(claim.deed()) && claim.named().isEmpty() && words.aspects().stream().noneMatch(one -> one.toldIn(clause))
                && words.lexicon().deeds().keySet().containsAll(ANEW)
                && since(claim).anyMatch(one -> ToolNames.does(words, BOOK, one.call().name()))
                && did(claim, CANCEL);
    }

    /// Whether something was added to what the customer has, as what was issued is.
    private boolean credited(Claim claim) {
        return ADD.equals(claim.deed()) && words.noDeeds().credits(ClaimPatterns.plain(claim.quote()));
    }

    /// Whether all changes are told of that were asked for, with no word for what they were: "I have processed all the changes".
    private boolean all(Claim claim) {
        return unsaid(claim) && words.totals().matcher(ClaimPatterns.plain(claim.clause())).find();
    }

    /// Whether changes are told of with no word for what they were.
    private boolean unsaid(Claim claim) {
        String clause = ClaimPatterns.plain(claim.clause());
        return MODIFY.equals(claim.deed()) && claim.named().isEmpty() && words.deed(MODIFY).did().stream().noneMatch(clause::contains)
                && words.aspects().stream().noneMatch(one -> one.toldIn(clause));
    }

    /// Whether something was changed since the customer last wrote.
    private boolean wrote(Claim claim) {
        return since(claim).findAny().isPresent();
    }

    /// What was changed since the customer last wrote.
    private Stream<Action> since(Claim claim) {
        int since = lastHeard(transcript, claim.message());
        return actions.stream().filter(action -> action.result() == Action.Result.DONE && action.call().effect() == ToolEffect.WRITE
                && action.call().message() > since && action.call().message() <= claim.message());
    }

    /// The index of the customer's last message before another; 0 where there is none. One that answers a call, before the agent wrote a
    /// word, is the harness's: "the tool has finished running".
    static int lastHeard(Transcript transcript, int before) {
        int since = 0;
        boolean silent = false;
        for (Message one : transcript.messages().subList(0, before)) {
            if (one.role() == Role.USER && !silent) {
                since = one.index();
            } else if (one.role() == Role.ASSISTANT) {
                silent = (silent || !one.calls().isEmpty()) && !Words.speaks(one);
            }
        }
        return since;
    }

    /// Whether the claim names another deed that was done ("the order was updated to *return requested*").
    boolean done(Claim claim) {
        String quote = ClaimPatterns.plain(Claim.heading(claim.quote()) && unsaid(claim)
                ? transcript.messages().get(claim.message()).text().substring(claim.span().start()) : claim.quote());
        return OTHERWISE.contains(claim.deed()) && words.lexicon().deeds().keySet().stream().filter(deed -> !deed.equals(claim.deed()))
                .filter(deed -> words.names(deed, quote)).anyMatch(deed -> actions.stream().anyMatch(action ->
                        action.call().message() <= claim.message() && action.result() == Action.Result.DONE
                                && !ToolNames.does(words, claim.deed(), action.call().name())
                                && !words.deed(deed).tools().contains("*") && ToolNames.does(words, deed, action.call().name())));
    }
}
