package saiddone.check.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import saiddone.check.claims.Claim;
import saiddone.check.claims.Words;
import saiddone.check.deed.Action;
import saiddone.check.deed.Link;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.ToolNames;
import saiddone.check.results.Plain;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;

/// Which actions no words announced or reported. Words beside or right after an action are taken to tell of it, whatever they are: how
/// briefly it can be told ("That's down to be sent") no list holds.
final class ToldReader {
    private final Transcript transcript;
    private final List<Claim> claims;
    private final List<Link> links;

    ToldReader(Transcript transcript, List<Claim> claims, List<Link> links) {
        this.transcript = transcript;
        this.claims = claims;
        this.links = links;
    }

    List<Integer> neverTold(List<Action> actions, ClaimPatterns words) {
        List<Integer> never = new ArrayList<>();
        for (Action action : actions) {
            ToolCall call = action.call();
            if (call.requestor() == Role.ASSISTANT && call.effect() == ToolEffect.WRITE && action.result() == Action.Result.DONE
                    && spokeAfter(call) && !told(call, action, words)) {
                never.add(call.index());
            }
        }
        return never;
    }

    private boolean spokeAfter(ToolCall call) {
        return transcript.messages().stream().anyMatch(message -> message.index() > call.message() && Words.speaks(message));
    }

    private boolean told(ToolCall call, Action action, ClaimPatterns words) {
        if (Words.speaks(transcript.messages().get(call.message())) || !Words.after(transcript, call).isEmpty()) {
            return true;
        }
        for (Link link : links) {
            if (Objects.equals(link.call(), call.index())) {
                return true;
            }
        }
        if (claims.stream().anyMatch(claim -> claim.deed() != null && ToolNames.does(words, claim.deed(), call.name()))) {
            return true;
        }
        for (Message message : transcript.messages()) {
            if (message.index() > call.message() && Words.speaks(message)) {
                String plain = Plain.text(message.text());
                if (action.arguments().stream().anyMatch(one -> one.value().length() > 3 && plain.contains(Plain.text(one.value())))) {
                    return true;
                }
            }
        }
        return false;
    }
}
