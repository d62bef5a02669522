package saiddone.check.argument;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.Words;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.SumWords;
import saiddone.check.lexicon.ToolNames;
import saiddone.check.results.Entity;
import saiddone.check.results.FactBook;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.model.Message;
import saiddone.model.ToolCall;

/// Tells a sentence that only seems to name another value than a call's argument from one that does: it offers another choice, or
/// says what was paid for another call.
final class OtherMatters {
    /// Shorter values stand in words for many reasons.
    private static final int NAME = 6;
    /// Units after an id in which words say how it is.
    private static final int BESIDE = 12;
    private static final int STEM = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private final FactBook book;
    private final ClaimPatterns patterns;
    private final List<ToolCall> made;

    /// @param made all writes of the conversation that did not fail
    OtherMatters(FactBook book, ClaimPatterns patterns, List<ToolCall> made) {
        this.book = book;
        this.patterns = patterns;
        this.made = made;
    }

    /// @param meant  what the argument names, null where that is not known
    /// @param writes all of the conversation
    boolean tells(Mismatch found, ToolCall call, @Nullable Entity meant, List<ToolCall> writes, Words words) {
        String sentence = sentence(found, words);
        String plain = ClaimPatterns.plain(sentence);
        return patterns.noDeeds().offersOther(plain) || ofAnotherCall(found, call, words)
                || meant != null && meant.product() == null && !meant.pays() && isAsItWas(plain, meant)
                || meant != null && meant.product() == null && ofOtherThings(sentence, call, meant, writes)
                || meant != null && meant.pays() && (found.pointer().lastIndexOf('/') > 0 && patterns.names(ClaimPatterns.REFUND, plain)
                        || ofAnother(plain, call, writes) || ofItsOwn(found, plain, call, writes)
                        || patterns.owns().matcher(plain).find() || patterns.sums().uncharged(plain)
                        || SumWords.MONEY.matcher(sentence).find() && book.unpaid(call) && paidElsewhere(sentence, call, meant));
    }

    /// Whether a sentence names what paid for another call that was made for the same thing: "$209 paid by card for the cabin" beside
    /// bags that cost nothing.
    private boolean paidElsewhere(String sentence, ToolCall call, Entity meant) {
        String plain = Plain.text(sentence);
        List<String> own = Scalars.of(call).topTexts().toList();
        return own.contains(meant.id()) && made.stream().filter(other -> other != call).map(other -> Scalars.of(other).topTexts().toList())
                .filter(other -> other.stream().anyMatch(one -> own.contains(one) && !one.equals(meant.id())))
                .flatMap(other -> other.stream().map(book::find))
                .anyMatch(one -> one != null && one != meant && one.pays()
                        && (one.namedIn(plain) || Plain.holds(plain, one.at("/last_four"))));
    }

    /// Whether a sentence says of another thing of the kind that it is so already: "order A already has that address".
    private boolean isAsItWas(String plain, Entity meant) {
        return book.kin(meant).stream().filter(other -> other != meant).anyMatch(other -> {
            int at = plain.indexOf(ClaimPatterns.plain(other.id()));
            int end = at + other.id().length();
            return at >= 0 && patterns.noDeeds().kept(plain.substring(end, Math.min(plain.length(), end + BESIDE)));
        });
    }

    /// Whether the message tells of later calls of the tool, and of this one not at all: of what such calls are made for it names theirs
    /// alone.
    private boolean ofAnotherCall(Mismatch found, ToolCall call, Words words) {
        Scalars.One own = Scalars.of(call).id();
        Entity thing = own == null ? null : book.find(own.value());
        String text = thing == null ? "" : words.around().stream().filter(message -> message.index() == found.message())
                .map(message -> Plain.text(message.text())).findFirst().orElse("");
        if (own == null || thing == null || text.contains(thing.plainId())) {
            return false;
        }
        List<String> named = book.kin(thing).stream().filter(one -> text.contains(one.plainId())).map(Entity::id).toList();
        List<String> others = made.stream().filter(other -> other.name().equals(call.name()) && other.index() > call.index()
                && other.message() < found.message()).map(other -> Scalars.of(other).at(own.pointer())).toList();
        return !named.isEmpty() && others.containsAll(named);
    }

