package saiddone.annotation.sql;

import java.util.Arrays;
import java.util.List;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.FindingRuling;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.MutedCheck;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;

/// The kinds of record in the database, each with a table of its name; in the order in which one may stand on another.
enum Entity {
    REVIEWER("reviewer", Reviewer.class), GROUP("code_group", CodeGroup.class), CODE("code", Code.class),
    JUDGEMENT("judgement", Judgement.class), REVIEWED("reviewed", Reviewed.class), OVERRULE("overrule", Overrule.class),
    FINDING_RULING("finding_ruling", FindingRuling.class), MUTED_CHECK("muted_check", MutedCheck.class),
    QUEUE("queue", Queue.class), QUEUE_ITEM("queue_item", QueueItem.class), CONFLICT("conflict", Waiting.class);

    private final String table;
    private final Class<?> type;

    Entity(String table, Class<?> type) {
        this.table = table;
        this.type = type;
    }

    /// What its JSON is the JSON of.
    Class<?> type() {
        return type;
    }

    String table() {
        return table;
    }

    /// Whether a change to it makes a new version of the codebook.
    boolean codebook() {
        return this == GROUP || this == CODE;
    }

    static Entity of(String table) {
        return Arrays.stream(values()).filter(entity -> entity.table.equals(table)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of record: " + table));
    }

    static List<Entity> dependentsFirst() {
        return Arrays.asList(values()).reversed();
    }
}
