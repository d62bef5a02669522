package saiddone.ui.reader.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.model.Span;

/// Tells identifiers (orders, variants, payment methods, reservations, tracking numbers, users) from other words, without
/// knowing the domain.
public final class Ids {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 128;
    private static final Pattern TOKEN = Pattern.compile("#?[\\p{L}\\p{N}]++(?:[_-][\\p{L}\\p{N}]++)*+");
    private static final Pattern DATE_OR_TIME = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}(?:[Tt]\\d{1,2})?|\\d{1,2}-\\d{1,2}-\\d{2,4}");
    private static final Pattern WORD_AND_DIGITS = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*_\\d+");
    private static final Pattern COUNTED = Pattern.compile("\\d+-[\\p{L}][\\p{L}-]*|\\d+(?:st|nd|rd|th|am|pm|gb|mb|kg|cm|mbps)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ID_KEY = Pattern.compile(
            "(?:^|[_-])(?:id|ids|number|numbers|no|code|tracking|sku)$|[a-z](?:Id|Ids|Number)$");

    private Ids() {}

    /// An identifier in a text.
    ///
    /// @param id the form by which its mentions are the same: upper case, without a leading `#`
    record Mention(String id, Span span) {}

    /// Every token of the text that looks like an identifier, in order.
    static List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            if (looksLikeId(tokens.group()) && !partOfNumber(text, tokens)) {
                found.add(new Mention(canonical(tokens.group()), new Span(tokens.start(), tokens.end())));
            }
        }
        return found;
    }

    /// Every token of the text, whether it looks like an identifier or not.
    static List<Mention> tokens(String text) {
        List<Mention> found = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            found.add(new Mention(canonical(tokens.group()), new Span(tokens.start(), tokens.end())));
        }
        return found;
    }

    /// The token at a character, as a list of none or one; looks no further than an identifier can be long.
    static List<Mention> tokensAround(String text, int offset) {
        int from = Math.max(0, offset - LONGEST);
        int to = Math.min(text.length(), offset + LONGEST);
        return tokens(text.substring(from, to)).stream()
                .map(token -> new Mention(token.id(), new Span(from + token.span().start(), from + token.span().end())))
                .filter(token -> token.span().start() <= offset && offset < token.span().end()).toList();
    }

    /// Where one identifier stands in a text, also where it is only known as an id by the key of a call.
    public static List<Span> of(String id, String text) {
        List<Span> found = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            if (tokens.end() - tokens.start() <= id.length() + 1 && canonical(tokens.group()).equals(id)) {
                found.add(new Span(tokens.start(), tokens.end()));
            }
        }
        return found;
    }

    static String canonical(String token) {
        return (token.startsWith("#") ? token.substring(1) : token).toUpperCase(Locale.ROOT);
    }

    /// Whether one token looks like an identifier by its form alone.
    static boolean looksLikeId(String token) {
        if (!TOKEN.matcher(token).matches() || token.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        if (token.startsWith("#")) {
            return token.length() > 1;
        }
        return WORD_AND_DIGITS.matcher(token).matches()
                || token.length() >= SHORTEST && !DATE_OR_TIME.matcher(token).matches() && !COUNTED.matcher(token).matches();
    }

    /// Whether a JSON key says that its value is an identifier.
    static boolean idKey(String key) {
        return ID_KEY.matcher(key).find();
    }

    // 12345 in "12345.67" is part of an amount, not an id.
    private static boolean partOfNumber(String text, Matcher token) {
        return token.group().chars().allMatch(Character::isDigit)
                && (decimal(text, token.end(), 1) || decimal(text, token.start() - 1, -1));
    }

    private static boolean decimal(String text, int point, int step) {
        int digit = point + step;
        return point >= 0 && point < text.length() && text.charAt(point) == '.'
                && digit >= 0 && digit < text.length() && Character.isDigit(text.charAt(digit));
    }
}