    private static String sentence(Mismatch found, Words words) {
        for (Message message : words.around()) {
            if (message.index() == found.message() && found.span().end() <= message.text().length()) {
                return message.text().substring(found.span().start(), found.span().end());
            }
        }
        return "";
    }

    /// Whether a sentence tells what another of the calls did, and nothing that this one does: "A is cancelled, the refund goes to your
    /// gift card" beside a booking.
    private boolean ofAnother(String plain, ToolCall call, List<ToolCall> writes) {
        if (writes.size() < 2) {
            return false;
        }
        boolean own = does(plain, call);
        return writes.stream().anyMatch(other -> !other.name().equals(call.name())
                && (!own && does(plain, other)
                        || made.contains(other) && calls(plain, other, call) && !calls(plain, call, other)));
    }

    /// Whether a sentence has a word of a tool's name that another tool's has not: "the bag fee was paid by card" beside a flight that was
    /// changed.
    private static boolean calls(String plain, ToolCall one, ToolCall other) {
        List<String> others = ToolNames.words(other.name());
        List<String> own = ToolNames.words(one.name()).stream()
                .filter(word -> word.length() >= STEM && !others.contains(word)).toList();
        return WORD.matcher(plain).results().map(MatchResult::group)
                .anyMatch(said -> own.stream().anyMatch(word -> word.startsWith(stem(said)) || said.startsWith(stem(word))));
    }

    /// Without what a word ends in where it stands for several.
    private static String stem(String word) {
        return word.endsWith("s") && word.length() > STEM ? word.substring(0, word.length() - 1) : word;
    }

    /// Whether a sentence names a product that another call took, and none that this one takes: "the refund for the mouse goes to
    /// PayPal" beside the return of a keyboard. Of a payment, what else another call took tells as much; of anything else no more than a
    /// sentence that names nothing of its kind.
    private boolean ofOtherThings(String sentence, ToolCall call, Entity meant, List<ToolCall> writes) {
        String plain = writes.size() < 2 ? "" : Plain.text(sentence);
        boolean paid = meant.pays();
        return writes.size() > 1 && (paid || book.kin(meant).stream().map(Entity::plainId).noneMatch(plain::contains))
                && things(call, paid).noneMatch(plain::contains)
                && writes.stream().filter(other -> other != call).flatMap(other -> things(other, paid)).anyMatch(plain::contains);
    }

    private Stream<String> things(ToolCall call, boolean all) {
        return Scalars.of(call).all().stream().map(one -> book.find(one.value()))
                .filter(one -> one != null && !one.pays() && (all || one.product() != null))
                .flatMap(one -> Stream.of(one.plainName(), one.plainId(), lastWord(one.plainName())))
                .filter(name -> name.strip().length() >= NAME - 1);
    }

    /// "mouse" of a gaming mouse.
    private static String lastWord(String plainName) {
        return plainName.substring(Math.max(0, plainName.stripTrailing().lastIndexOf(' ')));
    }

    /// Whether a sentence stands in the message of another call of the tool, which takes what the sentence names: it announces that one.
    private static boolean ofItsOwn(Mismatch found, String plain, ToolCall call, List<ToolCall> writes) {
        return writes.stream().filter(other -> other.message() == found.message() && other.index() != call.index()
                && other.name().equals(call.name())).flatMap(other -> Scalars.of(other).all().stream())
                .anyMatch(one -> !one.number() && one.value().length() >= NAME && plain.contains(ClaimPatterns.plain(one.value()))
                        && !Scalars.of(call).hold(one.value()));
    }

    /// Whether a sentence tells of a deed that the call does; "issued" alone, of money that comes back, is no word for a certificate.
    private boolean does(String plain, ToolCall call) {
        return patterns.lexicon().deeds().keySet().stream().anyMatch(deed -> !patterns.deed(deed).tools().contains("*")
                && ToolNames.does(patterns, deed, call.name()) && patterns.names(deed, plain) && (!patterns.deed(deed).needs()
                        || patterns.things().containsKey(deed) && patterns.things().get(deed).matcher(plain).find()));
    }
}
