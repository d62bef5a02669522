package saiddone.report.review.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;
import saiddone.report.review.CodeAnswer;
import saiddone.report.review.CodeOrder;
import saiddone.report.review.ReviewData;
import saiddone.statistics.Agreement;
import saiddone.statistics.Interval;
import saiddone.statistics.TagAgreement;

/// Compares reviewers. Pure.
public final class AgreementReports {
    private static final long SEED = 20_240_917;

    private AgreementReports() {}

    /// All independent reviewers.
    public static AgreementReport of(ReviewData data) {
        return of(data, data.independent().stream().map(Reviewer::id).collect(Collectors.toSet()));
    }

    /// Some of them, such as a pair, for which alone Cohen's kappa is defined. Adjudicators among them are left out.
    public static AgreementReport of(ReviewData data, Set<String> reviewers) {
        Map<String, Set<String>> readers = readers(data, reviewers);
        Set<String> taking = new HashSet<>();
        readers.values().forEach(taking::addAll);
        List<Reviewer> compared = data.independent().stream().filter(one -> taking.contains(one.id())).toList();
        List<Code> codes = CodeOrder.inForce(data.codebook());
        Universe all = new Universe(compared.stream().map(Reviewer::id).toList());
        List<AgreementReport.Row> rows = new ArrayList<>();
        List<Disagreement> disagreements = disagreements(data, reviewers, readers);
        for (Code code : codes) {
            Universe own = new Universe(all.reviewers);
            readers.forEach((transcript, who) -> own.add(transcript, who, data.answers().of(transcript, code.id())));
            all.take(own);
            List<Disagreement> differing = disagreements.stream().filter(one -> one.code().equals(code.id())).toList();
            rows.add(new AgreementReport.Row(code, own.agreement(), own.unsure, differing.size(),
                    (int) differing.stream().filter(Disagreement::open).count()));
        }
        return new AgreementReport(compared, all.agreement(), rows, readers.size(), readers.size() * codes.size(), all.unsure, all.unknown,
                disagreements, method(compared.size(), readers.size(), codes.size(), all));
    }

    /// Conversations that at least two of them reviewed, with who did.
    private static Map<String, Set<String>> readers(ReviewData data, Set<String> reviewers) {
        Set<String> independent = data.independent().stream().map(Reviewer::id).filter(reviewers::contains).collect(Collectors.toSet());
        Map<String, Set<String>> readers = new TreeMap<>();
        for (Reviewed one : data.reviewed()) {
            if (independent.contains(one.reviewer())) {
                readers.computeIfAbsent(one.subject().transcript(), _ -> new TreeSet<>()).add(one.reviewer());
            }
        }
        readers.values().removeIf(who -> who.size() < 2);
        return readers;
    }

    /// Also of conversations that somebody tagged without finishing the review: they are listed, and not in the figures.
    private static List<Disagreement> disagreements(ReviewData data, Set<String> reviewers, Map<String, Set<String>> readers) {
        List<String> order = CodeOrder.of(data.codebook(), _ -> true).stream().map(Code::id).toList();
        Set<String> inForce = data.codebook().inForce().stream().map(Code::id).collect(Collectors.toSet());
        List<Disagreement> found = new ArrayList<>();
        data.answers().all().forEach(answer -> {
            List<CodeAnswer.Said> said = answer.said().stream().filter(one -> reviewers.contains(one.reviewer())).toList();
            if (said.stream().map(CodeAnswer.Said::word).distinct().count() > 1) {
                Set<String> who = readers.getOrDefault(answer.transcript(), Set.of());
                found.add(new Disagreement(answer.transcript(), answer.model(), answer.code(), said,
                        answer.basis() == CodeAnswer.Basis.ADJUDICATED ? answer.word() : null,
                        inForce.contains(answer.code()) && said.stream().filter(one -> who.contains(one.reviewer())).count() > 1));
            }
        });
        found.sort(Comparator.comparing(Disagreement::open).reversed()
                .thenComparingInt((Disagreement one) -> order.indexOf(one.code())).thenComparing(Disagreement::transcript));
        return found;
    }

    private static String method(int reviewers, int conversations, int codes, Universe all) {
        return String.format(Locale.ROOT, "Universe: %,d codes in force in %,d conversations that at least two of %,d reviewers marked "
                + "reviewed, %,d units. Where a reviewer said unsure that word is left out (%,d units). Codes that came after a review "
                + "have no word there (%,d units). Adjudicators are not compared. Intervals: bootstrap over conversations.",
                codes, conversations, reviewers, codes * conversations, all.unsure, all.unknown);
    }

    /// Units of one code, or of all.
    private static final class Universe {
        private final List<String> reviewers;
        private final List<Agreement.Unit> units = new ArrayList<>();
        private int unsure;
        private int unknown;

        Universe(List<String> reviewers) {
            this.reviewers = reviewers;
        }

        void add(String transcript, Set<String> who, @Nullable CodeAnswer answer) {
            Map<String, Presence> said = answer == null ? Map.of()
                    : answer.said().stream().collect(Collectors.toMap(CodeAnswer.Said::reviewer, CodeAnswer.Said::word));
            List<Integer> codes = reviewers.stream().map(reviewer -> who.contains(reviewer) ? category(said.get(reviewer))
                    : Integer.valueOf(Agreement.MISSING)).toList();
            units.add(new Agreement.Unit(transcript, codes));
            unsure += who.stream().anyMatch(reviewer -> said.get(reviewer) == Presence.UNSURE) ? 1 : 0;
            unknown += who.stream().filter(said::containsKey).count() < 2 ? 1 : 0;
        }

        void take(Universe other) {
            units.addAll(other.units);
            unsure += other.unsure;
            unknown += other.unknown;
        }

        TagAgreement agreement() {
            return TagAgreement.of(units, Interval.USUAL, SEED);
        }

        private static Integer category(@Nullable Presence word) {
            return word == Presence.PRESENT ? 1 : word == Presence.ABSENT ? 0 : Agreement.MISSING;
        }
    }
}
