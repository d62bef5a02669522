package saiddone.report.review;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
public final class CodeAnswers {
    private final Map<String, Map<String, CodeAnswer>> byTranscript;

    private CodeAnswers(Map<String, Map<String, CodeAnswer>> byTranscript) {
        this.byTranscript = byTranscript;
    }

    public static CodeAnswers of(Codebook codebook, List<Reviewer> reviewers, Collection<Judgement> judgements,
            Collection<Reviewed> reviewed) {
        Map<String, String> standing = standing(codebook);
        Set<String> adjudicators = reviewers.stream().filter(Reviewer::adjudicates).map(Reviewer::id).collect(Collectors.toSet());
        Map<String, Integer> first = firstVersions(judgements, reviewed);
        Map<String, Map<String, Heard>> heard = new TreeMap<>();
        for (Judgement one : judgements) {
            heard(heard, one.subject().transcript(), one.subject().model(), standing.getOrDefault(one.code(), one.code()))
                    .judged(one.reviewer(), one.presence(), adjudicators.contains(one.reviewer()));
        }
        for (Reviewed one : reviewed) {
            for (String code : one.absent()) {
                if (code.equals(standing.getOrDefault(code, code))) {
                    heard(heard, one.subject().transcript(), one.subject().model(), code)
                            .silent(one.reviewer(), adjudicators.contains(one.reviewer()));
                }
            }
            heard.getOrDefault(one.subject().transcript(), Map.of()).forEach((code, words) ->
                    words.finished(one.reviewer(), one.version() >= first.getOrDefault(code, 0)));
        }
        Map<String, Map<String, CodeAnswer>> answers = new TreeMap<>();
        heard.forEach((transcript, codes) -> {
            Map<String, CodeAnswer> own = new TreeMap<>();
            codes.forEach((code, words) -> own.put(code, words.answer(transcript, code)));
            answers.put(transcript, Collections.unmodifiableMap(own));
        });
        return new CodeAnswers(answers);
    }

    /// Each code's id to the id of the code that its judgements count for.
    public static Map<String, String> standing(Codebook codebook) {
        return codebook.codes().stream().collect(Collectors.toMap(Code::id, code -> {
            String into = code.mergedInto();
            return into == null ? code.id() : into;
        }));
    }

    /// The version from which on a code is known to have been there: a review of that version or later that has no word on it,
    /// neither a judgement nor a negative, cannot be.
    private static Map<String, Integer> firstVersions(Collection<Judgement> judgements, Collection<Reviewed> reviewed) {
        Map<String, Integer> first = new HashMap<>();
        judgements.forEach(one -> first.merge(one.code(), one.version(), Math::min));
        reviewed.forEach(one -> one.absent().forEach(code -> first.merge(code, one.version(), Math::min)));
        return first;
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

    private static Heard heard(Map<String, Map<String, Heard>> all, String transcript, String model, String code) {
        return all.computeIfAbsent(transcript, _ -> new HashMap<>()).computeIfAbsent(code, _ -> new Heard(model));
    }

    /// The words on one code in one conversation.
    private static final class Heard {
        private final String model;
        private final Map<String, Presence> said = new TreeMap<>();
        private @Nullable Presence adjudicated;
        private boolean adjudicatorSilent;
        private final Set<String> speakers = new HashSet<>();
        private boolean finished;

        Heard(String model) {
            this.model = model;
        }

        void judged(String reviewer, Presence word, boolean adjudicates) {
            speakers.add(reviewer);
            if (adjudicates) {
                adjudicated = adjudicated == null ? word : CodeAnswer.stronger(adjudicated, word);
            } else {
                said.merge(reviewer, word, CodeAnswer::stronger);
            }
        }

        void silent(String reviewer, boolean adjudicates) {
            finished = true;
            if (adjudicates) {
                adjudicatorSilent = true;
            } else {
                said.putIfAbsent(reviewer, Presence.ABSENT);
            }
        }

        /// The reviewer has finished the conversation.
        void finished(String reviewer, boolean codeWasThere) {
            finished |= codeWasThere && speakers.contains(reviewer);
        }

        CodeAnswer answer(String transcript, String code) {
            Set<Presence> different = new HashSet<>(said.values());
            Presence settled = adjudicated != null ? adjudicated
                    : adjudicatorSilent && different.size() != 1 ? Presence.ABSENT : null;
            CodeAnswer.Basis basis = settled != null ? CodeAnswer.Basis.ADJUDICATED
                    : different.size() > 1 ? CodeAnswer.Basis.UNSETTLED
                    : said.size() > 1 ? CodeAnswer.Basis.AGREED : CodeAnswer.Basis.SINGLE;
            Presence word = settled != null ? settled : said.values().stream().reduce(Presence.ABSENT, CodeAnswer::stronger);
            return new CodeAnswer(transcript, model, code, word, basis,
                    said.entrySet().stream().map(one -> new CodeAnswer.Said(one.getKey(), one.getValue())).toList(), finished);
        }
    }
}
