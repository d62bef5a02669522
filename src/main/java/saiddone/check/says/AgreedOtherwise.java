package saiddone.check.says;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.results.Scalars;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Talk;
import saiddone.check.text.Words;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.Severity;
import saiddone.model.ToolCall;

/// A variant that was put to the customer and agreed to, and another in the call. What was put is what the agent last proposed,
/// though the customer asked something else in between: what was answered to that tells nothing of what is to be done. A proposal
/// that fits several other variants is a choice, and tells nothing.
final class AgreedOtherwise {
    private static final Findings FINDINGS = new Findings(CheckId.WRONG_ARGUMENT, Severity.HIGH, Confidence.LIKELY);
    private static final Set<String> KEYS = Set.of("variant_id", "item_id", "sku", "new_item_ids", "new_variant_id");

    private static final int FEW = 2;

    private final Phrases acts;
    private final Phrases asks;

    AgreedOtherwise(Lexicon lexicon) {
        acts = lexicon.list("acts");
        asks = lexicon.list("asks-in-words");
    }

    /// @param told findings that there are: their calls are left alone
    List<Finding> find(Reading reading, List<Finding> told) {
        List<Finding> found = new ArrayList<>();
        Talk talk = Talk.of(reading);
        for (ToolCall call : talk.heldWrites()) {
            List<Argument> arguments = Scalars.of(call).all().stream().filter(one -> !one.number())
                    .map(one -> new Argument(one.pointer(), one.value(), KEYS.contains(one.key()) && one(one.value()))).toList();
            boolean open = arguments.stream().filter(one -> one.thing).count() == 1 && talk.done(call)
                    && told.stream().noneMatch(one -> one.call() != null && one.call() == call.index());
            Message put = open ? put(talk, call) : null;
            if (put != null) {
                Argument named = arguments.stream().filter(one -> one.thing).findFirst().orElseThrow();
                Variants variants = Variants.before(reading.results(), call.message());
                Variants.One meant = variants.byId().get(named.value());
                Set<String> used = new HashSet<>();
                arguments.forEach(one -> used.add(one.value()));
                (meant == null ? unseen(talk, call, put, named, variants).filter(_ -> !shown(reading, call, named))
                        : variant(talk, call, put, named, meant, variants.kin(meant).stream()
                                .filter(one -> !used.contains(one.id())).toList())).ifPresent(found::add);
            }
        }
        return found;
    }

    /// @param thing whether it names a variant
    private record Argument(String pointer, String value, boolean thing) {
        @Override
        public String toString() {
            return pointer.substring(pointer.lastIndexOf('/') + 1) + " is " + value;
        }
    }

    /// Whether it can be an id: some agents write a whole list into one text.
    private static boolean one(String value) {
        return value.chars().allMatch(unit -> Character.isLetterOrDigit(unit) || "-_#.".indexOf(unit) >= 0);
    }

    /// The agent's last proposal before the call that the customer wrote after.
    private @Nullable Message put(Talk talk, ToolCall call) {
        int answer = talk.customer().stream().filter(one -> one.index() < call.message()).mapToInt(Message::index).max().orElse(-1);
        return talk.agent().stream().filter(one -> one.index() < answer && acts.in(talk.words(one))
                && (one.text().indexOf('?') >= 0 || asks.in(talk.words(one)))).reduce((_, later) -> later).orElse(null);
    }

    private static Optional<Finding> variant(Talk talk, ToolCall call, Message put, Argument named, Variants.One meant,
                                             List<Variants.One> kin) {
        List<Message> words = around(talk, call, put);
        if (words.stream().anyMatch(one -> one.text().contains(meant.id()))) {
            return Optional.empty();
        }
        List<Variants.One> fitting = kin.stream().filter(one -> fits(talk, call, words, put, meant, one)).toList();
        if (fitting.size() != 1) {
            return Optional.empty();
        }
        Set<List<String>> others = fitting.getFirst().against(meant);
        return talk.sentences(put).stream().filter(one -> holds(one.words(), others)).findFirst()
                .map(one -> FINDINGS.of(put.index(), one.said(), call.index(), named.pointer(),
                        "What was agreed is %s, but the call's %s (%s).".formatted(told(others), named,
                                told(meant.against(fitting.getFirst())))));
    }

