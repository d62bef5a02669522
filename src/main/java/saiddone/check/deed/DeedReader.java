package saiddone.check.deed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.Claim;
import saiddone.check.claims.TypedCalls;
import saiddone.check.claims.Words;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.ToolNames;
import saiddone.check.results.FactBook;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;

/// Finds for each claim the action that bears it out, the one that belies it, or none.
public final class DeedReader {
    private final Transcript transcript;
    private final List<Action> actions;
    private final ClaimPatterns words;
    private final DoneReader doneReader;
    private final Programs programs;
    private final Forgotten forgotten;
    /// Whether tools were there to be called, so that a missing call tells something.
    private final boolean tools;

    public DeedReader(Transcript transcript, List<Action> actions, FactBook book, ClaimPatterns words) {
        this.transcript = transcript;
        this.actions = actions;
        this.words = words;
        this.tools = transcript.calls().findAny().isPresent() || !transcript.expectedActions().isEmpty()
                || transcript.messages().stream().anyMatch(message -> Words.speaks(message) && TypedCalls.in(message.text()));
        this.programs = new Programs(transcript, words);
        this.forgotten = new Forgotten(transcript, actions, words);
        this.doneReader = new DoneReader(transcript, actions, book, words, programs, tools);
    }

    /// What could not be told of the deeds, one plain sentence each.
    public List<String> notes() {
        return programs.notes();
    }

    /// How a claim stands, null where it is not judged.
    ///
    /// @param index its place among all claims
    public @Nullable Link link(int index, Claim claim, List<Claim> claims) {
        if (ClaimPatterns.HANDOVER.equals(claim.deed())) {
            return handover(index, claim);
        }
        return switch (claim.kind()) {
            case LOOKED_UP -> lookedUp(index, claim);
            case DONE -> doneReader.done(index, claim, claims);
            case DOING, WILL_DO -> promised(index, claim);
            case ASKS -> null;
        };
    }

    /// Whether a call's tool does what a claim speaks of.
    ///
    /// @param call its index
    public boolean does(Claim claim, int call) {
        return actions.stream().map(Action::call).filter(one -> one.index() == call)
                .anyMatch(one -> ToolNames.does(words, claim.deed(), one.name()));
    }

    private @Nullable Link handover(int index, Claim claim) {
        for (Action action : actions) {
            if (action.result() != Action.Result.FAILED && (action.call().effect() == ToolEffect.HANDOVER || passesOn(action, claim))) {
                return Link.supported(index, action, "It was handed over in message " + action.call().message() + ".");
            }
        }
        if (programs.did(ClaimPatterns.HANDOVER, Integer.MAX_VALUE)) {
            return null;
        }
        Action tried = actions.stream().filter(action -> action.call().effect() == ToolEffect.HANDOVER).findFirst().orElse(null);
        if (tried != null) {
            // A promise was kept as far as it went; who says after it that a person has it says what is not so.
            return tried.call().message() < claim.message() ? Link.failed(index, tried) : null;
        }
        if (claim.kind() == Claim.Kind.DONE ? resultTells(claim) : putOff(claim) || awaited(claim) || overtaken(claim)) {
            return null;
        }
        return Link.unsupported(index, claim.kind() == Claim.Kind.DONE
                ? "The words say that a person has it now, but no tool that hands over was called."
                : "The words promise a person, but no tool that hands over was called, then or later.");
    }

    /// Whether the agent asks something first and the conversation ends with the answer.
    private boolean putOff(Claim claim) {
        Message message = transcript.messages().get(claim.message());
        return claim.part() == Part.TEXT && transcript.messages().stream().skip(message.index() + 1L).noneMatch(Words::speaks)
                && (words.noDeeds().putsOff(rest(message, claim))
                        || claim.kind() != Claim.Kind.DONE && words.noDeeds().asksLeave(rest(message, claim)));
    }

    private static String rest(Message message, Claim claim) {
        return ClaimPatterns.plain(message.text().substring(claim.span().end()));
    }

