package saiddone.check.argument;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import saiddone.check.results.Entity;
import saiddone.check.results.Plain;

/// A means of payment as words name it.
record Means(Entity thing) {
    private static final Pattern NUMBER = Pattern.compile("[_-]?\\d+$");
    private static final Pattern DIGITS = Pattern.compile("\\d{4,}$");

    /// What it is called by its kind, in the plain form: a gift card.
    String kind() {
        String source = thing.value("/source");
        return Plain.text(source == null ? NUMBER.matcher(thing.id()).replaceAll("") : source);
    }

    /// Whether words name it by its id or by the digits by which people tell it from others of its kind.
    boolean numberedIn(String plain) {
        return plain.contains(thing.plainId()) || Plain.holds(plain, digits());
    }

    private List<String> digits() {
        Matcher end = DIGITS.matcher(thing.id());
        return Stream.of(thing.value("/last_four"), end.find() ? end.group() : null).filter(one -> one != null && !one.isEmpty())
                .map(Plain::text).toList();
    }
}
