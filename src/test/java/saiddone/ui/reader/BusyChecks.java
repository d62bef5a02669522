package saiddone.ui.reader;

import java.util.ArrayList;
import java.util.List;
import saiddone.check.catalogue.Checks;
import saiddone.check.claims.Claim;
import saiddone.check.deed.Action;
import saiddone.check.deed.Link;
import saiddone.check.ledger.Ledger;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.FindingFamily;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Severity;
import saiddone.model.Span;
import saiddone.model.Transcript;

/// Says something of every message of the agent's: far more than any check does.
final class BusyChecks {
    private static final int WORDS = 12;

    private BusyChecks() {}

    static Checks.Result of(Transcript transcript) {
        List<Claim> claims = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<Action> actions = transcript.agentCalls().map(call -> new Action(call, Action.Result.DONE, List.of(new Action.Resolved(
                "/order_id", "x", "an order", 1)))).toList();
        for (Message message : transcript.messages()) {
            if (message.text().length() > WORDS) {
                Link.Standing standing = Link.Standing.values()[claims.size() % 3];
                Span span = new Span(0, WORDS);
                int call = claims.size() % Math.max(1, actions.size());
                links.add(new Link(claims.size(), standing, call, "/order_id", -1, "Made up."));
                claims.add(new Claim(message.index(), Part.TEXT, span, "", Claim.Kind.DONE, null, List.of()));
                findings.add(new Finding("wrong-argument", FindingFamily.SAYS_VS_DOES, Severity.HIGH, Confidence.LIKELY, message.index(),
                        Finding.Said.of(message, Part.TEXT, span), call, "/order_id", "Made up."));
            }
        }
        return new Checks.Result(new Ledger(actions, claims, links, List.of(), List.of()), findings, List.of());
    }
}
