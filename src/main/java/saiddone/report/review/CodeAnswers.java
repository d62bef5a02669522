package saiddone.report.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;

/// One answer for each conversation and code on which somebody has a word. Immutable.
///
/// An adjudicator's judgement beats everybody. An adjudicator who marks a conversation reviewed and is silent on a code says
/// absent where reviewers differ or said nothing, and nothing against reviewers who agree: adjudicating one code must not wipe
/// out the others.
///
/// There may be hundreds of thousands of answers, so each is made when somebody asks for it.
public final class CodeAnswers {
    private final List<String> codes;
    private final Map<String, Integer> numbers = new HashMap<>();
    /// The codes' numbers in the order of their ids.
    private final int[] order;
    /// By transcript, in order; each has heard of some code.
    private final Map<String, HeardConversation> conversations;

    /// @param heard of codes by their numbers, not changed any more
    CodeAnswers(Collection<HeardConversation> heard, List<String> codes) {
        this.codes = List.copyOf(codes);
        this.order = IntStream.range(0, codes.size()).boxed().sorted(Comparator.comparing(codes::get))
                .mapToInt(Integer::intValue).toArray();
        for (int code : order) {
            numbers.put(codes.get(code), code);
        }
        HeardConversation[] all = heard.toArray(new HeardConversation[0]);
        Arrays.sort(all, Comparator.comparing(HeardConversation::transcript));
        conversations = LinkedHashMap.newLinkedHashMap(all.length);
        for (HeardConversation one : all) {
            if (hears(one)) {
                conversations.put(one.transcript(), one);
            }
        }
    }

    private static boolean hears(HeardConversation conversation) {
        int code = 0;
        while (code < conversation.codes() && !conversation.heard(code)) {
            code++;
        }
        return code < conversation.codes();
    }

    public static CodeAnswers of(Codebook codebook, List<Reviewer> reviewers, Collection<Judgement> judgements,
            Collection<Reviewed> reviewed) {
        Hearing hearing = new Hearing(codebook, reviewers);
        judgements.forEach(hearing::judged);
        hearing.reviewed(reviewed);
        return hearing.answers(_ -> Map.of());
    }

    /// Each code's id to the id of the code that its judgements count for.
    public static Map<String, String> standing(Codebook codebook) {
        return codebook.codes().stream().collect(Collectors.toMap(Code::id, code -> {
            String into = code.mergedInto();
            return into == null ? code.id() : into;
        }));
    }

    /// Null where nobody judged or reviewed it.
    public @Nullable CodeAnswer of(String transcript, String code) {
        HeardConversation conversation = conversations.get(transcript);
        Integer number = numbers.get(code);
        return conversation == null || number == null || !conversation.heard(number) ? null : conversation.answer(number, code);
    }

    /// By code; empty where nobody has a word on the conversation.
    public Map<String, CodeAnswer> of(String transcript) {
        HeardConversation conversation = conversations.get(transcript);
        if (conversation == null) {
            return Map.of();
        }
        Map<String, CodeAnswer> own = new LinkedHashMap<>();
        answers(conversation).forEach(answer -> own.put(answer.code(), answer));
        return Collections.unmodifiableMap(own);
    }

    /// By transcript, then code.
    public Stream<CodeAnswer> all() {
        return conversations.values().stream().flatMap(this::answers);
    }

    private Stream<CodeAnswer> answers(HeardConversation conversation) {
        return Arrays.stream(order).filter(conversation::heard).mapToObj(code -> conversation.answer(code, codes.get(code)));
    }

    /// Those on which reviewers differ and nobody adjudicated, by transcript, then code.
    public List<CodeAnswer> allUnsettled() {
        List<CodeAnswer> all = new ArrayList<>();
        for (HeardConversation conversation : conversations.values()) {
            for (int code : order) {
                if (conversation.heard(code) && conversation.unsettled(code)) {
                    all.add(conversation.answer(code, codes.get(code)));
                }
            }
        }
        return all;
    }

    public Set<String> transcripts() {
        return Collections.unmodifiableSet(conversations.keySet());
    }

    /// Conversations with at least one code on which reviewers differ and nobody adjudicated, in order.
    public Set<String> unsettled() {
        return allUnsettled().stream().map(CodeAnswer::transcript).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The codes by their numbers, for [#each].
    public List<String> codes() {
        return codes;
    }

    /// Is told what answers come to.
    public interface Listener {
        void answer(int code, Presence word, boolean finished, boolean unsettled);
    }

    /// The answers on a conversation in no order, without making them: for figures of very many.
    public void each(String transcript, Listener listener) {
        HeardConversation conversation = conversations.get(transcript);
        for (int code = 0; conversation != null && code < conversation.codes(); code++) {
            if (conversation.heard(code)) {
                listener.answer(code, conversation.word(code), conversation.finished(code), conversation.unsettled(code));
            }
        }
    }
}
