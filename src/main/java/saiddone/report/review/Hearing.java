package saiddone.report.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.Word;

/// Gathers words on codes: judgements first, then reviews, once.
final class Hearing {
    private final Map<String, String> standing;
    private final Set<String> adjudicators;
    private final Map<String, Map<String, HeardWords>> heard = new HashMap<>();
    /// The version from which on a code is known to have been there: a review of that version or later that has no word on it,
    /// neither a judgement nor a negative, cannot be.
    private final Map<String, Integer> first = new HashMap<>();
    private final List<Late> late = new ArrayList<>();

    /// A word on a code that no review knew of yet when this one was finished.
    private record Late(HeardWords words, String code, Reviewed review) {}

    Hearing(Codebook codebook, List<Reviewer> reviewers) {
        standing = CodeAnswers.standing(codebook);
        adjudicators = reviewers.stream().filter(Reviewer::adjudicates).map(Reviewer::id).collect(Collectors.toSet());
    }

    void judged(Judgement one) {
        first.merge(one.code(), one.version(), Math::min);
        of(one.subject().transcript()).computeIfAbsent(standing.getOrDefault(one.code(), one.code()),
                _ -> new HeardWords(one.subject().model()))
                .judged(one.reviewer(), one.presence(), adjudicators.contains(one.reviewer()));
    }

    /// @param word of judgements
    void judged(Word word, String model) {
        of(word.transcript()).computeIfAbsent(word.code(), _ -> new HeardWords(model))
                .judged(word.reviewer(), word.presence(), adjudicators.contains(word.reviewer()));
    }

    private Map<String, HeardWords> of(String transcript) {
        return heard.computeIfAbsent(transcript, _ -> new TreeMap<>());
    }

    void reviewed(Collection<Reviewed> reviews) {
        reviews.forEach(one -> one.absent().forEach(code -> first.merge(code, one.version(), Math::min)));
        reviews.forEach(this::reviewed);
    }

    private void reviewed(Reviewed one) {
        Map<String, HeardWords> codes = of(one.subject().transcript());
        boolean adjudicates = adjudicators.contains(one.reviewer());
        for (String code : one.absent()) {
            if (code.equals(standing.getOrDefault(code, code))) {
                codes.computeIfAbsent(code, _ -> new HeardWords(one.subject().model())).silent(one.reviewer(), adjudicates);
            }
        }
        codes.forEach((code, words) -> {
            if (words.spoke(one.reviewer())) {
                if (one.version() >= first.getOrDefault(code, Integer.MAX_VALUE)) {
                    words.finish();
                } else {
                    late.add(new Late(words, code, one));
                }
            }
        });
    }

    /// @param versions the first version under which each of some codes was judged; none where nobody did
    CodeAnswers answers(Function<Set<String>, Map<String, Integer>> versions) {
        if (!late.isEmpty()) {
            Set<String> open = late.stream().map(Late::code).collect(Collectors.toCollection(HashSet::new));
            versions.apply(open).forEach((code, version) -> first.merge(code, version, Math::min));
            late.stream().filter(one -> one.review.version() >= first.getOrDefault(one.code, 0)).forEach(one -> one.words.finish());
        }
        Map<String, Map<String, CodeAnswer>> answers = new TreeMap<>();
        heard.forEach((transcript, codes) -> {
            if (!codes.isEmpty()) {
                Map<String, CodeAnswer> own = LinkedHashMap.newLinkedHashMap(codes.size());
                codes.forEach((code, words) -> own.put(code, words.answer(transcript, code)));
                answers.put(transcript, Collections.unmodifiableMap(own));
            }
        });
        return new CodeAnswers(answers);
    }
}
