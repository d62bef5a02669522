package saiddone.check.argument;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.SentenceSpan;
import saiddone.check.claims.Words;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.SumWords;
import saiddone.check.results.Entity;
import saiddone.check.results.FactBook;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.model.Message;
import saiddone.model.Span;
import saiddone.model.ToolCall;

/// Holds what words say of each payment of a call, or of all of them, against the amounts: "$39 from the gift card and $67 from
/// the Visa ending in 7447". Where the words name the call's own amount anywhere, they tell nothing against it.
final class PaidShares {
    private static final Pattern KEY = Pattern.compile("(?i).*id");
    /// An object of a reply in JSON that holds no other.
    private static final Pattern OBJECT = Pattern.compile("[^{}]+");

    private final FactBook book;
    private final ClaimPatterns patterns;
    private final SumWords sums;
    private final List<ToolCall> made;

    /// @param made all writes of the conversation that did not fail
    PaidShares(FactBook book, ClaimPatterns patterns, List<ToolCall> made) {
        this.book = book;
        this.patterns = patterns;
        this.sums = patterns.sums();
        this.made = made;
    }

    /// One of a call's payments.
    ///
    /// @param amount the argument
    /// @param means  what pays
    record Payment(Scalars.One amount, Entity means) {
        String kind() {
            return new Means(means).kind();
        }

        /// What it holds, as far as that was looked up.
        double holds() {
            String amount = means.value("/amount");
            return amount == null ? Double.NaN : Money.of(amount);
        }

        boolean numberedIn(String plain) {
            return new Means(means).numberedIn(plain);
        }
    }

    /// One of a call's payments among all of them.
    record Share(Payment own, List<Payment> all) {}

    /// What an amount is a share of, where it is one of a call's payments, each of which says what pays; else null.
    @Nullable Share of(Scalars.One argument, Scalars scalars) {
        List<Payment> all = payments(argument, scalars);
        return all.stream().filter(one -> one.amount().equals(argument)).findFirst().map(own -> new Share(own, all)).orElse(null);
    }

    @Nullable Mismatch read(ToolCall call, Share share, Words words) {
        List<Payment> all = share.all();
        Payment own = share.own();
        if (said(own, words)) {
            return null;
        }
        boolean named = words.plainAround().contains(Plain.text(own.amount().value()));
        Mismatch told = named ? null : share(call, own, all, words.after(), true);
        told = told == null && own == untold(all, words) && alone(call) ? total(call, own, all, words) : told;
        boolean chosen = named || words.reply().stream().flatMap(message -> SumWords.MONEY.matcher(message.text()).results())
                .anyMatch(amount -> !words.plainBefore().contains(Plain.text(amount.group())));
        return told == null && !chosen ? share(call, own, all, words.before(), false) : told;
    }

    /// Whether no other call is of the kind: words may tell what several come to.
    private boolean alone(ToolCall call) {
        return made.stream().noneMatch(other -> other != call && other.name().equals(call.name()));
    }

    /// The payments in the list that an amount stands in, where each says what pays.
    private List<Payment> payments(Scalars.One argument, Scalars scalars) {
        String list = upTo(upTo(argument.pointer()));
        return list.isEmpty() ? List.of() : scalars.all().stream()
                .filter(one -> Money.is(one) && one.key().equals(argument.key()) && upTo(upTo(one.pointer())).equals(list))
                .flatMap(one -> scalars.all().stream()
                        .filter(id -> KEY.matcher(id.key()).matches() && upTo(id.pointer()).equals(upTo(one.pointer())))
                        .map(id -> book.find(id.value())).filter(means -> means != null && means.pays()).limit(1)
                        .map(means -> new Payment(one, means)))
                .toList();
    }

