package saiddone.check.text;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saiddone.model.Message;
import saiddone.model.Transcript;

/// Names of things that lookups show, by the fields in which results use to give them.
public final class Products {
    private static final Pattern NAME = Pattern.compile("\"(?:product|name|title|item|product_name)\"\\s?:\\s?\"([^\"]{3,80})\"");
    private static final int LONGEST = 100_000;

    private Products() {}

    /// Whether a message names one of them in full.
    public static boolean named(Transcript transcript, Message message) {
        return names(transcript, message.index()).anyMatch(message.text()::contains);
    }

    /// The words of their names that are long enough to mean something, in lower case.
    public static Set<String> words(Transcript transcript, int before) {
        return names(transcript, before).flatMap(name -> Words.of(name).all().stream()).filter(word -> word.length() > 3)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<String> names(Transcript transcript, int before) {
        return transcript.messages().stream().filter(message -> message.result() != null && message.index() < before)
                .map(Message::text).map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .flatMap(text -> NAME.matcher(text).results().map((MatchResult name) -> name.group(1))).distinct();
    }
}
