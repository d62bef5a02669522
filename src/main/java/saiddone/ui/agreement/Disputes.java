package saiddone.ui.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.report.review.CodeAnswer;
import saiddone.report.review.CodeAnswers;
import saiddone.report.review.ReviewData;
import saiddone.report.review.ReviewedCases;
import saiddone.report.review.agreement.AgreementReport;
import saiddone.report.review.agreement.Disagreement;
import saiddone.report.review.agreement.RulingDisagreement;
import saiddone.report.review.patterns.Quotes;
import saiddone.ui.agreement.Dispute.Place;
import saiddone.ui.agreement.Dispute.Side;
import saiddone.ui.shell.Strings;

/// Puts together what is shown of each disagreement. Pure.
final class Disputes {
    private final ReviewData data;
    private final ReviewedCases cases;
    private final Strings strings;
    private final Set<String> adjudicators;
    private final Map<String, String> standing;
    private final Map<String, List<Judgement>> judgements = new HashMap<>();
    private final Map<String, List<Reviewed>> reviews;

    Disputes(ReviewData data, ReviewedCases cases, Set<String> wanted, Collection<Judgement> said, Strings strings) {
        this.data = data;
        this.cases = cases;
        this.strings = strings;
        adjudicators = data.reviewers().stream().filter(Reviewer::adjudicates).map(Reviewer::id).collect(Collectors.toSet());
        standing = CodeAnswers.standing(data.codebook());
        said.stream().filter(one -> wanted.contains(one.subject().transcript())).forEach(one ->
                judgements.computeIfAbsent(key(one.subject().transcript(), standing.getOrDefault(one.code(), one.code())),
                        _ -> new ArrayList<>()).add(one));
        reviews = data.reviewed().stream().filter(one -> wanted.contains(one.subject().transcript()))
                .collect(Collectors.groupingBy(one -> one.subject().transcript()));
    }

    /// Those on codes, then those on verdicts.
    ///
    /// @param judgements of some conversations
    static List<Dispute> of(ReviewData data, ReviewedCases cases, AgreementReport report,
            Function<Set<String>, Collection<Judgement>> judgements, Strings strings) {
        Set<String> wanted = new HashSet<>();
        report.disagreements().forEach(one -> wanted.add(one.transcript()));
        Disputes disputes = new Disputes(data, cases, wanted, judgements.apply(wanted), strings);
        return Stream.concat(report.disagreements().stream().map(disputes::onCode),
                RulingDisagreement.of(data).stream().map(disputes::onVerdict)).toList();
    }

    private Dispute onCode(Disagreement one) {
        List<Judgement> own = judgements.getOrDefault(key(one.transcript(), one.code()), List.of());
        Code code = data.codebook().code(one.code()).orElse(null);
        Presence settled = one.adjudicated();
        List<Judgement> last = own.stream().filter(judgement -> adjudicators.contains(judgement.reviewer())).toList();
        return new Dispute(one.transcript(), subject(one, own), cases.label(one.transcript()), one.code(), data.codeName(one.code()),
                code == null ? null : code.colour(), null, one.said().stream().map(said -> side(said, own)).toList(),
                settled == null ? null : word(settled), settled == null ? null : by(one, last), last.stream().map(Judgement::note)
                .filter(note -> !note.isBlank()).findFirst().orElse(""), one.inUniverse());
    }

    private Subject subject(Disagreement one, List<Judgement> own) {
        return Stream.concat(own.stream().map(Judgement::subject),
                reviews.getOrDefault(one.transcript(), List.of()).stream().map(Reviewed::subject)).findFirst()
                .orElseGet(() -> new Subject(one.transcript(), "", one.model()));
    }

    private Side side(CodeAnswer.Said said, List<Judgement> own) {
        List<Place> places = own.stream().filter(one -> one.reviewer().equals(said.reviewer())).map(one -> new Place(
                Quotes.message(one.target()), Quotes.words(one.target()), Quotes.call(one.target()), one.note(), one.presence(),
                one.target()))
                .toList();
        return new Side(said.reviewer(), data.nameOf(said.reviewer()), word(said.word()), said.word(), places, "");
    }

    /// An adjudicator may have settled it by marking the conversation reviewed.
    private String by(Disagreement one, List<Judgement> last) {
        return Stream.concat(last.stream().map(Judgement::reviewer), reviews.getOrDefault(one.transcript(), List.of()).stream()
                .map(Reviewed::reviewer).filter(adjudicators::contains)).findFirst().map(data::nameOf).orElse("");
    }

    private Dispute onVerdict(RulingDisagreement one) {
        Overrule first = one.said().getFirst();
        Overrule.@Nullable Ruling settled = one.adjudicated();
        String reason = settled == null ? "" : data.rulings().stream().filter(ruling -> Objects.equals(ruling.reviewer(), one.by()))
                .filter(ruling -> ruling.subject().transcript().equals(one.transcript()) && ruling.question() == one.question())
                .map(Overrule::reason).findFirst().orElse("");
        return new Dispute(one.transcript(), first.subject(), cases.label(one.transcript()), Dispute.key(one.question()),
                strings.get("agreement.question." + low(one.question())), null, one.question(), one.said().stream().map(ruling -> new Side(
                ruling.reviewer(), data.nameOf(ruling.reviewer()), word(ruling.ruling()), null, List.of(), ruling.reason())).toList(),
                settled == null ? null : word(settled), one.by() == null ? null : data.nameOf(Objects.requireNonNull(one.by())), reason,
                true);
    }

    private String word(Presence word) {
        return strings.get("agreement.word." + low(word));
    }

    private String word(Overrule.Ruling ruling) {
        return strings.get("agreement.ruling." + low(ruling));
    }

    static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String key(String transcript, String code) {
        return transcript + "\n" + code;
    }
}
