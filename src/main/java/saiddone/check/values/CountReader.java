package saiddone.check.values;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.results.Scalars;
import saiddone.model.Message;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import tools.jackson.databind.JsonNode;

/// A number of things in a call, where the words tell one other number of them and never this one.
final class CountReader {
    private static final int MOST = 99;
    private static final Pattern PEOPLE_KEY = Pattern.compile("(?i)passengers|guests|travell?ers");
    private static final Pattern PAID_KEY = Pattern.compile("(?i).*(?:non_?free|paid|extra|chargeable).*");
    private static final Pattern CHARGE = Pattern.compile("[$€£]\\s?[1-9]");

    private final CountForms forms;
    private final CallWords words;
    private final Shown shown;
    private final ToolCall call;
    private final Map<Counts, Map<Message, List<Counts.Count>>> read = new IdentityHashMap<>();

    CountReader(CountForms forms, CallWords words, Shown shown, ToolCall call) {
        this.forms = forms;
        this.words = words;
        this.shown = shown;
        this.call = call;
    }

    static boolean reads(CountForms forms, Scalars.One argument) {
        return argument.number() && argument.value().length() <= 2 && forms.of(argument.key()) != null;
    }

    /// Whether a call holds a list of people, which has a number too.
    static boolean readsList(ToolCall call) {
        JsonNode tree = call.arguments().tree();
        return tree != null && tree.propertyStream().anyMatch(one -> people(one.getKey(), one.getValue()));
    }

    private static boolean people(String key, JsonNode value) {
        return value.isArray() && !value.isEmpty() && PEOPLE_KEY.matcher(key).matches();
    }

    @Nullable Otherwise read(Scalars.One argument) {
        Counts counts = forms.of(argument.key());
        int own = Integer.parseInt(argument.value());
        if (counts == null || own > MOST) {
            return null;
        }
        String key = argument.key();
        Counts.Count told = PAID_KEY.matcher(key).matches() ? paid(counts, own, key) : plain(counts, own, key);
        return told == null ? null : otherwise(told, argument.pointer(), key + " is " + own);
    }

    /// Lists whose length is told otherwise. What is known with such a list already may be changed in part.
    List<Otherwise> lists() {
        JsonNode tree = call.arguments().tree();
        List<Otherwise> found = new ArrayList<>();
        if (tree == null || parted()) {
            return found;
        }
        tree.propertyStream().filter(one -> people(one.getKey(), one.getValue()) && !shown.hasList(one.getKey())).forEach(one -> {
            Counts counts = forms.of(one.getKey().toLowerCase(Locale.ROOT));
            Counts.Count told = counts == null ? null : plain(counts, one.getValue().size(), one.getKey());
            if (told != null) {
                found.add(otherwise(told, "/" + one.getKey(), one.getKey() + " are " + one.getValue().size()));
            }
        });
        return found;
    }

    /// Whether the like was called several times in one go: a group may be parted among the calls.
    private boolean parted() {
        return words.batch().stream().filter(one -> one.name().equals(call.name())).count() > 1;
    }

    private static Otherwise otherwise(Counts.Count told, String pointer, String held) {
        Span span = told.span();
        return new Otherwise(told.message(), span, pointer, "The words say %s, but the call's %s.".formatted(
                told.message().text().substring(span.start(), span.end()).strip(), held));
    }

    private List<Counts.Count> in(Counts counts, Message message) {
        return read.computeIfAbsent(counts, _ -> new IdentityHashMap<>()).computeIfAbsent(message, counts::in);
    }

