package saiddone.check.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.model.Message;
import saiddone.model.Span;

/// Numbers of things that a text tells: "3 checked bags", "Checked bags: 0 → 3", "no bags".
final class Counts {
    private static final String WORDS = "zero|one|two|three|four|five|six|seven|eight|nine|ten|no|a|an|un|una|uno|dos|tres|cuatro|cinco"
            + "|seis|une|deux|trois|quatre|cinq|ein|eine|einen|zwei|drei|vier|fünf|sechs|kein|keine|none|single";
    private static final String NUMBER = "(?<![\\p{L}\\d$€£.,:/#-])(\\d{1,2}|" + WORDS + ")(?![\\p{L}\\d]|[.,:/-]\\d|%)";
    private static final Map<String, Integer> VALUES = values();
    private static final Pattern EACH = Pattern.compile("(?iu)\\b(?:each|per|every|apiece|allow\\p{L}*|entitle\\p{L}*|up to|maximum"
            + "|eligible|limit|benefits?|price|fare|mention\\p{L}*|gets?|receive|would(?! like)|could|can|if|first|por|je|pro|par)\\b");
    private static final Pattern PER = Pattern.compile("(?iu)^[*)]*\\s*\\(?(?:each|per|for each|apiece|allow\\p{L}*|maximum|limit"
            + "|×|x \\$|(?:would|could|might|may)\\b)");
    /// After a number that follows its noun: "Bags: 2 checked bags each".
    private static final Pattern PER_LATER = Pattern.compile("(?iu)^\\s(?:[\\p{L}-]+\\s){0,3}(?:each|per|apiece)\\b");
    private static final Pattern PAID = Pattern.compile("(?iu)\\b(?:non-?free|paid|chargeable|charged)(?!\\p{L})");
    private static final int LAST = 24;
    private static final Pattern PAID_LAST = Pattern.compile("(?iu)(?<!\\p{L})(?:non-?free|paid|chargeable)\\s(?:\\p{L}{1,8}\\s)?$");
    private static final Pattern PAID_NEXT = Pattern.compile("(?iu)^[* ]*(?:non-?free|paid|extra|chargeable)\\b");
    /// How things stand, in the words before a number that follows its noun.
    private static final Pattern NOW = Pattern.compile("(?iu)\\b(?:currently|at the moment|so far|actualmente|actuellement|derzeit"
            + "|aktuell)\\b");
    private static final Pattern FREE = Pattern.compile("(?iu)\\b(?:free|complimentary|gratis|gratuit\\p{L}*|kostenlos\\p{L}*)\\b");
    private static final Pattern FREE_NEXT = Pattern.compile("(?iu)^[* ]*(?:free|complimentary)\\b");
    private static final Pattern MORE = Pattern.compile("(?iu)\\b(?:more|additional|extra|another|other|further|second|third|más|otra"
            + "|weitere\\p{L}*)\\b");

    private static final Pattern REST = Pattern.compile("(?iu)\\b(?:other|further|remaining)\\s$");

    private final Pattern pattern;
    private final List<String> stems;

    /// @param nouns alternatives of a pattern, without groups of their own
    /// @param stems in small letters; each of the nouns holds one: a text without any need not be searched
    Counts(String nouns, String... stems) {
        this.stems = List.of(stems);
        pattern = Pattern.compile("(?iu)" + NUMBER
                + "\\*{0,2}((?:[ -](?!(?:and|or|for|of|to|per|each|every|pro|por|par|with|in|on)\\b)[\\p{L}-]{2,12}){0,3})"
                + "[ -](?:" + nouns
                + ")(?!\\p{L}|\\s(?:(?:fee|charge|cost|allowance)s?|listed|named|called)\\b)|(?<!\\p{L})(?<!per[ _])"
                + "((?:non-?free[ _]|paid[ _]|free |extra |additional )?)(?:" + nouns
                + ")((?: (?:added|total|count|included|allowance))?)(?: to| from)?[*\"]*"
                + "(?:\\s?[:=]|\\s\\(|\\s(?:→|->|to|is|from))[* ]{0,4}(?:total )?"
                + "(?:" + NUMBER + "(?:\\s*(?:→|➡|->|to)[* ]{0,4}))?" + NUMBER);
    }

