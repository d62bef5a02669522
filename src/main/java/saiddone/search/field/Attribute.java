package saiddone.search.field;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.model.Role;
import saiddone.model.Severity;
import saiddone.model.ToolEffect;
import saiddone.search.Followed;

/// What a query or a filter can ask of a conversation or of a message beside its words. Those with values can be counted
/// as facets; an attribute that a file does not give has the value `unknown`.
public enum Attribute {
    MODEL, CASE, SUITE, KIND(labels(Stream.of(CaseKind.values()).map(CaseKind::label))), FORMAT, FILE, ENDING, ID,
    RUN(Type.NUMBER), REWARD(Type.NUMBER), TURNS(Type.NUMBER), MESSAGES(Type.NUMBER), CALLS(Type.NUMBER),
    WRITES(Type.NUMBER), ERRORS(Type.NUMBER),
    OUTCOME(labels(Stream.of("success", "partial", "failure", "unrated"))),
    HANDED_OVER(labels(Stream.of("yes", "no"))), RESOLVED(labels(Stream.of("yes", "no", "unknown"))),
    SYNTHETIC(labels(Stream.of("yes", "no"))),
    ZONE(labels(Stream.of("resolved", "margin", "forbidden", "unknown"))), FIRED,
    CHECK, SEVERITY(labels(Stream.concat(Stream.of(Severity.values()).map(Severity::label), Stream.of(Attribute.NOTHING)))),
    EFFECT(labels(Stream.of(ToolEffect.values()).map(effect -> effect.name().toLowerCase(Locale.ROOT)))),
    ROLE(Type.MESSAGE, labels(Stream.of(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT)))),
    TOOL(Type.MESSAGE, Set.of()), FINDING(Type.MESSAGE, Set.of()),
    WHERE(Type.MESSAGE, labels(Stream.of(Where.values()).map(Where::label))),
    FOLLOWED(Type.MESSAGE, labels(Stream.of(Followed.values()).map(Followed::label)));

    public static final String UNKNOWN = "unknown";
    /// Of a conversation in which the rules or the checks found nothing.
    public static final String NOTHING = "nothing";

    private enum Type { CONVERSATION, NUMBER, MESSAGE }

    private final Type type;
    private final Set<String> allowed;

    Attribute() {
        this(Type.CONVERSATION, Set.of());
    }

    Attribute(Set<String> allowed) {
        this(Type.CONVERSATION, allowed);
    }

    Attribute(Type type) {
        this(type, Set.of());
    }

    Attribute(Type type, Set<String> allowed) {
        this.type = type;
        this.allowed = allowed;
    }

    /// The name in queries, filters and facets: `handed-over`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean number() {
        return type == Type.NUMBER;
    }

    /// Whether it belongs to a single message; all others belong to the conversation.
    public boolean ofMessage() {
        return type == Type.MESSAGE;
    }

    /// Whether its values are words that can be counted and completed.
    public boolean facet() {
        return this == RUN || !number() && this != ID;
    }

    /// The only values that make sense, empty where any does.
    public Set<String> allowed() {
        return allowed;
    }

    public static @Nullable Attribute of(String label) {
        for (Attribute attribute : values()) {
            if (attribute.label().equals(label)) {
                return attribute;
            }
        }
        return null;
    }

    public static Set<Attribute> facets() {
        EnumSet<Attribute> facets = EnumSet.allOf(Attribute.class);
        facets.removeIf(attribute -> !attribute.facet());
        return facets;
    }

    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Attribute attribute : values()) {
            names.add(attribute.label());
        }
        return names;
    }

    private static Set<String> labels(Stream<String> labels) {
        return labels.collect(TreeSet::new, Set::add, Set::addAll);
    }
}
