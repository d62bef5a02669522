package saiddone.check.argument;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.Words;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.results.Entity;
import saiddone.check.results.FactBook;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.model.Message;
import saiddone.model.ToolCall;

/// Reads what shall come in the place of something apart from what goes: the words after "for the" in "the small red one for the large
/// red one". There a value tells of what comes though what goes has it too. And the same again, where words say that it shall be.
final class Incoming {
    private static final String NEW = " new ";

    private final FactBook book;
    private final ProductLines lines;
    private final ClaimPatterns words;
    private final List<String> comes;
    private final List<String> alike;
    private final PlainLines plain;

    Incoming(FactBook book, ProductLines lines, PlainLists lists, PlainLines plain) {
        this.book = book;
        this.lines = lines;
        this.words = lists.words();
        this.comes = lists.comes();
        this.alike = lists.alike();
        this.plain = plain;
    }

    /// @param used values of the arguments of the calls made in one go
    ProductLines.@Nullable Fit other(ToolCall call, Scalars.One argument, Entity meant, Scalars scalars, Set<String> used, Words said) {
        Entity old = argument.key().startsWith("new") ? lines.old(meant, scalars) : null;
        if (old == null || lines.twice(argument, meant, scalars)) {
            return null;
        }
        List<String> others = used.stream().map(book::find).filter(one -> one != null && one.product() != null && !one.like(meant))
                .map(lines::product).filter(name -> name != null).distinct().toList();
        String own = lines.product(meant);
        boolean untold = lines.tells(said.plainAround(), meant, old) == 0;
        for (Message message : said.put()) {
            for (PlainLines.Line one : plain.of(message)) {
                String text = one.plain();
                if (others.stream().noneMatch(text::contains) && (others.isEmpty() || own != null && text.contains(own))
                        && !words.impossible().matcher(text).find()
                        && book.kin(meant).stream().noneMatch(kin -> kin.like(meant) && text.contains(kin.plainId()))) {
                    String tail = tail(text, old);
                    Entity fit = tail == null ? null : rival(tail, meant, old, used);
                    Entity rival = fit == null && untold && alike.stream().anyMatch(text::contains) ? old : fit;
                    if (rival != null) {
                        return new ProductLines.Fit(message.index(), one.span(), rival);
                    }
                }
            }
        }
        return null;
    }

    /// What a sentence says of what comes: what follows a word for it that stands behind a value of what goes, or all of a line that
    /// begins with what is new; null where it says nothing of that.
    private @Nullable String tail(String plain, Entity old) {
        if (plain.startsWith(NEW)) {
            return plain;
        }
        int from = -1;
        for (String word : comes) {
            for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
                if (from < 0 || at < from) {
                    String head = plain.substring(0, at + 1);
                    from = old.forms().stream().anyMatch(value -> Plain.holds(head, value.forms())) ? at : from;
                }
            }
        }
        return from < 0 || words.not().matcher(plain.substring(0, from)).find() ? null : plain.substring(from);
    }

    private @Nullable Entity rival(String tail, Entity meant, Entity old, Set<String> used) {
        Entity best = null;
        int most = 0;
        for (Entity other : book.kin(meant)) {
            int tells = other == meant || other == old || !other.like(meant) || used.contains(other.id()) ? 0
                    : lines.tells(tail, other, meant);
            if (tells > most && lines.tells(tail, meant, other) == 0 && lines.tells(tail, other, old) > 0
                    && lines.tells(tail, old, other) == 0) {
                best = other;
                most = tells;
            }
        }
        return best;
    }
}
