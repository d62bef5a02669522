package saiddone.check.claims;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.results.TextMemo;

/// What is claimed by sentences that several transcripts hold: an agent says the same to many. For several threads.
final class KnownClaims {
    private static final int SENTENCES = 2_000_000;
    private static final int LONGEST_SENTENCE = 1_000;

    private final Map<ClaimPatterns, TextMemo<SentenceClaims>> sentences = new ConcurrentHashMap<>();

    /// Those of sentences that were read with these words.
    TextMemo<SentenceClaims> with(ClaimPatterns words) {
        return sentences.computeIfAbsent(words, _ -> new TextMemo<>(SENTENCES, LONGEST_SENTENCE));
    }
}
