package saiddone.report.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;

/// Gathers words on codes: judgements first, then reviews, once.
final class Hearing {
    private final Map<String, String> standing;
    private final Set<String> adjudicators;
    /// In the order in which they came up, mostly that of their ids.
    private final Map<String, HeardConversation> heard = new LinkedHashMap<>();
    /// The one that was spoken of last: words on a conversation come together.
    private @Nullable HeardConversation current;
    /// Each code's number, in the order in which they came up.
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    /// The version from which on a code is known to have been there: a review of that version or later that has no word on it,
    /// neither a judgement nor a negative, cannot be.
    private final Map<String, Integer> first = new HashMap<>();
    private final List<Late> late = new ArrayList<>();

    /// A word on a code that no review knew of yet when this one was finished.
    private record Late(HeardConversation conversation, int code, int version) {}

    Hearing(Codebook codebook, List<Reviewer> reviewers) {
        standing = CodeAnswers.standing(codebook);
        adjudicators = reviewers.stream().filter(Reviewer::adjudicates).map(Reviewer::id).collect(Collectors.toSet());
        codebook.codes().forEach(code -> number(code.id()));
    }

    void judged(Judgement one) {
        first.merge(one.code(), one.version(), Math::min);
        String model = one.subject().model();
        of(one.subject().transcript(), model).judged(one.reviewer(), number(standing.getOrDefault(one.code(), one.code())), model,
                one.presence(), adjudicators.contains(one.reviewer()));
    }

    /// A judgement's word, which bears no model: [#named] is to follow.
    ///
    /// @param code that it counts for
    void judged(String transcript, String code, String reviewer, Presence word) {
        of(transcript, null).judged(reviewer, number(code), null, word, adjudicators.contains(reviewer));
    }

    /// Tells the models of conversations whose words bear none, before reviews are heard.
    void named(Map<String, String> models) {
        heard.forEach((transcript, conversation) -> conversation.named(models.getOrDefault(transcript, "")));
    }

    private HeardConversation of(String transcript, @Nullable String model) {
        HeardConversation last = current;
        if (last != null && last.transcript().equals(transcript)) {
            return last;
        }
        HeardConversation one = heard.get(transcript);
        if (one == null) {
            one = new HeardConversation(transcript, model, codes.size());
            heard.put(transcript, one);
        }
        current = one;
        return one;
    }

    private int number(String code) {
        Integer there = numbers.get(code);
        if (there == null) {
            there = codes.size();
            numbers.put(code, there);
            codes.add(code);
        }
        return there;
    }

    void reviewed(Collection<Reviewed> reviews) {
        for (Reviewed one : reviews) {
            for (String code : one.absent()) {
                Integer version = first.get(code);
                if (version == null || version > one.version()) {
                    first.put(code, one.version());
                }
            }
        }
        reviews.forEach(this::reviewed);
    }

    private void reviewed(Reviewed one) {
        HeardConversation conversation = of(one.subject().transcript(), one.subject().model());
        boolean adjudicates = adjudicators.contains(one.reviewer());
        for (String code : one.absent()) {
            if (code.equals(standing.getOrDefault(code, code))) {
                conversation.silent(one.reviewer(), number(code), one.subject().model(), adjudicates);
            }
        }
        for (int code = 0; code < conversation.codes(); code++) {
            if (conversation.spoke(one.reviewer(), code)) {
                if (one.version() >= first.getOrDefault(codes.get(code), Integer.MAX_VALUE)) {
                    conversation.finish(code);
                } else {
                    late.add(new Late(conversation, code, one.version()));
                }
            }
        }
    }

    /// @param versions the first version under which each of some codes was judged; none where nobody did
    CodeAnswers answers(Function<Set<String>, Map<String, Integer>> versions) {
        if (!late.isEmpty()) {
            Set<String> open = late.stream().map(one -> codes.get(one.code)).collect(Collectors.toCollection(HashSet::new));
            versions.apply(open).forEach((code, version) -> first.merge(code, version, Math::min));
            late.stream().filter(one -> one.version >= first.getOrDefault(codes.get(one.code), 0))
                    .forEach(one -> one.conversation.finish(one.code));
        }
        return new CodeAnswers(heard.values(), codes);
    }
}