    private static String upTo(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    private static @Nullable Payment untold(List<Payment> all, Words words) {
        return all.stream().filter(one -> !said(one, words)).findFirst().orElse(null);
    }

    /// Whether the words name an amount: those after the call, where they tell of money; else any around it.
    private static boolean said(Payment one, Words words) {
        boolean reported = words.after().stream().anyMatch(message -> SumWords.MONEY.matcher(message.text()).find());
        return (reported ? words.plainAfter() : words.plainAround()).contains(Plain.text(one.amount().value()));
    }

    /// What a message tells of one payment.
    private record Told(Span span, String paid) {}

    /// @param done whether the words are from after the call: before it a balance is named beside what is to be paid
    private @Nullable Mismatch share(ToolCall call, Payment own, List<Payment> all, List<Message> told, boolean done) {
        for (Message message : told) {
            Stream<Told> shares = Stream.concat(
                    message.text().stripLeading().startsWith("{") ? members(message.text(), own, all) : Stream.empty(),
                    parts(message.text(), own, all));
            Told one = shares.filter(share -> done || !own.means().hasValue(Plain.text(share.paid())) || plan(message, own, all, share))
                    .filter(share -> alone(call) || byNumber(message.text(), own, share) && !elsewhere(call, own, share)).findFirst()
                    .orElse(null);
            if (one != null) {
                return new Mismatch(message.index(), one.span(), call.index(), own.amount().pointer(), own.means().source(),
                        "The words say %s for %s, but the call's %s for it is %s.".formatted(one.paid(), own.means().id(),
                                own.amount().key(), own.amount().value()));
            }
        }
        return null;
    }

    private Stream<Told> parts(String text, Payment own, List<Payment> all) {
        return SentenceSpan.of(text).stream().filter(one -> !patterns.names(ClaimPatterns.REFUND, ClaimPatterns.plain(one.quote(text))))
                .flatMap(one -> sums.parts(one.quote(text)).stream().filter(part -> names(part, own, all)).map(sums::paid)
                        .filter(Objects::nonNull).map(paid -> new Told(one.span(), paid)));
    }

    private Stream<Told> members(String text, Payment own, List<Payment> all) {
        return OBJECT.matcher(text).results().filter(found -> names(found.group(), own, all)).flatMap(found -> {
            String paid = sums.member(found.group());
            return paid == null ? Stream.empty() : Stream.of(new Told(new Span(found.start(), found.end()), paid));
        });
    }

    /// Whether what holds just as much is to be used up: the message names it by its number, and none that the call does not take. Where it
    /// gives what each of several holds it only lists them.
    private boolean plan(Message message, Payment own, List<Payment> all, Told share) {
        String plain = Plain.text(message.text());
        return byNumber(message.text(), own, share) && !lists(message, all)
                && book.kin(own.means()).stream().noneMatch(one -> plain.contains(one.plainId())
                        && all.stream().noneMatch(paid -> paid.means() == one));
    }

    private static boolean lists(Message message, List<Payment> all) {
        List<Double> told = SumWords.amounts(message.text()).stream().map(Double::valueOf).toList();
        return all.size() > 1 && all.stream().allMatch(one -> told.stream().anyMatch(sum -> Money.same(sum, one.holds())));
    }

    private static boolean byNumber(String text, Payment own, Told share) {
        return own.numberedIn(Plain.text(text.substring(share.span().start(), share.span().end())));
    }

    /// Whether another call takes just that from the same means.
    private boolean elsewhere(ToolCall call, Payment own, Told share) {
        double paid = Money.of(share.paid());
        return made.stream().filter(other -> other != call).map(other -> Scalars.of(other))
                .anyMatch(other -> other.hold(own.means().id()) && other.all().stream().anyMatch(one -> Money.is(one)
                        && Money.same(Money.of(one), paid)));
    }

    /// Whether words speak of one payment and of no other.
    private boolean names(String part, Payment own, List<Payment> all) {
        String plain = Plain.text(part);
        boolean other = book.kin(own.means()).stream().anyMatch(one -> one != own.means() && plain.contains(one.plainId()))
                || all.stream().anyMatch(one -> one.means() != own.means() && (one.numberedIn(plain)
                        || plain.contains(one.kind()) && !one.kind().equals(own.kind())));
        boolean only = all.stream().noneMatch(one -> one.means() != own.means() && one.kind().equals(own.kind()));
        return !other && (own.numberedIn(plain) || only && plain.contains(own.kind()));
    }

    private @Nullable Mismatch total(ToolCall call, Payment own, List<Payment> all, Words words) {
        double sum = all.stream().mapToDouble(one -> Money.of(one.amount())).sum();
        for (Message message : words.after()) {
            for (SentenceSpan one : SentenceSpan.of(message.text())) {
                String told = sums.total(one.quote(message.text()));
                if (told != null) {
                    return Money.same(sum, Money.of(told)) ? null
                            : new Mismatch(message.index(), one.span(), call.index(), own.amount().pointer(), -1,
                                    "The words say %s in all, but the call's payments come to %s.".formatted(told,
                                            Plain.text(Double.toString(sum)).strip()));
                }
            }
        }
        return null;
    }
}
