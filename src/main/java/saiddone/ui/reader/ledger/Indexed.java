package saiddone.ui.reader.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.check.catalogue.Checks;
import saiddone.check.claims.Claim;
import saiddone.check.deed.Action;
import saiddone.check.deed.Link;
import saiddone.check.ledger.Ledger;
import saiddone.check.sources.Told;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;

/// What the checks found, looked up by place: made once a conversation, off the FX thread. What points nowhere is left out,
/// so that no row stumbles over it.
///
/// @param findings in reading order
/// @param claims   by message
/// @param links    by claim
/// @param calls    the agent's, by index
/// @param actions  by where their call is
/// @param values   that the agent told, in the conversation's order
/// @param told     the same by message
record Indexed(Ledger ledger, List<Finding> findings, List<String> notes, Map<Integer, List<ClaimMark>> claims,
               Map<Integer, Link> links, Map<Integer, ToolCall> calls, Map<At, Action> actions, List<ToldValue> values,
               Map<Integer, List<ToldValue>> told) {
    /// A call's place: its message, and which of that message's calls.
    record At(int message, int ordinal) {
        static At of(ToolCall call) {
            return new At(call.message(), call.ordinal());
        }
    }

    static final Indexed NOTHING = new Indexed(new Ledger(List.of(), List.of(), List.of(), List.of(), List.of()), List.of(), List.of(),
            Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of());

    /// @param values that the agent told, in the conversation's order
    static Indexed of(Transcript transcript, Checks.Result result, List<Told> values) {
        Ledger ledger = result.ledger();
        Map<Integer, ToolCall> calls = transcript.agentCalls().collect(Collectors.toMap(ToolCall::index, Function.identity(), (a, b) -> a));
        Map<Integer, Link> links = ledger.links().stream().collect(Collectors.toMap(Link::claim, Function.identity(), (a, b) -> a));
        Map<At, Action> actions = ledger.actions().stream().collect(Collectors.toMap(action -> At.of(action.call()),
                Function.identity(), (a, b) -> a));
        List<Finding> findings = result.findings().stream().filter(one -> one.message() >= 0
                && one.message() < transcript.messages().size()).map(one -> sound(one, transcript, calls)).sorted(READING_ORDER).toList();
        List<String> notes = new ArrayList<>(result.notes());
        ledger.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
        List<ToldValue> told = told(transcript, values);
        return new Indexed(ledger, findings, List.copyOf(notes), marks(ledger, links, transcript), links, calls, actions, told,
                told.stream().collect(Collectors.groupingBy(one -> one.told().message())));
    }

    private static List<ToldValue> told(Transcript transcript, List<Told> values) {
        List<ToldValue> told = new ArrayList<>();
        values.stream().filter(one -> fits(transcript, one.message(), Part.TEXT, one.span()))
                .forEach(one -> told.add(ToldValue.of(told.size(), one,
                        transcript.messages().get(one.message()).text())));
        return List.copyOf(told);
    }

    private static final Comparator<Finding> READING_ORDER = Comparator.comparingInt(Finding::message)
            .thenComparingInt(one -> one.said() == null ? -1 : Objects.requireNonNull(one.said()).span().start());

    private static Finding sound(Finding one, Transcript transcript, Map<Integer, ToolCall> calls) {
        Finding.Said said = one.said();
        boolean words = said != null && fits(transcript, one.message(), said.part(), said.span());
        boolean call = one.call() != null && calls.containsKey(one.call());
        String argument = one.argument();
        return new Finding(one.check(), one.family(), one.severity(), one.confidence(), one.message(), words ? said : null,
                call ? one.call() : null, call && argument != null && argument.startsWith("/") ? argument : null, one.source(), one.why());
    }

    private static Map<Integer, List<ClaimMark>> marks(Ledger ledger, Map<Integer, Link> links, Transcript transcript) {
        Map<Integer, List<ClaimMark>> marks = new HashMap<>();
        for (int i = 0; i < ledger.claims().size(); i++) {
            Claim claim = ledger.claims().get(i);
            Link link = links.get(i);
            if (fits(transcript, claim.message(), claim.part(), claim.span())) {
                marks.computeIfAbsent(claim.message(), none -> new ArrayList<>()).add(new ClaimMark(i, claim.message(), claim.part(),
                        claim.span(), link == null ? null : link.standing(), link == null ? "" : link.why()));
            }
        }
        return marks;
    }

    private static boolean fits(Transcript transcript, int index, Part part, Span span) {
        if (index < 0 || index >= transcript.messages().size() || part != Part.TEXT && part != Part.REASONING) {
            return false;
        }
        Message message = transcript.messages().get(index);
        String text = part == Part.REASONING ? message.reasoning() : message.text();
        return text != null && span.start() < span.end() && span.end() <= text.length();
    }

    /// The call that a finding sets against the words, null where there is none.
    @Nullable ToolCall against(Finding finding) {
        return calls.values().stream().filter(finding::against).findFirst().orElse(null);
    }

    List<ClaimMark> claimsOf(int message) {
        return Objects.requireNonNullElse(claims.get(message), List.of());
    }

    List<ToldValue> toldIn(int message) {
        return Objects.requireNonNullElse(told.get(message), List.of());
    }

    /// What an action's argument means by what earlier results told, or what stands below it; null where none told.
    @Nullable String meaning(At call, String pointer) {
        Action action = actions.get(call);
        String found = action == null ? "" : action.arguments().stream().filter(one -> one.pointer().equals(pointer)
                        || one.pointer().startsWith(pointer + "/")).map(Action.Resolved::meaning).filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? null : found;
    }
}
