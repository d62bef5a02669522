package saiddone.report.review.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Target;
import saiddone.model.Anchor;
import saiddone.model.TranscriptSummary;
import saiddone.report.review.BlindCover;
import saiddone.report.review.CodeAnswers;
import saiddone.report.review.ReviewData;
import saiddone.report.review.ReviewedCases;
import saiddone.report.review.patterns.Quotes;

/// One word of a reviewer on a code, as files carry it: a judgement, or a negative that a review stands for. Its fields are
/// those of docs/schema/judgements.schema.json, in that order.
public record JudgementRow(Map<String, @Nullable Object> cells) {
    private static final List<String> COLUMNS = List.of("source", "id", "link", "transcript", "content_hash", "suite", "case", "model",
            "synthetic", "code", "code_name", "counts_for", "counts_for_name", "reviewer", "reviewer_name", "adjudicates", "presence",
            "severity", "confidence", "note", "at", "codebook_version", "blind", "blind_open", "kind", "place", "message", "words", "call",
            "pointer", "value");

    static List<String> columns() {
        return COLUMNS;
    }

    /// Makes rows of what was read once.
    static final class Maker {
        private final ReviewData data;
        private final ReviewedCases cases;
        private final BlindCover cover;
        private final Map<String, String> standing;

        Maker(ReviewData data) {
            this.data = data;
            this.cases = ReviewedCases.of(data.summaries(), List.of());
            this.cover = BlindCover.of(data);
            this.standing = CodeAnswers.standing(data.codebook());
        }

        JudgementRow of(Judgement one) {
            Code code = data.codebook().code(one.code()).orElse(null);
            Integer severity = one.severity();
            String label = severity == null ? null : code != null && severity >= 0 && severity < code.severities().size()
                    ? code.severities().get(severity) : severity.toString();
            int message = Quotes.message(one.target());
            String transcript = one.subject().transcript();
            Map<String, @Nullable Object> cells = start("judgement", one.id(),
                    (message < 0 ? Anchor.of(transcript) : Anchor.of(transcript, message)).link(), transcript, one.subject().contentHash(),
                    one.subject().model());
            who(cells, one.code(), standing.getOrDefault(one.code(), one.code()), one.reviewer(), one.presence());
            cells.put("severity", label);
            cells.put("confidence", one.confidence());
            cells.put("note", one.note());
            cells.put("at", one.madeAt().toString());
            cells.put("codebook_version", one.version());
            blind(cells, one.blind(), transcript);
            cells.put("kind", kind(one.target()));
            cells.put("place", one.place());
            cells.put("message", message < 0 ? null : message);
            cells.put("words", blankless(Quotes.words(one.target())));
            cells.put("call", blankless(Quotes.call(one.target())));
            cells.put("pointer", one.target() instanceof Target.Argument argument ? argument.pointer() : null);
            cells.put("value", one.target() instanceof Target.Argument argument ? argument.value() : null);
            return new JudgementRow(cells);
        }

        /// A code that was merged since counts for nothing here: nobody looked for its heir.
        JudgementRow of(Reviewed one, String code) {
            String transcript = one.subject().transcript();
            Map<String, @Nullable Object> cells = start("review", one.reviewer() + "/" + transcript + "/" + code, transcript, transcript,
                    one.subject().contentHash(), one.subject().model());
            who(cells, code, code.equals(standing.getOrDefault(code, code)) ? code : null, one.reviewer(), Presence.ABSENT);
            cells.put("severity", null);
            cells.put("confidence", null);
            cells.put("note", "");
            cells.put("at", one.at().toString());
            cells.put("codebook_version", one.version());
            blind(cells, one.blind(), transcript);
            COLUMNS.subList(COLUMNS.indexOf("kind"), COLUMNS.size()).forEach(name -> cells.put(name, null));
            return new JudgementRow(cells);
        }

        private Map<String, @Nullable Object> start(String source, String id, String link, String transcript, String hash, String model) {
            TranscriptSummary row = cases.row(transcript);
            Map<String, @Nullable Object> cells = new LinkedHashMap<>();
            cells.put("source", source);
            cells.put("id", id);
            cells.put("link", link);
            cells.put("transcript", transcript);
            cells.put("content_hash", hash);
            cells.put("suite", row == null ? null : row.caseRef().suite());
            cells.put("case", row == null ? null : row.caseRef().id());
            cells.put("model", model.isEmpty() || cover.covers(transcript) ? null : model);
            cells.put("synthetic", row == null ? null : row.synthetic());
            return cells;
        }

        private void who(Map<String, @Nullable Object> cells, String code, @Nullable String counts, String reviewer, Presence word) {
            cells.put("code", code);
            cells.put("code_name", data.codeName(code));
            cells.put("counts_for", counts);
            cells.put("counts_for_name", counts == null ? null : data.codeName(counts));
            cells.put("reviewer", reviewer);
            cells.put("reviewer_name", data.nameOf(reviewer));
            cells.put("adjudicates", data.reviewers().stream().anyMatch(one -> one.id().equals(reviewer) && one.adjudicates()));
            cells.put("presence", word.name().toLowerCase(Locale.ROOT));
        }

        private void blind(Map<String, @Nullable Object> cells, boolean blind, String transcript) {
            cells.put("blind", blind);
            cells.put("blind_open", cover.covers(transcript));
        }
    }

    private static @Nullable String blankless(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String kind(Target target) {
        return switch (target) {
            case Target.Conversation _ -> "conversation";
            case Target.OfMessage _ -> "message";
            case Target.Words _ -> "words";
            case Target.Call _ -> "call";
            case Target.Argument _ -> "argument";
            case Target.Pair _ -> "pair";
        };
    }

    /// In the order of [#columns].
    List<@Nullable Object> values() {
        return COLUMNS.stream().<@Nullable Object>map(cells::get).toList();
    }
}
