package saiddone.check.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.model.Span;

/// A list of phrases, found in one scan over the words. A phrase is words with spaces between; `a/b` is either word,
/// `send*` any word with that beginning, `..` up to four words of any kind, `^` at the head binds it to the sentence's
/// first word. For several threads.
public final class Phrases {
    private static final int LONGEST = 200;
    /// Each is tried with each of those before it.
    private static final int MOST_GAPS = 3;
    /// So many units hold a few words.
    private static final int NEAR = 30;

    /// Those that may stand anywhere, and those that are bound to the first word.
    private final PhraseTree anywhere = new PhraseTree();
    private final PhraseTree first = new PhraseTree();
    private final Heads heads;
    private final int number;

    public Phrases(List<String> phrases) {
        this(all(phrases), new Heads(List.of(opening(all(phrases)))), 0);
    }

    /// @param heads  of this list and others
    /// @param number this list's among them
    private Phrases(List<List<PhrasePart>> phrases, Heads heads, int number) {
        this.heads = heads;
        this.number = number;
        phrases.forEach(parts -> (parts.getFirst().first() ? first : anywhere).add(parts, 0));
    }

    Heads heads() {
        return heads;
    }

    int number() {
        return number;
    }

    /// Lists that are looked for in the same words, by name: which of them can begin where is then worked out once for all.
    static Map<String, Phrases> together(Map<String, List<String>> lists) {
        Map<String, List<List<PhrasePart>>> parsed = new LinkedHashMap<>();
        lists.forEach((name, phrases) -> parsed.put(name, all(phrases)));
        Heads heads = new Heads(parsed.values().stream().map(Phrases::opening).toList());
        Map<String, Phrases> together = new HashMap<>();
        parsed.forEach((name, phrases) -> together.put(name, new Phrases(phrases, heads, together.size())));
        return together;
    }

    /// Why there can be no such phrase in a list, null where there can.
    public static @Nullable String refused(String phrase) {
        List<String> parts = List.of(phrase.strip().split("\\s+"));
        if (phrase.length() > LONGEST) {
            return "it is longer than %d signs".formatted(LONGEST);
        }
        if (parts.getFirst().equals("..")) {
            return "it begins with a gap";
        }
        if (parts.stream().filter(".."::equals).count() > MOST_GAPS) {
            return "it has more than %d gaps".formatted(MOST_GAPS);
        }
        boolean words = parts.stream().filter(part -> !part.equals("..")).flatMap(part -> Stream.of(part.split("/", -1)))
                .allMatch(choice -> Words.of(choice).size() > 0);
        return words ? null : "a part of it holds no word";
    }

    private static List<List<PhrasePart>> all(List<String> phrases) {
        return phrases.stream().map(PhrasePart::parsed).toList();
    }

    private static Heads.Opening opening(List<List<PhrasePart>> phrases) {
        List<List<PhrasePart>> longer = phrases.stream().filter(parts -> parts.size() > 1 && !parts.get(1).gap()).toList();
        return new Heads.Opening(words(phrases, 0), words(longer, 1), longer.size() < phrases.size());
    }

    private static Set<Heads.Head> words(List<List<PhrasePart>> phrases, int place) {
        return phrases.stream().map(parts -> parts.get(place))
                .flatMap(part -> part.words().stream().map(word -> new Heads.Head(word, part.prefix()))).collect(Collectors.toSet());
    }

    /// Whether any of them stands in the sentence.
    public boolean in(Sentence sentence) {
        return in(sentence.words());
    }

    public boolean in(Words words) {
        return first(words, 0, words.size()) >= 0;
    }

    public boolean in(String text) {
        return in(Words.of(text, 0, Math.min(text.length(), Sentences.LONGEST)));
    }

    /// The place of the first that stands in the words.
    public Optional<Span> find(Words words) {
        return find(words, 0, words.size());
    }

    /// The same for a phrase that begins at or after the first and before the second of these word indices.
    public Optional<Span> find(Words words, int from, int to) {
        return words.begins(heads, number) ? findBegun(words, from, to) : Optional.empty();
    }

    private Optional<Span> findBegun(Words words, int from, int to) {
        int at = firstBegun(words, from, to);
        return at < 0 ? Optional.empty() : Optional.of(new Span(words.start(at), words.end(endAt(words, at) - 1)));
    }

    /// The first word of the first phrase that begins between two word indices, -1 where none does.
    private int first(Words words, int from, int to) {
        return words.begins(heads, number) ? firstBegun(words, from, to) : -1;
    }

    private int firstBegun(Words words, int from, int to) {
        for (int at = from; at < to; at++) {
            if (endIfBegun(words, at) > at) {
                return at;
            }
        }
        return -1;
    }

    /// Whether one begins before a place in the text: what follows a statement seldom takes it back.
    public boolean before(Sentence sentence, Span place) {
        Words words = sentence.words();
        int to = 0;
        while (to < words.size() && words.start(to) < place.end()) {
            to++;
        }
        return first(words, 0, to) >= 0;
    }

    /// Whether one stands in the few words of a text right before a place.
    public boolean rightBefore(String text, int place) {
        return in(text.substring(Math.max(0, place - NEAR), Math.max(0, place)));
    }

    /// The index of the word after the longest phrase that begins at this word, -1 where none does.
    public int endIfBegun(Words words, int at) {
        return words.begins(heads, number, at) ? endAt(words, at) : -1;
    }

    /// The same without asking first whether any may begin there, as few words do.
    int endAt(Words words, int at) {
        int end = anywhere.end(words, at);
        return at > 0 ? end : Math.max(end, first.end(words, at));
    }
}