    /// Of things with many options words name some and leave out others; those are left to the ledger's reading of likeness.
    private static boolean fits(Talk talk, ToolCall call, List<Message> words, Message put, Variants.One meant, Variants.One rival) {
        Set<List<String>> others = rival.against(meant);
        Set<List<String>> own = meant.against(rival);
        return !others.isEmpty() && !own.isEmpty() && meant.values().size() <= FEW
                && agreed(talk, words, put, others, own)
                && !(rival.ordered() && (holdsAny(talk.words(put), own) || spoken(talk, call, own)));
    }

    /// What an order holds may be named as what is to go: it is what was agreed only where nobody ever named the call's.
    private static boolean spoken(Talk talk, ToolCall call, Set<List<String>> own) {
        return talk.transcript().messages().stream().filter(one -> one.index() < call.message())
                .anyMatch(one -> (one.role() == Role.USER || one.role() == Role.ASSISTANT) && holdsAny(talk.words(one), own));
    }

    /// Whether a result gave an id, though nothing that tells of what it is a variant.
    private static boolean shown(Reading reading, ToolCall call, Argument named) {
        return reading.results().all().stream().anyMatch(one -> one.message() < call.message() && one.read().text().contains(named.value));
    }

    /// An id that no lookup gave, where the agent had last named another that one did.
    private static Optional<Finding> unseen(Talk talk, ToolCall call, Message put, Argument named, Variants variants) {
        Message last = null;
        String rival = null;
        for (Message message : talk.transcript().messages().subList(put.index(), talk.transcript().messages().size())) {
            boolean names = message.text().contains(named.value());
            if ((message.role() == Role.USER || message.index() >= call.message() && message.role() == Role.ASSISTANT) && names) {
                return Optional.empty();
            }
            String other = message.role() != Role.ASSISTANT || message.index() >= call.message() ? null
                    : variants.byId().keySet().stream().filter(message.text()::contains).findFirst().orElse(null);
            if (other != null) {
                last = names ? null : message;
                rival = other;
            }
        }
        String id = rival;
        return last == null || id == null ? Optional.empty() : talk.sentences(last).stream().filter(one -> one.text().contains(id))
                .findFirst().map(one -> FINDINGS.of(one.message().index(), one.said(), call.index(), named.pointer(),
                        "What was put to the customer is %s, but the call's %s, which no lookup gave.".formatted(id, named)));
    }

    /// The proposal, what the customer wrote after it, and what the agent told after the call.
    private static List<Message> around(Talk talk, ToolCall call, Message put) {
        List<Message> all = talk.transcript().messages();
        List<Message> words = new ArrayList<>();
        boolean before = true;
        for (Message message : all.subList(put.index(), all.size())) {
            before &= message.index() < call.message();
            if (!before && message.role() == Role.USER) {
                break;
            }
            boolean counts = before ? message == put || message.role() == Role.USER : message.role() == Role.ASSISTANT;
            if (counts && !message.text().isBlank()) {
                words.add(message);
            }
        }
        return words;
    }

    /// Whether the proposal names the other one and nobody this one: or where the proposal names both, as "Red for Blue", the
    /// customer's answer names the other one alone.
    private static boolean agreed(Talk talk, List<Message> words, Message put, Set<List<String>> others, Set<List<String>> own) {
        boolean answered = false;
        for (Message message : words) {
            boolean other = holds(talk.words(message), others);
            boolean self = holdsAny(talk.words(message), own);
            if (message == put && !other || message.role() != Role.ASSISTANT && self || message != put && self && !other) {
                return false;
            }
            answered |= message.role() == Role.USER && other;
        }
        return answered || !holdsAny(talk.words(put), own);
    }

    private static boolean holds(Words words, Set<List<String>> values) {
        return values.stream().allMatch(value -> Collections.indexOfSubList(words.all(), value) >= 0);
    }

    private static boolean holdsAny(Words words, Set<List<String>> values) {
        return values.stream().anyMatch(value -> Collections.indexOfSubList(words.all(), value) >= 0);
    }

    private static String told(Set<List<String>> values) {
        return String.join(" / ", values.stream().map(value -> String.join(" ", value)).toList());
    }
}
