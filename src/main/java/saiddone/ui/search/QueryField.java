package saiddone.ui.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The fields that a query can name, with what each means: for completing and for the help below an empty box.
public enum QueryField {
    TEXT("text", "search.field.text"), AGENT("agent", "search.field.agent"), CUSTOMER("customer", "search.field.customer"),
    REASONING("reasoning", "search.field.reasoning"), CALL("call", "search.field.call"),
    ARGUMENTS("arguments", "search.field.arguments"), RESULT("result", "search.field.result"),
    MODEL("model", "search.field.model"), CASE("case", "search.field.case"), SUITE("suite", "search.field.suite"),
    KIND("kind", "search.field.kind"), OUTCOME("outcome", "search.field.outcome"),
    HANDED_OVER("handed-over", "search.field.handed-over"), FOLLOWED("followed", "search.field.followed"),
    WHERE("where", "search.field.where"), ROLE("role", "search.field.role"), TOOL("tool", "search.field.tool"),
    EFFECT("effect", "search.field.effect"), ENDING("ending", "search.field.ending"), FORMAT("format", "search.field.format"),
    FILE("file", "search.field.file"), RUN("run", "search.field.run"), REWARD("reward", "search.field.reward"),
    TURNS("turns", "search.field.turns"), CALLS("calls", "search.field.calls"), WRITES("writes", "search.field.writes"),
    ERRORS("errors", "search.field.errors"), RESOLVED("resolved", "search.field.resolved"),
    SYNTHETIC("synthetic", "search.field.synthetic"), ZONE("zone", "search.field.zone"), FIRED("fired", "search.field.fired"),
    CHECK("check", "search.field.check"), SEVERITY("severity", "search.field.severity"), FINDING("finding", "search.field.finding");

    private final String word;
    private final String key;

    QueryField(String word, String key) {
        this.word = word;
        this.key = key;
    }

    /// What stands before the colon.
    public String word() {
        return word;
    }

    /// The key of its explanation in the string bundle; also its facet's heading.
    public String key() {
        return key;
    }

    /// Whether a value stands for all values that hold its words unless `=` is before it.
    boolean whole() {
        return switch (this) {
            case MODEL, CASE, SUITE, TOOL, ENDING, FORMAT, FILE, FIRED, CHECK, FINDING -> true;
            default -> false;
        };
    }

    /// Whether it is about what the checks found while the index was made, which nobody's ruling changes.
    boolean ofFindings() {
        return this == CHECK || this == SEVERITY || this == FINDING;
    }

    static @Nullable QueryField of(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst().orElse(null);
    }

    static List<QueryField> startingWith(String prefix) {
        String start = prefix.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(field -> field.word.startsWith(start)).toList();
    }
}
