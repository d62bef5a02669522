package saiddone.check.values;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.check.text.Lexicon;

/// How numbers of things are written out, from the lists of all languages: what is counted under which key, numbers in words, and what
/// stands beside them. For several threads.
final class CountForms {
    private static final int MOST = 10;
    /// Names of arguments, by what is counted there.
    private static final Map<String, Pattern> KEYS = Map.of(
            "bags", Pattern.compile("(?i).*(?:bags?|baggages?|luggage)(?:_count)?"),
            "people", Pattern.compile("(?i)(?:.*_)?(?:passengers?|guests?|travell?ers?|people|adults)(?:_count)?"),
            "pieces", Pattern.compile("(?i)(?:.*_)?(?:quantity|qty)"),
            "nights", Pattern.compile("(?i)(?:.*_)?nights(?:_count)?"));

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Counts> counts = new LinkedHashMap<>();
    private final GivenUp givenUp;
    private final Pattern article;
    private final Pattern each;
    private final Pattern eachNext;
    /// After a number that follows its noun: "Bags: 2 checked bags each".
    private final Pattern eachLater;
    private final Pattern paid;
    private final Pattern paidLast;
    private final Pattern paidNext;
    /// How things stand, in the words before a number that follows its noun.
    private final Pattern now;
    private final Pattern free;
    private final Pattern freeNext;
    private final Pattern more;
    private final Pattern rest;
    private final Pattern added;
    private final Pattern becomes;
    private final Pattern inAllBefore;
    private final Pattern inAllNext;
    private final Pattern noCharge;
    private final Pattern removed;

    CountForms(Lexicon lexicon, GivenUp givenUp) {
        this.givenUp = givenUp;
        for (int number = 0; number <= MOST; number++) {
            int value = number;
            lexicon.besideValuesBegin("number-" + number).forEach(word -> numbers.put(word, value));
        }
        article = Pattern.compile("(?iu)" + lexicon.besideValues("a"));
        each = Pattern.compile("(?iu)(?!" + lexicon.wholeBesideValues("wished") + ")" + lexicon.wholeBesideValues("each"));
        eachNext = Pattern.compile("(?iu)^[*)]*\\s*\\(?(?:×|x \\$|" + lexicon.wholeBesideValues("each-next") + ")");
        eachLater = Pattern.compile("(?iu)^\\s(?:[\\p{L}-]+\\s){0,3}" + lexicon.wholeBesideValues("apiece"));
        String costs = lexicon.besideValues("paid");
        paid = Pattern.compile("(?iu)(?:" + lexicon.wholeBesideValues("paid") + "|" + lexicon.wholeBesideValues("charged") + ")");
        paidLast = Pattern.compile("(?iu)(?<!\\p{L})" + costs + "\\s(?:\\p{L}{1,8}\\s)?$");
        paidNext = Pattern.compile("(?iu)^[* ]*(?:" + costs + "|" + lexicon.besideValues("paid-next") + ")(?![\\p{L}\\p{N}_])");
        now = lexicon.patternBesideValues("now");
        free = lexicon.patternBesideValues("free");
        freeNext = Pattern.compile("(?iu)^[* ]*" + lexicon.wholeBesideValues("free"));
        more = lexicon.patternBesideValues("more");
        rest = Pattern.compile("(?iu)" + lexicon.wholeBesideValues("rest") + "\\s$");
        added = lexicon.patternBesideValues("added");
        becomes = Pattern.compile("(?iu)(?<!\\p{L})" + lexicon.besideValues("to") + " $");
        inAllBefore = Pattern.compile("(?iu)" + lexicon.wholeBesideValues("in-all") + "(?:\\s\\p{L}+){0,2}[\\s*]*$");
        inAllNext = Pattern.compile("(?iu)^[*\\s(]*" + lexicon.wholeBesideValues("in-all"));
        noCharge = Pattern.compile("(?iu)" + lexicon.wholeBesideValues("no-charge") + "|\\$0\\b|\\(" + lexicon.wholeBesideValues("free"));
        removed = Pattern.compile("(?iu)(?<!\\p{L})" + lexicon.besideValues("removed") + "(?!\\p{L})");
        String inWords = numbers.isEmpty() ? "(?!)" : numbers.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        KEYS.keySet().forEach(things -> counts.put(things, new Counts(this, lexicon, things, inWords)));
    }

    /// How what stands under a key is counted, null where nothing that could be.
    @Nullable Counts of(String key) {
        return KEYS.entrySet().stream().filter(one -> one.getValue().matcher(key).matches()).map(one -> counts.get(one.getKey()))
                .findFirst().orElse(null);
    }

    /// A number in small letters or digits.
    int value(String number) {
        Integer value = numbers.get(number);
        return value == null ? Integer.parseInt(number) : value;
    }

    boolean article(String number) {
        return article.matcher(number).matches();
    }

    GivenUp givenUp() {
        return givenUp;
    }

    /// Whether the words of a line before a number say that it is for one of several, allowed or wished for.
    boolean each(String before) {
        return each.matcher(before).find();
    }

    boolean now(String before) {
        return now.matcher(before).find();
    }

    boolean added(String beside) {
        return added.matcher(beside).find();
    }

    /// Whether words end before what a number becomes.
    boolean becomes(String before) {
        return becomes.matcher(before).find();
    }

    /// Whether the words of a line before a number and its noun, or right behind them, say that there are no more.
    boolean inAll(String before, String behind) {
        return inAllBefore.matcher(before).find() || inAllNext.matcher(behind).find();
    }

    /// Whether a sentence says that nothing is paid.
    boolean noCharge(String sentence) {
        return noCharge.matcher(sentence).find();
    }

    /// Whether a sentence tells of things as taken away.
    boolean removed(String sentence) {
        return removed.matcher(sentence).find();
    }

    /// @param told   the number with its noun
    /// @param beside of these what may say of which kind they are
    /// @param after  whether the number follows its noun
    Counts.Kind kind(String last, String told, String beside, String next, boolean after) {
        if (eachNext.matcher(next).find() || after && eachLater.matcher(next).find()) {
            return Counts.Kind.EACH;
        }
        if (paid.matcher(told).find() || after && paidNext.matcher(next).find() || paidLast.matcher(last).find()) {
            return Counts.Kind.PAID;
        }
        if (free.matcher(beside).find() || freeNext.matcher(next).find()) {
            return Counts.Kind.FREE;
        }
        return more.matcher(beside).find() || rest.matcher(last).find() ? Counts.Kind.MORE : Counts.Kind.PLAIN;
    }
}
