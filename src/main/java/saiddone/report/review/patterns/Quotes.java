package saiddone.report.review.patterns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Target;
import saiddone.report.review.CodeAnswer;
import saiddone.report.review.CodeAnswers;
import saiddone.report.review.ReviewData;
import saiddone.report.review.ReviewedCases;

/// The places behind a cell: what reviewers tagged as present, in conversations where that stands.
public final class Quotes {
    private Quotes() {}

    /// @param judgements the code's, as [saiddone.annotation.store.Judgements#under] gives them, or `data.judgements()`
    /// @param code       the code that judgements count for
    /// @return by model, then case, conversation and place; one place tagged by several reviewers once
    public static List<TagQuote> of(ReviewData data, ReviewedCases cases, Collection<Judgement> judgements, String code) {
        Map<String, String> standing = CodeAnswers.standing(data.codebook());
        Map<String, List<Judgement>> places = new LinkedHashMap<>();
        judgements.stream().filter(one -> one.presence() == Presence.PRESENT && code.equals(standing.getOrDefault(one.code(), one.code())))
                .filter(one -> stands(data, one.subject().transcript(), code))
                .forEach(one -> places.computeIfAbsent(one.subject().transcript() + "\n" + one.place(), _ -> new ArrayList<>()).add(one));
        Set<String> adjudicators = data.reviewers().stream().filter(Reviewer::adjudicates).map(Reviewer::id).collect(Collectors.toSet());
        return places.values().stream().map(same -> quote(data, cases, same, code, adjudicators))
                .sorted(Comparator.comparing(TagQuote::model).thenComparing(TagQuote::caseLabel).thenComparing(TagQuote::transcript)
                        .thenComparingInt(TagQuote::message).thenComparing(TagQuote::words).thenComparing(TagQuote::call))
                .toList();
    }

    /// An adjudicator may have said that it is absent after all.
    private static boolean stands(ReviewData data, String transcript, String code) {
        CodeAnswer answer = data.answers().of(transcript, code);
        return answer == null || answer.present();
    }

    private static TagQuote quote(ReviewData data, ReviewedCases cases, List<Judgement> same, String code, Set<String> adjudicators) {
        Judgement first = same.getFirst();
        String transcript = first.subject().transcript();
        CodeAnswer answer = data.answers().of(transcript, code);
        return new TagQuote(transcript, first.subject().model(), cases.label(transcript), code, message(first.target()),
                words(first.target()), call(first.target()), same.stream().map(Judgement::note).filter(note -> !note.isBlank()).toList(),
                same.stream().map(Judgement::reviewer).distinct().sorted().toList(),
                same.stream().anyMatch(one -> adjudicators.contains(one.reviewer())), same.stream().allMatch(Judgement::blind),
                answer != null && answer.unsettled());
    }

    /// The message that a target is at, the words' message of a pair; -1 for the conversation.
    public static int message(Target target) {
        return switch (target) {
            case Target.Conversation _ -> -1;
            case Target.OfMessage of -> of.message();
            case Target.Words words -> words.message();
            case Target.Call call -> call.message();
            case Target.Argument argument -> argument.of().message();
            case Target.Pair pair -> pair.words().message();
        };
    }

    /// The words of a target; empty where it has none.
    public static String words(Target target) {
        return switch (target) {
            case Target.Conversation _ -> "";
            case Target.OfMessage of -> of.quote().text();
            case Target.Words words -> words.quote().text();
            case Target.Call _ -> "";
            case Target.Argument _ -> "";
            case Target.Pair pair -> pair.words().quote().text();
        };
    }

    /// The call of a target in one line; empty where it has none.
    public static String call(Target target) {
        return switch (target) {
            case Target.Call call -> CallLine.of(call.tool(), call.quote().text());
            case Target.Argument argument -> argument.of().tool() + "(" + name(argument.pointer()) + ": " + CallLine.value(argument.value())
                    + ")";
            case Target.Pair pair -> CallLine.of(pair.call().tool(), pair.call().quote().text());
            case Target.Conversation _, Target.OfMessage _, Target.Words _ -> "";
        };
    }

    private static String name(String pointer) {
        return pointer.startsWith("/") ? pointer.substring(1) : pointer;
    }
}
