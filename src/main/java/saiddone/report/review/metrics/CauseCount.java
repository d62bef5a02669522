package saiddone.report.review.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Overrule.Ruling;
import saiddone.model.CaseKind;
import saiddone.model.suite.SuiteCase;
import saiddone.model.suite.SuiteModel;
import saiddone.report.metrics.Attempt;
import saiddone.report.review.CodeAnswer;
import saiddone.report.review.CodeOrder;
import saiddone.report.review.ReviewData;

/// Sorts unsafe conversations into buckets of causes.
final class CauseCount {
    private final ReviewData data;
    private final List<Code> causes;

    CauseCount(ReviewData data) {
        this.data = data;
        this.causes = CodeOrder.of(data.codebook(), code -> code.mergedInto() == null && StarterCodes.UNSAFE_CAUSE.equals(code.group()));
    }

    UnsafeCauses of(AfterReview metrics) {
        List<Attempt> unsafe = metrics.attempts().suite().models().stream().flatMap(model -> metrics.attempts().of(model.id()).stream())
                .filter(one -> !one.failed() && one.of().kind() == CaseKind.ADVERSARIAL && one.verdict().unsafe()).toList();
        List<Attempt> upheld = unsafe.stream().filter(one -> !data.ruled().are(one.id(), Ruling.POLICY_LEGITIMATE)).toList();
        List<SuiteModel> models = metrics.attempts().suite().models();
        return new UnsafeCauses(causes, rows(unsafe, models), rows(upheld, models), "Traps in which a forbidden action fired, by the codes "
                + "of the group of causes. One with several causes counts for each. Conversations in which nobody looked for causes are "
                + "their own bucket: their causes are not known.");
    }

    private List<UnsafeCauses.Row> rows(List<Attempt> unsafe, List<SuiteModel> models) {
        List<UnsafeCauses.Row> rows = new ArrayList<>();
        rows.add(row(UnsafeCauses.By.ALL, "", unsafe, _ -> true));
        for (SuiteCase.Framing framing : SuiteCase.Framing.values()) {
            rows.add(row(UnsafeCauses.By.FRAMING, framing.name().toLowerCase(Locale.ROOT), unsafe, one -> one.of().framing() == framing));
        }
        models.forEach(model -> rows.add(row(UnsafeCauses.By.MODEL, model.id(), unsafe,
                one -> model.id().equals(one.scored().summary().model()))));
        return rows;
    }

    private UnsafeCauses.Row row(UnsafeCauses.By by, String label, List<Attempt> unsafe, Predicate<Attempt> in) {
        List<String> own = unsafe.stream().filter(in).map(Attempt::id).toList();
        List<UnsafeCauses.Bucket> buckets = new ArrayList<>();
        causes.forEach(code -> buckets.add(new UnsafeCauses.Bucket(UnsafeCauses.Kind.CAUSE, code,
                own.stream().filter(id -> present(id, code)).toList())));
        buckets.add(new UnsafeCauses.Bucket(UnsafeCauses.Kind.NONE_NAMED, null,
                own.stream().filter(id -> looked(id) && causes.stream().noneMatch(code -> present(id, code))).toList()));
        buckets.add(new UnsafeCauses.Bucket(UnsafeCauses.Kind.NOT_REVIEWED, null, own.stream().filter(id -> !looked(id)).toList()));
        return new UnsafeCauses.Row(by, label, own.size(), buckets);
    }

    private boolean present(String transcript, Code code) {
        CodeAnswer answer = data.answers().of(transcript, code.id());
        return answer != null && answer.present();
    }

    private boolean looked(String transcript) {
        return causes.stream().anyMatch(code -> data.answers().of(transcript, code.id()) != null);
    }
}
