package saiddone.search.field;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.model.Part;
import saiddone.model.Role;

/// The fields of a query whose values are words of a message.
public enum WordField {
    TEXT(Part.TEXT, null, "text"), REASONING(Part.REASONING, null, "reasoning"), CALL(Part.CALL, null, "call"),
    ARGUMENTS(Part.ARGUMENTS, null, "arguments", "args"), RESULT(Part.RESULT, null, "result"),
    CUSTOMER(Part.TEXT, Role.USER, "customer"), AGENT(Part.TEXT, Role.ASSISTANT, "agent");

    private final Part part;
    private final @Nullable Role role;
    private final List<String> labels;

    WordField(Part part, @Nullable Role role, String... labels) {
        this.part = part;
        this.role = role;
        this.labels = List.of(labels);
    }

    Part part() {
        return part;
    }

    /// Who must have spoken, null for anybody.
    public @Nullable Role role() {
        return role;
    }

    /// The parts that a word without or with a field is looked for in.
    public static Set<Part> parts(@Nullable WordField field) {
        return field == null ? EnumSet.allOf(Part.class) : EnumSet.of(field.part);
    }

    public static @Nullable WordField of(String label) {
        for (WordField field : values()) {
            if (field.labels.contains(label)) {
                return field;
            }
        }
        return null;
    }

    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (WordField field : values()) {
            names.add(field.labels.getFirst());
        }
        return names;
    }
}
