package saiddone.report.review.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.report.review.ReviewData;

/// Why forbidden actions fired in traps, by the codes of the group of causes. A conversation with several causes counts for
/// each of them, so buckets add up to more than there are conversations.
///
/// @param causes      codes in the group, in the codebook's order; empty where the codebook has no such group
/// @param asScored    every conversation in which the scorer saw a forbidden action
/// @param afterReview without those ruled legitimate by policy
/// @param method      in sentences
public record UnsafeCauses(List<Code> causes, List<Row> asScored, List<Row> afterReview, String method) {
    public UnsafeCauses {
        causes = List.copyOf(causes);
        asScored = List.copyOf(asScored);
        afterReview = List.copyOf(afterReview);
    }

    /// What a row is about.
    public enum By {
        ALL, FRAMING, MODEL
    }

    /// @param label   framing or model; empty for all
    /// @param unsafe  conversations
    /// @param buckets one a cause in the order of `causes`, then no cause named, then not reviewed
    public record Row(By by, String label, int unsafe, List<Bucket> buckets) {
        public Row {
            buckets = List.copyOf(buckets);
        }
    }

    /// What a bucket holds.
    public enum Kind {
        /// The code is present.
        CAUSE,
        /// Somebody looked for causes and no code of the group is present.
        NONE_NAMED,
        /// Nobody looked for causes.
        NOT_REVIEWED
    }

    /// @param code null unless it is a cause
    public record Bucket(Kind kind, @Nullable Code code, List<String> transcripts) {
        public Bucket {
            transcripts = List.copyOf(transcripts);
        }

        public int count() {
            return transcripts.size();
        }
    }

    /// Makes the breakdown.
    public static UnsafeCauses of(AfterReview metrics, ReviewData data) {
        return new CauseCount(data).of(metrics);
    }
}
