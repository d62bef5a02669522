package saiddone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Sentences drawn from a seed: frequent words are frequent and rare ones rare, as in real text, so that an index over
/// them has the size and the speed that it has over real text.
final class Prose {
    private static final int VOCABULARY = 24_000;
    private static final int TOPIC = 40;
    private static final String[] COMMON = """
            the to your i you and a is for of order that it in can this have my with on be we not are as me if please was
            would will at refund from or but here an customer so do address has been payment return item by there know policy
            one help need account all shipping delivery let no any tracking card exchange check they red flag photo cancel
            request like just size package before should get status confirm details sorry thank agent human see could which
            """.split("\\s+");
    private static final String[] SYLLABLES = """
            ba be bo da de di do fa fi ga go ha he ka ke ki la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si
            so ta te ti to va ve vi wa za ter ing ion ment est ally
            """.split("\\s+");
    private final List<String> words = new ArrayList<>();

    Prose(long seed) {
        Random random = new Random(seed);
        words.addAll(List.of(COMMON));
        while (words.size() < VOCABULARY) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < 2 + random.nextInt(3); i++) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words.add(word.toString());
        }
    }

    /// A word; the n-th most frequent comes about 1/n as often as the first.
    String word(Random random) {
        return words.get((int) (Math.pow(words.size(), random.nextDouble()) - 1));
    }

    /// Words that one conversation keeps coming back to.
    List<String> topic(Random random) {
        return Stream.generate(() -> word(random)).limit(TOPIC).toList();
    }

    /// Sentences of which half of the words are of the topic; so a conversation packs about as well as a real one does
    /// (deflate: 0.16 to 0.39 of the JSON in the shared corpora and in `transcripts/`, 0.38 here).
    String text(Random random, List<String> topic, int length) {
        StringBuilder text = new StringBuilder(length * 6);
        int left = 0;
        for (int i = 0; i < length; i++) {
            String word = random.nextBoolean() ? topic.get(random.nextInt(topic.size())) : word(random);
            if (left == 0) {
                text.append(i == 0 ? "" : ". ").append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
                left = 6 + random.nextInt(14);
            } else {
                text.append(left % 7 == 0 ? ", " : " ").append(word);
            }
            left--;
        }
        return text.append('.').toString();
    }
}
