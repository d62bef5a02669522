package saiddone.ui.reader.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.Claim;
import saiddone.check.deed.Action;
import saiddone.check.deed.Link;
import saiddone.check.deed.Link.Standing;
import saiddone.check.ledger.Ledger;
import saiddone.check.sources.Source;
import saiddone.check.sources.Told;
import saiddone.model.Finding;
import saiddone.model.Part;
import saiddone.model.ToolCall;

/// What the reader may show of the open conversation's ledger and findings: one picture, replaced as a whole.
///
/// @param transcript empty where none is open
/// @param findings   in reading order, muted ones included
/// @param byMessage  those whose check is not muted, by message
/// @param against    what is said against a call
public record Checked(String transcript, Phase phase, Indexed indexed, List<SeenFinding> findings,
                      Map<Integer, List<SeenFinding>> byMessage, Map<Indexed.At, List<Against>> against) {
    /// How far the checking is. HIDDEN: the conversation is read blind, and what the checks say is a verdict.
    public enum Phase { NOTHING, CHECKING, READY, HIDDEN, FAILED }

    /// @param pointer JSON pointer of an argument, empty for the call as a whole
    public record Against(String pointer, Standing tone) {}

    static final Checked NOTHING = of("", Phase.NOTHING, Indexed.NOTHING, List.of());

    /// @param findings in reading order
    static Checked of(String transcript, Phase phase, Indexed indexed, List<SeenFinding> findings) {
        Map<Integer, List<SeenFinding>> byMessage = findings.stream().filter(one -> !one.muted())
                .collect(Collectors.groupingBy(one -> one.finding().message()));
        Map<Indexed.At, List<Against>> against = new HashMap<>();
        findings.stream().filter(one -> !one.muted() && !one.dismissed()).filter(one -> tone(one.finding()) != Standing.SUPPORTED)
                .forEach(one -> add(against, indexed, one.finding().call(), one.finding().argument(), tone(one.finding())));
        indexed.ledger().links().stream().filter(link -> link.standing() == Standing.CONTRADICTED)
                .forEach(link -> add(against, indexed, link.call(), link.argument(), Standing.CONTRADICTED));
        return new Checked(transcript, phase, indexed, List.copyOf(findings), byMessage, against);
    }

    private static void add(Map<Indexed.At, List<Against>> against, Indexed indexed, @Nullable Integer index,
                            @Nullable String pointer, Standing tone) {
        ToolCall call = index == null ? null : indexed.calls().get(index);
        if (call != null) {
            against.computeIfAbsent(Indexed.At.of(call), none -> new ArrayList<>())
                    .add(new Against(Objects.requireNonNullElse(pointer, ""), tone));
        }
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
        return Objects.requireNonNullElse(byMessage.get(message), List.of());
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

    /// All values that the agent told, in the conversation's order.
    public List<ToldValue> values() {
        return indexed.values();
    }

    public List<ToldValue> values(int message, Part part) {
        return part == Part.TEXT ? indexed.toldIn(message) : List.of();
    }

    /// The value with that place, empty for none.
    public Optional<ToldValue> value(int place) {
        return place < 0 || place >= values().size() ? Optional.empty() : Optional.of(values().get(place));
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

    /// Shown as claims are: red where it matters most, amber, and as quietly as what is supported where it is often harmless.
    public static Standing tone(Finding finding) {
        return switch (finding.severity()) {
            case HIGH -> Standing.CONTRADICTED;
            case MEDIUM -> Standing.UNSUPPORTED;
            case LOW -> Standing.SUPPORTED;
        };
    }

    /// The colour of what is in hand.
    public Standing tone(InHand inHand) {
        Link link = link(inHand.claim());
        return finding(inHand.finding()).map(one -> tone(one.finding())).or(() -> value(inHand.value()).map(ToldValue::standing))
                .orElse(link == null ? Standing.SUPPORTED : link.standing());
    }

    /// Whether rows are higher with it than without: findings and meanings stand in them.
    public boolean standsInRows() {
        return !findings.isEmpty() || !indexed.actions().isEmpty();
    }

    /// What is said against a call of the agent's or its arguments: by findings that stand, and by claims that it contradicts.
    public List<Against> against(int message, int ordinal) {
        return against.isEmpty() ? List.of() : Objects.requireNonNullElse(against.get(new Indexed.At(message, ordinal)), List.of());
    }

    /// What a line joins for what is in hand; null where it has no words or no call.
    public @Nullable WordsToCall line(InHand inHand) {
        Finding finding = finding(inHand.finding()).map(SeenFinding::finding).orElse(null);
        if (finding != null) {
            Finding.Said said = finding.said();
            ToolCall call = indexed.against(finding);
            return said == null || call == null ? null : new WordsToCall(finding.message(), said.part(), said.span(), call.message(),
                    call.ordinal(), Objects.requireNonNullElse(finding.argument(), ""));
        }
        Told told = value(inHand.value()).map(ToldValue::told).orElse(null);
        if (told != null) {
            return line(told);
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

    /// To the call that was answered with a value, or whose argument it is.
    private static @Nullable WordsToCall line(Told told) {
        Source source = told.source();
        ToolCall call = source.call();
        return call == null ? null : new WordsToCall(told.message(), Part.TEXT, told.span(), call.message(), call.ordinal(),
                source.place() == Source.Place.CALL ? source.pointer() : "");
    }
}
