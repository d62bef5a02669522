package saiddone.check.argument;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.ToolNames;
import saiddone.check.results.Described;
import saiddone.check.results.Entity;
import saiddone.check.results.FactBook;
import saiddone.check.results.Scalars;
import saiddone.model.Message;
import saiddone.model.Span;
import saiddone.model.ToolCall;

/// Reads lines that name a product against the variants of that product alone, so that what the words say of other things, in a
/// list of five or in the next sentence, tells nothing.
final class ProductLines {
    private static final String RETURN = "return";
    private static final String EXCHANGE = "exchange";
    private static final int DESCRIBED = 2;
    /// Blanks between words that may stand between a value and the product that it is told of: "black stainless steel bottle".
    private static final int BETWEEN = 2;
    /// Units before a value in which its own product may be named: "the lamp in black".
    private static final int BESIDE = 40;

    private final FactBook book;
    private final Mentions mentions;
    private final List<String> same;
    private final Pattern impossible;
    private final ClaimPatterns words;
    private final PlainLines lines;

    ProductLines(FactBook book, PlainLists lists, PlainLines lines) {
        this.book = book;
        this.mentions = lists.mentions();
        this.words = lists.words();
        this.impossible = lists.words().impossible();
        this.same = lists.same();
        this.lines = lines;
    }

    /// A line that fits another variant.
    record Fit(int message, Span span, Entity rival) {}

    /// Words before the call tell as much of how things are as of how they shall be: they count only where the call says what
    /// is given back.
    ///
    /// @param scalars the call's own arguments
    /// @param given   what the calls made in one go give back: a line tells of it for another call's sake
    /// @param told    messages, those that count most first
    @Nullable Fit other(ToolCall call, Scalars.One argument, Entity meant, Scalars scalars, Set<String> given, List<Message> told) {
        String product = product(meant);
        if (product == null || twice(argument, meant, scalars)) {
            return null;
        }
        Entity old = old(meant, scalars);
        boolean back = !meant.offered() && givesBack(call);
        for (Message message : told) {
            if (old == null && message.index() < call.message()) {
                return null;
            }
            boolean fresh = old != null && tellsOfNew(scalars, meant, message);
            boolean supported = false;
            Fit found = null;
            for (PlainLines.Line one : lines.of(message)) {
                String plain = one.plain();
                if (plain.contains(product) && !impossible.matcher(plain).find() && !ofAnother(plain, meant, old, given)) {
                    boolean comes = fresh && old != null && !plain.contains(old.plainId())
                            || same.stream().anyMatch(word -> plain.contains(word + product));
                    Entity rival = rival(plain, meant, old, given, comes, back);
                    if (rival != null && (ofAnotherOrder(plain, scalars) || brought(plain, rival, meant, scalars)
                            || ofAnotherProduct(plain, rival, meant, product)
                            || describesGiven(plain, rival, meant, old, given))) {
                        continue;
                    }
                    found = rival != null && found == null ? new Fit(message.index(), one.span(), rival) : found;
                    supported |= rival == null && supports(plain, meant);
                }
            }
            if (supported || found != null) {
                return supported ? null : found;
            }
        }
        return null;
    }

    /// Whether a plain text names a thing twice and says that it is the same.
    boolean again(String plain, Entity one) {
        int first = plain.indexOf(one.plainId());
        return first >= 0 && plain.indexOf(one.plainId(), first + 1) > 0 && same.stream().anyMatch(word -> plain.contains(word + " "));
    }

    /// The name of what it is a variant of, in the plain form.
    @Nullable String product(Entity meant) {
        Entity group = meant.group() == null ? null : book.find(meant.group());
        String name = group == null ? "" : group.plainName();
        String plain = name.isEmpty() ? meant.plainName() : name;
        return plain.length() < 5 ? null : plain;
    }

    /// Whether the call names several variants of the product that are new: only their order would tell them apart.
    boolean twice(Scalars.One argument, Entity meant, Scalars scalars) {
        return scalars.all().stream().filter(one -> one.key().equals(argument.key()) && !one.pointer().equals(argument.pointer()))
                .map(one -> book.find(one.value())).anyMatch(one -> one != null && one != meant && one.like(meant));
    }

    /// The variant that is given back.
    @Nullable Entity old(Entity meant, Scalars scalars) {
        return scalars.all().stream().map(one -> book.find(one.value()))
                .filter(one -> one != null && one != meant && one.like(meant)).findFirst().orElse(null);
    }

    /// Whether a call takes things back alone: what is only to be had is none of them.
    boolean givesBack(ToolCall call) {
        return ToolNames.does(words, RETURN, call.name()) && !ToolNames.does(words, EXCHANGE, call.name());
    }

