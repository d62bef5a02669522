package saiddone.annotation.store;

import java.util.Arrays;

/// What an event did.
public enum EventKind {
    REVIEWER_PUT("reviewer-put", false), UNBLINDED("unblinded", false),
    TAGGED("tagged"), TAGGED_MANY("tagged-many"), UNTAGGED("untagged"), NOTED("noted"), REATTACHED("reattached"),
    REVIEWED("reviewed"), UNREVIEWED("unreviewed"), OVERRULED("overruled"), WITHDRAWN("withdrawn"),
    FINDING_ACCEPTED("finding-accepted"), FINDING_DISMISSED("finding-dismissed"), FINDING_REOPENED("finding-reopened"),
    CHECK_MUTED("check-muted"), CHECK_UNMUTED("check-unmuted"),
    GROUP_PUT("group-put"), CODE_ADDED("code-added"), CODE_EDITED("code-edited"), CODE_RENAMED("code-renamed"),
    CODE_RETIRED("code-retired"), CODE_REVIVED("code-revived"), CODE_MERGED("code-merged"), CODE_SPLIT("code-split"),
    CODEBOOK_IMPORTED("codebook-imported"),
    QUEUE_DRAWN("queue-drawn"), QUEUE_EDITED("queue-edited"), QUEUE_REMOVED("queue-removed"),
    MERGED("merged"), RESOLVED("resolved"),
    UNDONE("undone", false), REDONE("redone", false);

    private final String word;
    private final boolean step;

    EventKind(String word) {
        this(word, true);
    }

    EventKind(String word, boolean step) {
        this.word = word;
        this.step = step;
    }

    /// As the log writes it.
    public String word() {
        return word;
    }

    /// Whether it is a step that can be undone.
    public boolean step() {
        return step;
    }

    public static EventKind of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of event: " + word));
    }
}
