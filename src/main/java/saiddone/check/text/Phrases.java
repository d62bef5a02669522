package saiddone.check.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import saiddone.model.Span;

/// A list of phrases, found in one scan over the words. A phrase is words with spaces between; `a/b` is either word,
/// `send*` any word with that beginning, `..` up to four words of any kind, `^` at the head binds it to the sentence's
/// first word. For several threads.
public final class Phrases {
    private static final int GAP = 4;

    private final Map<String, List<List<Part>>> byFirst = new HashMap<>();
    /// Those that any word with a beginning begins, by its first letter.
    private final Map<Character, List<List<Part>>> byBeginning = new HashMap<>();
    private final Heads heads;
    private final int number;

    /// One place of a phrase.
    ///
    /// @param words any of these; with `prefix` any word that begins so; empty for a gap
    private record Part(List<String> words, boolean prefix, boolean gap, boolean first) {
        boolean fits(String word) {
            return prefix ? begins(word) : words.contains(word);
        }

        private boolean begins(String word) {
            for (String one : words) {
                if (word.startsWith(one)) {
                    return true;
                }
            }
            return false;
        }
    }

    public Phrases(List<String> phrases) {
        this(all(phrases), new Heads(List.of(heads(all(phrases)))), 0);
    }

    /// @param heads  of this list and others
    /// @param number this list's among them
    private Phrases(List<List<Part>> phrases, Heads heads, int number) {
        this.heads = heads;
        this.number = number;
        for (List<Part> parts : phrases) {
            if (parts.getFirst().prefix()) {
                parts.getFirst().words().stream().map(word -> word.charAt(0)).distinct()
                        .forEach(letter -> byBeginning.computeIfAbsent(letter, _ -> new ArrayList<>()).add(parts));
            } else {
                parts.getFirst().words().forEach(word -> byFirst.computeIfAbsent(word, _ -> new ArrayList<>()).add(parts));
            }
        }
    }

    /// Lists that are looked for in the same words, by name: which of them can begin where is then worked out once for all.
    static Map<String, Phrases> together(Map<String, List<String>> lists) {
        Map<String, List<List<Part>>> parsed = new LinkedHashMap<>();
        lists.forEach((name, phrases) -> parsed.put(name, all(phrases)));
        Heads heads = new Heads(parsed.values().stream().map(Phrases::heads).toList());
        Map<String, Phrases> together = new HashMap<>();
        parsed.forEach((name, phrases) -> together.put(name, new Phrases(phrases, heads, together.size())));
        return together;
    }

    private static List<List<Part>> all(List<String> phrases) {
        return phrases.stream().map(Phrases::parsed).toList();
    }

    private static Set<Heads.Head> heads(List<List<Part>> phrases) {
        return phrases.stream().map(List::getFirst).flatMap(part -> part.words().stream().map(word -> new Heads.Head(word, part.prefix())))
                .collect(Collectors.toSet());
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
        int at = first(words, from, to);
        return at < 0 ? Optional.empty() : Optional.of(new Span(words.start(at), words.end(endAt(words, at) - 1)));
    }

    /// The first word of the first phrase that begins between two word indices, -1 where none does.
    private int first(Words words, int from, int to) {
        if (!words.begins(heads, number)) {
            return -1;
        }
        for (int at = from; at < to; at++) {
            if (words.begins(heads, number, at) && endAt(words, at) > at) {
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

    /// The index of the word after the phrase that begins at this word, -1 where none does.
    public int endAt(Words words, int at) {
        String word = words.word(at);
        int end = longest(byFirst.getOrDefault(word, List.of()), words, at);
        return Math.max(end, longest(byBeginning.getOrDefault(word.charAt(0), List.of()), words, at));
    }

    private static int longest(List<List<Part>> phrases, Words words, int at) {
        int longest = -1;
        for (List<Part> phrase : phrases) {
            longest = Math.max(longest, end(phrase, 0, words, at));
        }
        return longest;
    }

    private static int end(List<Part> phrase, int part, Words words, int at) {
        if (part == phrase.size()) {
            return at;
        }
        Part wanted = phrase.get(part);
        if (wanted.gap()) {
            for (int skipped = 0; skipped <= GAP && at + skipped < words.size(); skipped++) {
                int end = end(phrase, part + 1, words, at + skipped);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        boolean fits = at < words.size() && (!wanted.first() || at == 0) && wanted.fits(words.word(at));
        return fits ? end(phrase, part + 1, words, at + 1) : -1;
    }

    private static List<Part> parsed(String phrase) {
        List<Part> parts = new ArrayList<>();
        for (String token : phrase.strip().split("\\s+")) {
            boolean first = token.startsWith("^");
            boolean prefix = token.endsWith("*");
            if (token.equals("..")) {
                parts.add(new Part(List.of(), false, true, false));
                continue;
            }
            List<List<String>> choices = new ArrayList<>();
            for (String choice : token.split("/")) {
                choices.add(Words.of(choice).all());
            }
            if (choices.size() == 1) {
                List<String> words = choices.getFirst();
                for (int i = 0; i < words.size(); i++) {
                    parts.add(new Part(List.of(words.get(i)), prefix && i == words.size() - 1, false, first && i == 0));
                }
            } else {
                parts.add(new Part(choices.stream().map(List::getFirst).toList(), prefix, false, first));
            }
        }
        if (parts.isEmpty() || parts.getFirst().gap()) {
            throw new IllegalArgumentException("A phrase begins with a word: “" + phrase + "”.");
        }
        return List.copyOf(parts);
    }
}
