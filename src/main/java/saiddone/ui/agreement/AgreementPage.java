package saiddone.ui.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Reviewer;
import saiddone.model.TranscriptSummary;
import saiddone.report.review.ReviewData;
import saiddone.report.review.ReviewedCases;
import saiddone.report.review.agreement.AgreementReport;
import saiddone.report.review.agreement.AgreementReports;
import saiddone.ui.desk.Blinding;
import saiddone.ui.shell.Strings;

/// What the screen knows after one look at reviewers' work.
///
/// @param disputes without those in conversations that are hidden from the reviewer
/// @param hidden   conversations that are left out of everything here, because they are read blind
record AgreementPage(ReviewData data, AgreementReport report, List<Dispute> disputes, int hidden) {
    AgreementPage {
        disputes = List.copyOf(disputes);
    }

    /// @param reviewers whose words are compared, empty for all
    /// @param judgements of some conversations, where the data does not hold them
    static AgreementPage of(ReviewData data, List<TranscriptSummary> rows, Set<String> reviewers, Blinding blinding,
            Function<Set<String>, Collection<Judgement>> judgements, Strings strings) {
        AgreementReport report = reviewers.isEmpty() ? AgreementReports.of(data) : AgreementReports.of(data, reviewers);
        List<Dispute> all = Disputes.of(data, ReviewedCases.of(rows, List.of()), report,
                data.whole() ? _ -> data.judgements() : judgements, strings);
        List<Dispute> open = all.stream().filter(one -> !blinding.hides(one.transcript())).toList();
        return new AgreementPage(data, report, open, blinding.hidden().size());
    }

    /// Those whose words could be compared.
    List<Reviewer> independent() {
        return data.independent();
    }
}
