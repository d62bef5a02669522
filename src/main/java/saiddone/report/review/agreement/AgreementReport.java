package saiddone.report.review.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Reviewer;
import saiddone.statistics.TagAgreement;

/// How far reviewers agree, on a declared universe: each code in force in each conversation that at least two of the compared
/// reviewers marked reviewed. Adjudicators are not compared: they saw what the others said.
///
/// @param reviewers     those compared
/// @param overall       all codes pooled: a unit is a conversation and a code, intervals draw whole conversations
/// @param rows          codes in force, in the codebook's order
/// @param conversations that two or more of them reviewed
/// @param units         of conversations and codes, as declared
/// @param unsure        units in which somebody said unsure: that word is left out, and the unit with it where fewer than two remain
/// @param unknown       units in which fewer than two have a word, since the code came after the review
/// @param disagreements open ones first, then by code, conversation
/// @param method        in sentences
public record AgreementReport(List<Reviewer> reviewers, TagAgreement overall, List<Row> rows, int conversations, int units,
                              int unsure, int unknown, List<Disagreement> disagreements, String method) {
    public AgreementReport {
        reviewers = List.copyOf(reviewers);
        rows = List.copyOf(rows);
        disagreements = List.copyOf(disagreements);
    }

    /// @param open disagreements on the code that nobody adjudicated
    public record Row(Code code, TagAgreement agreement, int unsure, int disagreements, int open) {}

    public int open() {
        return (int) disagreements.stream().filter(Disagreement::open).count();
    }

    /// The row of a code, null where it is not in force.
    public @Nullable Row row(String code) {
        return rows.stream().filter(row -> row.code().id().equals(code)).findFirst().orElse(null);
    }
}
