package saiddone.annotation.sql;

import java.util.Arrays;
import java.util.List;

/// The kinds of record in the database, each with a table of its name; in the order in which one may stand on another.
enum Entity {
    REVIEWER("reviewer"), GROUP("code_group"), CODE("code"), JUDGEMENT("judgement"), REVIEWED("reviewed"),
    OVERRULE("overrule"), QUEUE("queue"), QUEUE_ITEM("queue_item");

    private final String table;

    Entity(String table) {
        this.table = table;
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
