package saiddone.ui.reader.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.ledger.Action;
import saiddone.check.ledger.Claim;
import saiddone.check.ledger.Ledger;
import saiddone.check.ledger.Link;
import saiddone.check.ledger.Link.Standing;
import saiddone.model.Finding;
import saiddone.model.Part;
import saiddone.model.Severity;
import saiddone.model.ToolCall;

/// What the reader may show of the open conversation's ledger and findings: one picture, replaced as a whole.
///
/// @param transcript empty where none is open
/// @param findings   in reading order, muted ones included
public record Checked(String transcript, Phase phase, Indexed indexed, List<SeenFinding> findings) {
    /// How far the checking is. HIDDEN: the conversation is read blind, and what the checks say is a verdict.
    public enum Phase { NOTHING, CHECKING, READY, HIDDEN, FAILED }

    static final Checked NOTHING = new Checked("", Phase.NOTHING, Indexed.NOTHING, List.of());

    public Checked {
        findings = List.copyOf(findings);
    }

    public boolean ready() {
        return phase == Phase.READY;
    }

    public Ledger ledger() {
        return indexed.ledger();
    }

    /// What could not be read or was cut short, one sentence each.
    public List<String> notes() {
        return indexed.notes();
    }

    /// Those whose check is not muted, in reading order.
    public Stream<SeenFinding> shown() {
        return findings.stream().filter(one -> !one.muted());
    }

    public int muted() {
        return (int) findings.stream().filter(SeenFinding::muted).count();
    }

    public Optional<SeenFinding> finding(int number) {
        return number < 0 || number >= findings.size() ? Optional.empty() : Optional.of(findings.get(number));
    }

    /// The findings that stand at a message.
    public List<SeenFinding> at(int message) {
        return findings.isEmpty() ? List.of() : shown().filter(one -> one.finding().message() == message).toList();
    }

    public List<ClaimMark> claims(int message, Part part) {
        List<ClaimMark> all = indexed.claimsOf(message);
        return all.isEmpty() ? all : all.stream().filter(one -> one.part() == part).toList();
    }

    /// All claims that have a place, in the conversation's order.
    Stream<ClaimMark> claims() {
        Ledger ledger = ledger();
        return ledger.claims().stream().map(Claim::message).distinct().flatMap(message -> indexed.claimsOf(message).stream());
    }

    /// Null where nothing was judged.
    public @Nullable Link link(int claim) {
        return indexed.links().get(claim);
    }

    /// The agent's call with that index, null where there is none.
    public @Nullable ToolCall call(@Nullable Integer index) {
        return index == null ? null : indexed.calls().get(index);
    }

    @Nullable Action action(ToolCall call) {
        return indexed.actions().get(Indexed.At.of(call));
    }

    /// What an argument's value means by what the tools told, null where none told.
    ///
    /// @param ordinal of the call within its message
    public @Nullable String meaning(int message, int ordinal, String pointer) {
        return pointer.isEmpty() || indexed.actions().isEmpty() ? null : indexed.meaning(new Indexed.At(message, ordinal), pointer);
    }

    /// Red for what is wrong if it is right, amber for what should be looked at.
    public static Standing tone(Finding finding) {
        return finding.severity() == Severity.HIGH ? Standing.CONTRADICTED : Standing.UNSUPPORTED;
    }

    /// The colour of what is in hand.
    public Standing tone(InHand inHand) {
        Link link = link(inHand.claim());
        return finding(inHand.finding()).map(one -> tone(one.finding())).orElse(link == null ? Standing.SUPPORTED : link.standing());
    }

    /// Whether rows are higher with it than without: findings and meanings stand in them.
    public boolean standsInRows() {
        return !findings.isEmpty() || !indexed.actions().isEmpty();
    }

    /// What is said against a call of the agent's or its arguments: by findings that stand, and by claims that it contradicts.
    ///
    /// @return JSON pointers, empty ones for the call as a whole
    public Stream<String> against(int message, int ordinal) {
        Stream<String> found = shown().filter(one -> !one.dismissed() && is(one.finding().call(), message, ordinal))
                .map(one -> Objects.requireNonNullElse(one.finding().argument(), ""));
        return Stream.concat(found, ledger().links().stream().filter(link -> link.standing() == Standing.CONTRADICTED
                && is(link.call(), message, ordinal)).map(link -> Objects.requireNonNullElse(link.argument(), "")));
    }

    private boolean is(@Nullable Integer index, int message, int ordinal) {
        ToolCall call = call(index);
        return call != null && call.message() == message && call.ordinal() == ordinal;
    }

    /// What a line joins for what is in hand; null where it has no words or no call.
    public @Nullable WordsToCall line(InHand inHand) {
        Finding finding = finding(inHand.finding()).map(SeenFinding::finding).orElse(null);
        if (finding != null) {
            Finding.Said said = finding.said();
            ToolCall call = call(finding.call());
            return said == null || call == null ? null : new WordsToCall(finding.message(), said.part(), said.span(), call.message(),
                    call.ordinal(), Objects.requireNonNullElse(finding.argument(), ""));
        }
        Link link = link(inHand.claim());
        ToolCall call = link == null ? null : call(link.call());
        if (link == null || call == null || inHand.claim() >= ledger().claims().size()) {
            return null;
        }
        Claim claim = ledger().claims().get(inHand.claim());
        return new WordsToCall(claim.message(), claim.part(), claim.span(), call.message(), call.ordinal(),
                Objects.requireNonNullElse(link.argument(), ""));
    }
}
