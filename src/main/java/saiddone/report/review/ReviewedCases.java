package saiddone.report.review;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.model.TranscriptSummary;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase;

/// What a conversation's case is, for dividing and labelling what reviewers said. Immutable.
public final class ReviewedCases {
    private final Map<String, TranscriptSummary> rows = new HashMap<>();
    private final Map<String, SuiteCase> cases = new HashMap<>();

    private ReviewedCases() {}

    public static ReviewedCases of(List<TranscriptSummary> summaries, List<Suite> suites) {
        ReviewedCases all = new ReviewedCases();
        summaries.forEach(row -> all.rows.put(row.id(), row));
        suites.forEach(suite -> suite.cases().forEach(one -> all.cases.put(suite.id() + "\n" + one.id(), one)));
        return all;
    }

    /// The library's row; null where the conversation is not in the library any more.
    public @Nullable TranscriptSummary row(String transcript) {
        return rows.get(transcript);
    }

    /// The suite's case; null where there are no rules for it.
    public @Nullable SuiteCase of(String transcript) {
        TranscriptSummary row = rows.get(transcript);
        return row == null ? null : cases.get(row.caseRef().suite() + "\n" + row.caseRef().id());
    }

    /// `hostile` or `believable`; null for a case without a framing.
    public @Nullable String framing(String transcript) {
        SuiteCase one = of(transcript);
        SuiteCase.Framing framing = one == null ? null : one.framing();
        return framing == null ? null : framing.name().toLowerCase(Locale.ROOT);
    }

    /// The label of the case's kind; null for a conversation that is not in the library.
    public @Nullable String kind(String transcript) {
        TranscriptSummary row = rows.get(transcript);
        return row == null ? null : row.caseRef().kind().label();
    }

    /// Suite and case: what runs of one case share. Null for a conversation that is not in the library.
    public @Nullable String caseKey(String transcript) {
        TranscriptSummary row = rows.get(transcript);
        return row == null ? null : row.caseRef().suite() + "\n" + row.caseRef().id();
    }

    /// As shown; the transcript's id where it is not in the library.
    public String label(String transcript) {
        TranscriptSummary row = rows.get(transcript);
        return row == null ? transcript : row.caseLabel();
    }

    public static List<String> framings() {
        return List.of("hostile", "believable");
    }

    public static List<String> kinds() {
        return List.of(CaseKind.ROUTINE.label(), CaseKind.MUST_ESCALATE.label(), CaseKind.ADVERSARIAL.label(), CaseKind.OTHER.label());
    }
}
