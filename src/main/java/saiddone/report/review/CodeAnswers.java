package saiddone.report.review;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;

/// One answer for each conversation and code on which somebody has a word. Immutable.
///
/// An adjudicator's judgement beats everybody. An adjudicator who marks a conversation reviewed and is silent on a code says
/// absent where reviewers differ or said nothing, and nothing against reviewers who agree: adjudicating one code must not wipe
/// out the others.
public final class CodeAnswers {
    private final Map<String, Map<String, CodeAnswer>> byTranscript;

    CodeAnswers(Map<String, Map<String, CodeAnswer>> byTranscript) {
        this.byTranscript = byTranscript;
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
        return of(transcript).get(code);
    }

    /// By code; empty where nobody has a word on the conversation.
    public Map<String, CodeAnswer> of(String transcript) {
        return byTranscript.getOrDefault(transcript, Map.of());
    }

    /// By transcript, then code.
    public Stream<CodeAnswer> all() {
        return byTranscript.values().stream().flatMap(codes -> codes.values().stream());
    }

    public Set<String> transcripts() {
        return Collections.unmodifiableSet(byTranscript.keySet());
    }

    /// Conversations with at least one code on which reviewers differ and nobody adjudicated, in order.
    public Set<String> unsettled() {
        return all().filter(CodeAnswer::unsettled).map(CodeAnswer::transcript).collect(Collectors.toCollection(TreeSet::new));
    }
}