    /// Whether an action leaves the matter to people who come to it later, as a ticket does. Who says that he connects the customer
    /// does so after it.
    private boolean passesOn(Action action, Claim claim) {
        return ToolNames.does(words, ClaimPatterns.HANDOVER, action.call().name()) && (claim.kind() != Claim.Kind.DOING
                || action.call().message() > OtherDeeds.lastHeard(transcript, claim.message()));
    }

    /// Whether the message says that nothing is done before the customer's yes.
    private boolean awaited(Claim claim) {
        return claim.kind() == Claim.Kind.WILL_DO
                && words.plans().awaits(ClaimPatterns.plain(transcript.messages().get(claim.message()).text()));
    }

    /// Whether the message asks the customer's leave for what it promises, and the agent went on with other calls after the answer, or the
    /// answer says no or asks something else: the customer chose otherwise.
    private boolean overtaken(Claim claim) {
        Message message = transcript.messages().get(claim.message());
        return claim.kind() == Claim.Kind.WILL_DO && claim.part() == Part.TEXT
                && words.noDeeds().asksLeave(rest(message, claim))
                && (transcript.agentCalls().anyMatch(call -> call.message() > message.index() && call.effect() != ToolEffect.NONE)
                        || declined(message));
    }

    /// Whether the customer's next words say no, or ask something else.
    private boolean declined(Message message) {
        return transcript.messages().stream().skip(message.index() + 1L).filter(one -> one.role() == Role.USER).limit(1)
                .anyMatch(answer -> answer.text().indexOf('?') >= 0 || words.not().matcher(ClaimPatterns.plain(answer.text())).find());
    }

    /// Whether what another tool sent back says so: a ticket that was escalated as it was opened.
    private boolean resultTells(Claim claim) {
        String quote = ClaimPatterns.plain(claim.quote());
        List<String> did = words.deed(ClaimPatterns.HANDOVER).did().stream()
                .filter(word -> word.length() > 6 && quote.contains(word)).toList();
        return !did.isEmpty() && transcript.messages().subList(0, claim.message()).stream().filter(message -> message.role() == Role.TOOL)
                .anyMatch(message -> did.stream().anyMatch(ClaimPatterns.plain(message.text())::contains));
    }

    private @Nullable Link lookedUp(int index, Claim claim) {
        boolean read = transcript.agentCalls().anyMatch(call -> call.message() <= claim.message() && call.effect() != ToolEffect.HANDOVER
                && call.effect() != ToolEffect.NONE);
        return read || !tools || words.plans().rules(ClaimPatterns.plain(claim.clause())) ? null
                : Link.unsupported(index, "The words tell of a look-up, but up to there no tool had been called.");
    }

    private @Nullable Link promised(int index, Claim claim) {
        Action later = actions.stream().filter(action -> ToolNames.does(words, claim.deed(), action.call().name())
                && action.call().effect() == ToolEffect.WRITE).findFirst().orElse(null);
        if (later != null) {
            return Link.supported(index, later, "It was done in message " + later.call().message() + ".");
        }
        if (!tools || programs.did(claim.deed(), Integer.MAX_VALUE)) {
            return null;
        }
        if (claim.kind() == Claim.Kind.WILL_DO) {
            return forgotten.is(claim) ? Link.unsupported(index, "The words promise it, but no such call was made, then or later.") : null;
        }
        return claim.message() < lastSpoken() || handsOver(claim) ? null
                : Link.unsupported(index, "The words say that it is being done, but no such call was made, then or later.");
    }

    /// Whether the message itself hands the matter over.
    private boolean handsOver(Claim claim) {
        return transcript.messages().get(claim.message()).calls().stream().anyMatch(call -> call.effect() == ToolEffect.HANDOVER);
    }

    private int lastSpoken() {
        int last = -1;
        for (Message message : transcript.messages()) {
            last = Words.speaks(message) && message.text().length() > 200 ? message.index() : last;
        }
        return last;
    }
}
