package saiddone.check.text;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saiddone.check.Reading;
import saiddone.model.Message;

/// Names of things that lookups show, by the fields in which results use to give them. For one thread.
public final class Products {
    private static final Pattern NAME = Pattern.compile("\"(?:product|name|title|item|product_name)\"\\s?:\\s?\"([^\"]{3,80})\"");
    private static final int LONGEST = 100_000;

    private final List<Message> results;
    private final Map<Message, List<String>> names = new IdentityHashMap<>();

    private Products(List<Message> results) {
        this.results = results;
    }

    /// Those of a transcript which a check reads.
    public static Products of(Reading reading) {
        return reading.memo().of(Products.class, () -> new Products(reading.transcript().messages().stream()
                .filter(message -> message.result() != null).toList()));
    }

    /// Whether a message names one of them in full.
    public boolean named(Message message) {
        return names(message.index()).anyMatch(message.text()::contains);
    }

    /// The words of their names that are long enough to mean something, in lower case.
    public Set<String> words(int before) {
        return names(before).flatMap(name -> Words.of(name).all().stream()).filter(word -> word.length() > 3)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Stream<String> names(int before) {
        return results.stream().filter(message -> message.index() < before)
                .flatMap(message -> names.computeIfAbsent(message, Products::names).stream()).distinct();
    }

    private static List<String> names(Message message) {
        String text = message.text();
        return NAME.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text).results()
                .map((MatchResult name) -> name.group(1)).toList();
    }
}
