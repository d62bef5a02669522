package saiddone.check.text;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import saiddone.check.Reading;
import saiddone.check.results.ResultText;
import saiddone.check.results.ToolResults;
import saiddone.model.Message;

/// Names of things that lookups show, by the fields in which results use to give them. For one thread.
public final class Products {
    private static final Pattern NAME = Pattern.compile("\"(?:product|name|title|item|product_name)\"\\s?:\\s?\"([^\"]{3,80})\"");
    private static final int LONGEST = 100_000;

    private final List<ToolResults.One> results;

    private Products(List<ToolResults.One> results) {
        this.results = results;
    }

    private record Names(List<String> all) {}

    /// Those of a transcript which a check reads.
    public static Products of(Reading reading) {
        return reading.memo().of(Products.class, () -> new Products(reading.results().all()));
    }

    /// Whether a message names one of them in full.
    public boolean named(Message message) {
        return names(message.index()).anyMatch(message.text()::contains);
    }

    /// Whether a long word of one of their names is among these words, or a name whole, however short its words ("Sun Hat");
    /// an s at a word's end does not count.
    public boolean spoken(int before, Set<String> words) {
        return names(before).map(name -> Words.of(name).all()).filter(name -> !name.isEmpty()).anyMatch(name -> name.stream()
                .anyMatch(word -> word.length() > 3 && holds(words, word)) || name.stream().allMatch(word -> holds(words, word)));
    }

    private static boolean holds(Set<String> words, String word) {
        return words.contains(word) || words.contains(word + "s");
    }

    private Stream<String> names(int before) {
        return results.stream().filter(result -> result.message() < before)
                .flatMap(result -> result.read().of(Names.class, Products::names).all().stream()).distinct();
    }

    private static Names names(ResultText read) {
        String text = read.text();
        return new Names(NAME.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text).results()
                .map((MatchResult name) -> name.group(1)).toList());
    }
}
