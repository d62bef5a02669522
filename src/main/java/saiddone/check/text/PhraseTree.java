package saiddone.check.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words with which phrases go on after their first: common beginnings are tried once, and of those that go on otherwise
/// nothing is. From its first gap on each phrase is on its own. For several threads once it is grown.
final class PhraseTree {
    private final Map<String, PhraseTree> next = new HashMap<>();
    /// What goes on with any word that has a beginning, by that one's first letter.
    private final Map<Character, Map<String, PhraseTree>> beginnings = new HashMap<>();
    private final List<List<PhrasePart>> rests = new ArrayList<>();
    private boolean end;

    /// @param parts of one phrase
    void add(List<PhrasePart> parts, int from) {
        if (from == parts.size()) {
            end = true;
            return;
        }
        PhrasePart part = parts.get(from);
        if (part.gap()) {
            rests.add(parts.subList(from, parts.size()));
        } else {
            part.words().forEach(word -> (part.prefix() ? beginnings.computeIfAbsent(word.charAt(0), _ -> new HashMap<>()) : next)
                    .computeIfAbsent(word, _ -> new PhraseTree()).add(parts, from + 1));
        }
    }

    private int begun(String word, Words words, int at) {
        int longest = -1;
        for (Map.Entry<String, PhraseTree> one : beginnings.getOrDefault(word.charAt(0), Map.of()).entrySet()) {
            if (word.startsWith(one.getKey())) {
                longest = Math.max(longest, one.getValue().end(words, at + 1));
            }
        }
        return longest;
    }

    /// The index of the word after the longest phrase that goes on at a word, -1 where none does.
    int end(Words words, int at) {
        int longest = end ? at : -1;
        if (at < words.size()) {
            String word = words.word(at);
            PhraseTree same = next.get(word);
            if (same != null) {
                longest = Math.max(longest, same.end(words, at + 1));
            }
            longest = beginnings.isEmpty() ? longest : Math.max(longest, begun(word, words, at));
        }
        for (List<PhrasePart> rest : rests) {
            longest = Math.max(longest, PhrasePart.end(rest, 0, words, at));
        }
        return longest;
    }
}