    private Counts.@Nullable Count plain(Counts counts, int own, String key) {
        List<Counts.Count> after = words.after().stream().flatMap(one -> in(counts, one).stream()).toList();
        if (fits(after, own, key)) {
            return null;
        }
        Counts.Count told = single(after, key);
        if (told != null || after.stream().anyMatch(Counts.Count::firm)) {
            return told;
        }
        for (Message message : words.before()) {
            List<Counts.Count> put = in(counts, message);
            List<Counts.Count> answered = words.reply().stream().filter(one -> one.index() > message.index())
                    .flatMap(one -> in(counts, one).stream()).toList();
            if (fits(put, own, key) || fits(answered, own, key)) {
                return null;
            }
            if (put.stream().anyMatch(Counts.Count::firm)) {
                Counts.Count one = single(put, key);
                // What the thing has as it stands is told before it is changed, and what another has before the like is booked.
                return one == null || one.number() == shown.number(key)
                        || !message.equals(words.before().getFirst()) && shown.elsewhere(key, one.number())
                        || answered.stream().anyMatch(other -> other.number() != one.number()) ? null : one;
            }
        }
        return null;
    }

    /// Whether counts may come to a number: one of them alone, on top of what there was, or free and paid ones together.
    private boolean fits(List<Counts.Count> counts, int own, String key) {
        if (counts.isEmpty()) {
            return false;
        }
        int held = shown.number(key);
        int free = counts.stream().filter(one -> one.kind() == Counts.Kind.FREE).mapToInt(Counts.Count::number).max().orElse(0);
        List<Counts.Count> plain = counts.stream().filter(one -> one.firm() && one.kind() == Counts.Kind.PLAIN).toList();
        boolean total = !plain.isEmpty();
        boolean whole = plain.stream().anyMatch(Counts.Count::inAll);
        return counts.stream().anyMatch(one -> one.number() == own
                || held > 0 && one.adds() && !whole && one.number() > 0
                        && (held + one.number() == own || held - one.number() == own && removes(one))
                || !total && one.kind() == Counts.Kind.EACH && one.number() > 0 && own % one.number() == 0
                || (one.kind() == Counts.Kind.PAID || one.kind() == Counts.Kind.MORE) && free + one.number() == own);
    }

    private boolean removes(Counts.Count one) {
        return forms.removed(Counts.sentence(CallWords.text(one.message()), one.span().start(), one.span().end()));
    }

    private Counts.@Nullable Count single(List<Counts.Count> counts, String key) {
        List<Counts.Count> firm = counts.stream().filter(one -> one.firm()
                && !shown.ofAnother(CallWords.text(one.message()), one.span().start())
                && !(shown.number(key) < 0 && !shown.hasList(key) && shown.below(key, CallWords.text(one.message()), one.span().start()))
                && one.kind() == Counts.Kind.PLAIN).toList();
        return firm.isEmpty() || firm.stream().anyMatch(one -> one.number() != firm.getFirst().number()) ? null : firm.getFirst();
    }

    /// Bags that are paid for: a number of them, or words that none is.
    private Counts.@Nullable Count paid(Counts counts, int own, String key) {
        List<Counts.Count> all = words.agent().flatMap(one -> in(counts, one).stream()).toList();
        // What the thing has as it stands is told before it is changed.
        List<Counts.Count> paid = all.stream().filter(one -> one.firm() && one.kind() == Counts.Kind.PAID
                && !(words.before().contains(one.message()) && one.number() == shown.number(key))).toList();
        if (all.stream().anyMatch(one -> one.number() == own
                && (one.kind() == Counts.Kind.PAID || paid.isEmpty() && one.kind() == Counts.Kind.MORE))) {
            return null;
        }
        if (!paid.isEmpty()) {
            return paid.stream().allMatch(one -> one.number() == paid.getFirst().number()) ? paid.getFirst() : null;
        }
        return own == 0 ? null : unpaid(counts, all);
    }

    private Counts.@Nullable Count unpaid(Counts counts, List<Counts.Count> all) {
        Stream<Counts.Count> free = all.stream().filter(one -> one.kind() != Counts.Kind.EACH && one.number() > 0
                && forms.noCharge(Counts.sentence(CallWords.text(one.message()), one.span().start(), one.span().end())));
        List<Message> told = words.after().isEmpty() ? words.before() : words.after();
        boolean charged = told.stream().flatMap(one -> CallWords.text(one).lines())
                .anyMatch(line -> counts.named(line.toLowerCase(Locale.ROOT)) && CHARGE.matcher(line).find());
        return charged ? null : free.findFirst().orElse(null);
    }
}