    private @Nullable Entity rival(String plain, Entity meant, @Nullable Entity old, Set<String> given, boolean fresh, boolean back) {
        Entity best = null;
        int most = 0;
        for (Entity other : book.kin(meant)) {
            if (other != meant && other.like(meant) && (other == old || !given.contains(other.id()))
                    && !(back && other.offered())) {
                int tells = tells(plain, other, meant);
                boolean fits = tells > most && tells(plain, meant, other) == 0;
                boolean comes = other == old ? fresh && tells >= DESCRIBED
                        : old == null || tells(plain, other, old) > 0 && tells(plain, old, other) == 0;
                if (fits && comes) {
                    best = other;
                    most = tells;
                }
            }
        }
        return best;
    }

    /// Whether a line names what another call gives back.
    private boolean ofAnother(String plain, Entity meant, @Nullable Entity old, Set<String> given) {
        return book.kin(meant).stream().anyMatch(other -> other != old && other != meant && other.like(meant)
                && given.contains(other.id()) && plain.contains(other.plainId()));
    }

    /// Whether a line fits what another call gives back as well.
    private boolean describesGiven(String plain, Entity rival, Entity meant, @Nullable Entity old, Set<String> given) {
        return book.kin(meant).stream().anyMatch(other -> other != old && other != meant && other != rival && other.like(meant)
                && given.contains(other.id()) && tells(plain, other, meant) >= tells(plain, rival, meant));
    }

    private boolean supports(String plain, Entity meant) {
        return book.kin(meant).stream().anyMatch(other -> other != meant && other.like(meant) && tells(plain, meant, other) > 0);
    }

    /// Whether a line names a thing of the kind that the call is made on, such as an order, and not the call's own.
    private boolean ofAnotherOrder(String plain, Scalars scalars) {
        for (Scalars.One one : scalars.all()) {
            Entity top = one.isTop() ? book.find(one.value()) : null;
            if (top != null && !top.pays() && top.product() == null && !plain.contains(top.plainId())
                    && book.kin(top).stream().anyMatch(other -> other != top && plain.contains(other.plainId()))) {
                return true;
            }
        }
        return false;
    }

    /// Whether all that tells a variant apart in a line is brought by the call's other products: "the mug in white and the lamp".
    private boolean brought(String plain, Entity rival, Entity meant, Scalars scalars) {
        List<Entity> others = scalars.all().stream().map(one -> book.find(one.value()))
                .filter(one -> one != null && one.type().equals(meant.type()) && !one.like(meant)).toList();
        return !others.isEmpty() && rival.forms().stream().filter(value -> mentions.tells(plain, rival, value, meant))
                .allMatch(value -> others.stream().anyMatch(other -> other.hasValue(value.first())));
    }

    /// Whether all that tells a variant apart in the lines of messages stands before the name of another product: "the black steel bottle
    /// or the lamp". Not where no line tells it apart.
    boolean ofAnotherProduct(List<Message> told, Entity rival, Entity meant, String product) {
        List<String> telling = told.stream().flatMap(message -> lines.of(message).stream()).map(PlainLines.Line::plain)
                .filter(plain -> tells(plain, rival, meant) > 0).toList();
        return !telling.isEmpty() && telling.stream().allMatch(plain -> ofAnotherProduct(plain, rival, meant, product));
    }

    private boolean ofAnotherProduct(String plain, Entity rival, Entity meant, String product) {
        return rival.forms().stream().filter(value -> mentions.tells(plain, rival, value, meant))
                .allMatch(value -> value.forms().stream().allMatch(form -> elsewhere(plain, form, product)));
    }

    private boolean elsewhere(String plain, String form, String product) {
        for (int at = plain.indexOf(form); at >= 0; at = plain.indexOf(form, at + 1)) {
            int end = at + form.length() - 1;
            int own = plain.indexOf(product, end);
            if (plain.substring(Math.max(0, at - BESIDE), at + 1).contains(product) || book.products().stream()
                    .filter(name -> !product.contains(name) && !name.contains(product)).mapToInt(name -> plain.indexOf(name, end))
                    .noneMatch(other -> other >= 0 && (own < 0 || other < own) && blanks(plain.substring(end, other)) <= BETWEEN)) {
                return false;
            }
        }
        return true;
    }

    private static long blanks(String plain) {
        return plain.strip().chars().filter(unit -> unit == ' ').count();
    }

    /// Whether the message's lines on the call's other products fit what is new, not what is given back.
    private boolean tellsOfNew(Scalars scalars, Entity meant, Message message) {
        for (Scalars.One one : scalars.all()) {
            Entity other = one.key().startsWith("new") ? book.find(one.value()) : null;
            Entity given = other == null || other.like(meant) ? null : old(other, scalars);
            String product = other == null || given == null ? null : product(other);
            if (product != null && other != null && given != null) {
                for (PlainLines.Line line : lines.of(message)) {
                    String plain = line.plain();
                    if (plain.contains(product) && tells(plain, other, given) > 0 && tells(plain, given, other) == 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    int tells(String plain, Entity one, Entity other) {
        int tells = 0;
        if (one.described() && other.described()) {
            for (Described.Told value : one.forms()) {
                tells += mentions.tells(plain, one, value, other) ? 1 : 0;
            }
        }
        return tells;
    }
}