    /// @param kind of what is counted
    /// @param firm whether it is told as so, and of what is to be
    /// @param adds whether it may be on top of what there was: "add 2 bags", but not "bags: 2" or "to 2 bags"
    record Count(int number, Kind kind, Message message, Span span, boolean firm, boolean adds) {}

    /// PLAIN says no more than the number; MORE is on top of what there is.
    enum Kind { PLAIN, MORE, FREE, PAID, EACH }

    /// In order.
    List<Count> in(Message message) {
        List<Count> found = new ArrayList<>();
        String text = CallWords.text(message);
        String small = text.toLowerCase(Locale.ROOT);
        if (stems.stream().noneMatch(small::contains)) {
            return found;
        }
        Matcher one = pattern.matcher(text);
        while (one.find()) {
            boolean after = one.group(6) != null;
            int group = after ? 6 : 1;
            String number = one.group(group).toLowerCase(Locale.ROOT);
            Integer value = VALUES.get(number);
            String beside = after ? one.group(3) + one.group(4) : one.group();
            found.add(new Count(value == null ? Integer.parseInt(number) : value, kind(text, one, beside), message,
                    new Span(after ? one.start() : one.start(1), one.end()), !EACH.matcher(before(text, one.start())).find()
                            && !(number.length() < 3 && value != null && Character.isLetter(number.charAt(0)) && !number.equals("no"))
                            && (after ? !NOW.matcher(before(text, one.start())).find() : !GivenUp.at(text, one.start(), one.end())),
                    after ? beside.contains("added") : !text.substring(0, one.start()).endsWith("to ")));
        }
        return found;
    }

    private static Kind kind(String text, Matcher one, String beside) {
        String next = text.substring(one.end(), Math.min(text.length(), one.end() + 24));
        String last = text.substring(Math.max(0, one.start() - LAST), one.start());
        if (PER.matcher(next).find() || one.group(6) != null && PER_LATER.matcher(next).find()) {
            return Kind.EACH;
        }
        if (PAID.matcher(one.group()).find() || one.group(6) != null && PAID_NEXT.matcher(next).find() || PAID_LAST.matcher(last).find()) {
            return Kind.PAID;
        }
        boolean free = FREE.matcher(beside).find() || FREE_NEXT.matcher(next).find();
        boolean more = MORE.matcher(beside).find() || REST.matcher(last).find();
        return free ? Kind.FREE : more ? Kind.MORE : Kind.PLAIN;
    }

    /// The line up to a place, from the last sentence's end on.
    private static String before(String text, int to) {
        int start = Math.max(text.lastIndexOf('\n', Math.max(0, to - 1)), text.lastIndexOf(". ", to));
        return text.substring(Math.min(start + 1, to), to);
    }

    /// The line that a place stands in, cut at the sentence's end.
    static String sentence(String text, int from, int to) {
        int start = Math.max(text.lastIndexOf('\n', Math.max(0, from - 1)), text.lastIndexOf(". ", from)) + 1;
        int line = text.indexOf('\n', to);
        int stop = text.indexOf(". ", to);
        int end = Math.min(line < 0 ? text.length() : line, stop < 0 ? text.length() : stop);
        return text.substring(Math.min(start, from), Math.max(end, to));
    }

    private static Map<String, Integer> values() {
        Map<String, Integer> values = new HashMap<>();
        List<String> all = List.of("zero no none kein keine", "one a an un una uno une ein eine einen single", "two dos deux zwei",
                "three tres trois drei", "four cuatro quatre vier", "five cinco cinq fünf", "six seis sechs",
                "seven", "eight", "nine", "ten");
        for (int i = 0; i < all.size(); i++) {
            for (String word : all.get(i).split(" ")) {
                values.put(word, i);
            }
        }
        return Map.copyOf(values);
    }
}
