package saiddone.check.sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.text.Dates;
import saiddone.check.text.IdTokens;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.model.Span;

/// Finds the values in a text. What a currency and a unit of time are called comes from the word lists of all languages. For several
/// threads.
final class ValueReader {
    private static final List<String> UNITS = List.of("minutes", "hours", "days", "weeks", "months", "years");
    private static final String SIGN = "[$€£¥₹]";
    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"')\\]}|]+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern SHARE = Pattern.compile("(?<![\\p{L}\\d.,])(" + Numbers.NUMBER + ")\\s?%");
    private static final Pattern TIME = Pattern.compile("(?i)(?<![\\d:.,$€£-])(\\d{1,2})(?::(\\d{2})(?::\\d{2})?)?"
            + "(?![\\d:]|[.,]\\d)(?:\\s?([ap])(?:\\.\\s?m\\.|m\\b))?");
    private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\d_]|\\d[.,:/-])\\d{3,}(?![\\p{L}\\d_%]|[.,:/]\\d)");
    /// A year by itself says nothing.
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int MOST_IN_WORDS = 10;
    private static final int HOURS = 24;
    private static final int NOON = 12;
    private static final int AN_HOUR = 60;
    /// Between hours and their minutes: a blank, “and”.
    private static final int BETWEEN = 5;
    /// How far before a value stands that it is an example.
    private static final int BEFORE = 60;

    private final Pattern example;
    private final Phrases likeAnId;
    private final Pattern money;
    private final Pattern period;
    private final List<Pattern> units;
    /// Two to ten in words, by the word.
    private final Map<String, Integer> inWords = new HashMap<>();

    ValueReader(Lexicon lexicon) {
        example = lexicon.patternBesideValues("example");
        likeAnId = lexicon.list("id-examples");
        String called = lexicon.wholeBesideValues("currency");
        money = Pattern.compile("(?iu)(?:" + SIGN + "\\s?|" + called + "\\s)(" + Numbers.NUMBER + ")(?![\\d%])|(?<![\\p{L}\\d.,:/#-])("
                + Numbers.NUMBER + ")(?:\\s?" + SIGN + "(?!\\d)|\\s" + called + ")");
        for (int number = 2; number <= MOST_IN_WORDS; number++) {
            int value = number;
            lexicon.besideValuesBegin("number-" + number).forEach(word -> inWords.put(word.toLowerCase(Locale.ROOT), value));
        }
        String number = "(\\d{1,3}|" + inWords.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
        List<String> each = UNITS.stream().map(unit -> lexicon.besideValues(unit)).toList();
        units = each.stream().map(unit -> Pattern.compile("(?iu)" + unit)).toList();
        period = Pattern.compile("(?iu)(?<![\\p{L}\\d.,:/$€£#+-])" + number + "(?:\\s?(?:-|–|‑|—|" + lexicon.wholeBesideValues("to")
                + ")\\s?" + number + ")?(?:\\s|-|‑)(?:\\p{L}{4,9}\\s)?(" + String.join("|", each) + ")(?!\\p{L})");
    }

    /// In their order; none stands within another.
    List<Value> in(String text) {
        List<Value> found = new ArrayList<>();
        add(found, matches(LINK, text).map(one -> Value.name(span(one), trimmed(one.group()))));
        add(found, matches(money, text).map(ValueReader::money));
        add(found, matches(SHARE, text).map(one -> new Value.Share(span(one), Numbers.value(one.group(1)))));
        add(found, Dates.in(text).stream().map(one -> new Value.Day(one.span(), one)));
        add(found, times(text).stream());
        add(found, periods(text).stream());
        add(found, IdTokens.in(text).stream().filter(one -> IdTokens.mayBeId(text.substring(one.start(), one.end())))
                .map(one -> Value.name(one, text.substring(one.start(), one.end()))));
        add(found, matches(DIGITS, text).filter(one -> !YEAR.matcher(one.group()).matches())
                .map(one -> new Value.Digits(span(one), one.group())));
        found.removeIf(one -> text.substring(one.span().start(), one.span().end()).indexOf('\n') >= 0 || isExample(one, text));
        found.sort(Comparator.comparingInt(one -> one.span().start()));
        return found;
    }

    /// Whether the line says right before it that it shows what such a value looks like.
    private boolean isExample(Value value, String text) {
        int at = value.span().start();
        String line = text.substring(Math.max(text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, at - BEFORE), at);
        return example.matcher(line).find() || value instanceof Value.Name && likeAnId.in(line);
    }

    private static void add(List<Value> found, Stream<? extends Value> more) {
        more.filter(one -> found.stream().noneMatch(other -> one.span().start() < other.span().end()
                && other.span().start() < one.span().end())).forEach(found::add);
    }

    private static Value money(MatchResult one) {
        return new Value.Money(span(one), Numbers.value(one.group(1) == null ? one.group(2) : one.group(1)));
    }

    static List<Double> shares(String text) {
        return matches(SHARE, text).map(one -> Numbers.value(one.group(1))).toList();
    }

    /// Those with minutes, or with a half of the day.
    static List<Value.Time> times(String text) {
        return matches(TIME, text).filter(one -> one.group(2) != null || one.group(3) != null).map(ValueReader::time)
                .flatMap(Stream::ofNullable).toList();
    }

    private static Value.@Nullable Time time(MatchResult one) {
        int hour = Integer.parseInt(one.group(1));
        int minute = one.group(2) == null ? 0 : Integer.parseInt(one.group(2));
        if (hour > HOURS || minute >= AN_HOUR) {
            return null;
        }
        String half = one.group(3) == null ? "" : one.group(3).toLowerCase(Locale.ROOT);
        int of = half.isEmpty() ? hour : hour % NOON + ("p".equals(half) ? NOON : 0);
        return new Value.Time(span(one), of * AN_HOUR + minute, half.isEmpty() && hour > 0 && hour <= NOON && !one.group().startsWith("0"));
    }

    List<Value.Period> periods(String text) {
        List<Value.Period> all = new ArrayList<>();
        matches(period, text).map(this::period).forEach(one -> {
            Value.Period last = all.isEmpty() ? null : all.getLast();
            if (last != null && last.unit() == 1 && one.unit() == 0 && one.span().start() - last.span().end() <= BETWEEN) {
                all.set(all.size() - 1, last.and(one));
            } else {
                all.add(one);
            }
        });
        return all;
    }

    private Value.Period period(MatchResult one) {
        int from = number(one.group(1));
        return new Value.Period(span(one), from, one.group(2) == null ? from : number(one.group(2)), unit(one.group(3)));
    }

    private int number(String told) {
        Integer word = inWords.get(told.toLowerCase(Locale.ROOT));
        return word == null ? Integer.parseInt(told) : word;
    }

    private int unit(String word) {
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).matcher(word).matches()) {
                return i;
            }
        }
        return -1;
    }

    /// Whether a field's name holds the word for a unit.
    boolean names(int unit, String field) {
        return unit >= 0 && units.get(unit).matcher(field).find();
    }

    private static String trimmed(String link) {
        int end = link.length();
        while (end > 0 && ".,;:!?*_`\\/".indexOf(link.charAt(end - 1)) >= 0) {
            end--;
        }
        return link.substring(0, end);
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results();
    }

    private static Span span(MatchResult one) {
        return new Span(one.start(), one.end());
    }
}
