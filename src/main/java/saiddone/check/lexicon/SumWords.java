package saiddone.check.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what words say of sums: of one payment of several, and of what everything comes to.
public final class SumWords {
    private static final String SIGNS = "$€£";
    /// Some write a blank before the comma, or in its place: "$2 ,580", "$2 580".
    private static final String LEADING = "[$€£]\\s?(\\d{1,3}(?:[\\u00a0\\u202f ]\\d{3}(?!\\d))+(?:\\.\\d+)?"
            + "|\\d+(?:[\\u00a0\\u202f ]?,\\d+)*(?:\\.\\d+)?)";
    /// An amount of money in words, with its sign before it or behind; [#figures] reads it.
    public static final Pattern MONEY = Pattern.compile(LEADING
            + "|(?<![\\p{L}\\d.,$€£])(\\d{1,3}(?:[.\\u00a0\\u202f ]\\d{3})+(?:,\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)"
            + "[\\s\\u00a0\\u202f]?[$€£](?!\\s?\\d)");
    private static final Pattern COMMAS = Pattern.compile("[\\u00a0\\u202f ]?,|[\\u00a0\\u202f ]");
    private static final Pattern GROUPS = Pattern.compile("[.\\u00a0\\u202f ](?=\\d{3})");
    /// A member of an object that tells what is paid.
    private static final Pattern MEMBER = Pattern.compile("\"[^\"\\n]{0,40}(?:amount|charged|paid)[^\"\\n]{0,40}\"\\s*:\\s*\"?[$€£]?"
            + "(\\d[\\d,]*(?:\\.\\d+)?)", Pattern.CASE_INSENSITIVE);
    private static final int NEAR = 24;
    private static final int FOLLOWS = 12;

    /// An amount as a field without a sign for money: "(amount: 250)".
    private final Pattern field;
    private final Pattern than;
    private final Pattern parts;
    private final Pattern total;
    private final Pattern held;
    /// What is left of a means beside what it paid: "$221 by the certificate ($29 left)".
    private final Pattern rest;
    private final Pattern each;
    private final Pattern nets;
    private final Pattern uncharged;
    private final Pattern returned;

    /// @param refunded participles that say that money goes back
    SumWords(ClaimLexicon.Sums words, List<String> refunded) {
        String name = Alternation.folded(words.fields()) + "\\W{1,4}";
        field = pattern("(?<!\\p{L})" + name + "(\\d[\\d,]*(?:\\.\\d+)?)(?![\\d%])");
        than = pattern("(?<!\\p{L})" + Alternation.folded(words.than()) + "(?!\\p{L})");
        parts = pattern("[;+&|]|,(?!\\d)|(?<!\\d\\s?)\\((?!\\s*[$€£]|" + name + "\\d)|(?<![\\p{L}])"
                + Alternation.folded(words.joins()) + "(?![\\p{L}])");
        total = pattern("(?<![\\p{L}])" + Alternation.folded(words.totals()) + "(?![\\p{L}])[^$€£\\d]{0," + NEAR + "}"
                + LEADING);
        held = pattern("(?<![\\p{L}])" + Alternation.folded(words.held()) + "(?![\\p{L}])");
        rest = pattern("\\([^()]*(?<![\\p{L}])" + Alternation.folded(words.held()) + "(?![\\p{L}])[^()]*(?:\\)|$)");
        each = pattern("\\W*" + Alternation.folded(words.each()) + "(?![\\p{L}])");
        nets = pattern("(?<![\\p{L}])" + Alternation.folded(words.nets()) + "(?![\\p{L}])");
        uncharged = pattern("(?<![\\p{L}])" + Alternation.folded(words.uncharged()) + "(?![\\p{L}])");
        returned = pattern("(?<= )" + Alternation.folded(words.firsts()) + " (?:\\S+ ){1,9}?" + Alternation.folded(refunded) + "(?= )");
    }

    /// The figures of an amount that [#MONEY] found, with a stop before the cents and nothing between thousands: those of "1.250,50 €" are
    /// 1250.50.
    public static String figures(MatchResult money) {
        String leading = money.group(1);
        return leading != null ? COMMAS.matcher(leading).replaceAll("") : GROUPS.matcher(money.group(2)).replaceAll("").replace(',', '.');
    }

    /// The figures of all amounts in a text, each once.
    public static List<String> amounts(String text) {
        return text.chars().noneMatch(unit -> SIGNS.indexOf(unit) >= 0) ? List.of()
                : MONEY.matcher(text).results().map(SumWords::figures).distinct().toList();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// The stretches of a sentence that each speak of one payment, if they speak of any.
    public List<String> parts(String sentence) {
        return List.of(parts.split(sentence));
    }

    /// The one amount that a stretch gives as paid, as it stands there, with a sign for money or as a field; null where it gives none
    /// or several, a balance, or the price of one of several.
    public @Nullable String paid(String whole) {
        String outside = rest.matcher(whole).replaceAll(" ");
        String part = MONEY.matcher(outside).find() ? outside : whole;
        List<String> amounts = new ArrayList<>();
        Matcher money = MONEY.matcher(part);
        while (money.find()) {
            if (single(part, money.end())) {
                return null;
            }
            amounts.add(money.group(1) != null ? money.group() : figures(money) + money.group().charAt(money.group().length() - 1));
        }
        if (amounts.isEmpty()) {
            Matcher told = field.matcher(part);
            return told.find() ? told.group(1) : null;
        }
        return amounts.size() != 1 || held.matcher(part).find() ? null : amounts.getFirst();
    }

    /// Whether the words after an amount make the price of one of several of it.
    private boolean single(String text, int from) {
        return each.matcher(text.substring(from, Math.min(text.length(), from + FOLLOWS))).lookingAt();
    }

    /// The one amount that an object of a reply in JSON gives, null where it gives none or several.
    public @Nullable String member(String object) {
        List<String> amounts = MEMBER.matcher(object).results().map(found -> found.group(1)).toList();
        return amounts.size() == 1 ? amounts.getFirst() : null;
    }

    /// Whether a sentence says that something did not pay: "no charge to your Mastercard".
    public boolean uncharged(String sentence) {
        return uncharged.matcher(sentence).find();
    }

    /// A text of words and blanks without what says of an earlier payment that it goes back: "the original payment on your Visa will be
    /// refunded" tells nothing of what pays now.
    public String withoutReturned(String plain) {
        return returned.matcher(plain).replaceAll(" ");
    }

    /// What a sentence says that everything comes to, as it stands there; null where it says nothing of that, or of a difference.
    public @Nullable String total(String sentence) {
        Matcher found = total.matcher(sentence);
        if (!found.find() || nets.matcher(sentence).find() || than.matcher(found.group()).find() || single(sentence, found.end())) {
            return null;
        }
        return sentence.substring(found.start(1) - 1, found.end()).strip();
    }
}
