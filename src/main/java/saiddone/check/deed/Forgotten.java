package saiddone.check.deed;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import saiddone.check.claims.Claim;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;

/// Promises that nothing came of: a message that neither asks nor waits for anything, no call for the deed, no person to whom the matter
/// was handed, no answer of the customer's that says no, and no word of the agent's after it that takes anything back.
final class Forgotten {
    /// Deeds that no call of their own is made for.
    private static final Set<String> LOOSE = Set.of(ClaimPatterns.ANY, ClaimPatterns.REFUND, ClaimPatterns.FINISH);

    private final Transcript transcript;
    private final List<Action> actions;
    private final ClaimPatterns words;

    Forgotten(Transcript transcript, List<Action> actions, ClaimPatterns words) {
        this.transcript = transcript;
        this.actions = actions;
        this.words = words;
    }

    /// @param claim one for which no call was made
    boolean is(Claim claim) {
        Message message = transcript.messages().get(claim.message());
        String quote = ClaimPatterns.plain(claim.quote());
        return claim.kind() == Claim.Kind.WILL_DO && claim.part() == Part.TEXT && claim.deed() != null
                && !LOOSE.contains(claim.deed()) && message.text().indexOf('?') < 0
                && message.calls().isEmpty() && !words.noDeeds().asks(quote) && !words.plans().hangs(quote)
                && !words.plans().awaits(ClaimPatterns.plain(message.text()))
                && actions.stream().noneMatch(action -> action.call().effect() == ToolEffect.HANDOVER)
                && after(claim, Role.ASSISTANT).noneMatch(this::takesBack)
                && after(claim, Role.USER).limit(1).noneMatch(one -> words.not().matcher(ClaimPatterns.plain(one.text())).find());
    }

    private Stream<Message> after(Claim claim, Role role) {
        return transcript.messages().stream().skip(claim.message() + 1L).filter(one -> one.role() == role);
    }

    private boolean takesBack(Message message) {
        String plain = ClaimPatterns.plain(message.text());
        return words.owns().matcher(plain).find() || words.refuses().matcher(plain).find() || words.not().matcher(plain).find();
    }
}
