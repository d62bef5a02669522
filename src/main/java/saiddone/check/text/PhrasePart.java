package saiddone.check.text;

import java.util.ArrayList;
import java.util.List;

/// One place of a phrase.
///
/// @param words  any of these; with `prefix` any word that begins so; empty for a gap
/// @param first  whether it must be the first word
record PhrasePart(List<String> words, boolean prefix, boolean gap, boolean first) {
    private static final int GAP = 4;

    /// The index of the word after the rest of a phrase that goes on at a word, -1 where it does not.
    static int end(List<PhrasePart> phrase, int part, Words words, int at) {
        if (part == phrase.size()) {
            return at;
        }
        PhrasePart wanted = phrase.get(part);
        if (wanted.gap()) {
            for (int skipped = 0; skipped <= GAP && at + skipped < words.size(); skipped++) {
                int end = end(phrase, part + 1, words, at + skipped);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        return at < words.size() && wanted.fits(words.word(at)) ? end(phrase, part + 1, words, at + 1) : -1;
    }

    private boolean fits(String word) {
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

    /// The places of a phrase as [Phrases] writes it.
    static List<PhrasePart> parsed(String phrase) {
        List<PhrasePart> parts = new ArrayList<>();
        for (String token : phrase.strip().split("\\s+")) {
            boolean first = token.startsWith("^");
            boolean prefix = token.endsWith("*");
            if (token.equals("..")) {
                parts.add(new PhrasePart(List.of(), false, true, false));
                continue;
            }
            List<List<String>> choices = new ArrayList<>();
            for (String choice : token.split("/")) {
                choices.add(Words.of(choice).all());
            }
            if (choices.size() == 1) {
                List<String> words = choices.getFirst();
                for (int i = 0; i < words.size(); i++) {
                    parts.add(new PhrasePart(List.of(words.get(i)), prefix && i == words.size() - 1, false, first && i == 0));
                }
            } else {
                parts.add(new PhrasePart(choices.stream().map(List::getFirst).toList(), prefix, false, first));
            }
        }
        if (parts.isEmpty() || parts.getFirst().gap()) {
            throw new IllegalArgumentException("A phrase begins with a word: “" + phrase + "”.");
        }
        return List.copyOf(parts);
    }
}
