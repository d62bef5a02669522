package saiddone.search.field;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.model.Part;
import saiddone.model.Role;

/// Where in a message words were found, as the facet `where` tells it apart. A query holds in one of these when it holds
/// reading nothing else of the message.
public enum Where {
    AGENT_REASONING("agent-reasoning", Role.ASSISTANT, EnumSet.of(Part.REASONING)),
    AGENT_MESSAGE("agent-message", Role.ASSISTANT, EnumSet.of(Part.TEXT)),
    CUSTOMER_MESSAGE("customer-message", Role.USER, EnumSet.of(Part.TEXT)),
    SYSTEM_MESSAGE("system-message", Role.SYSTEM, EnumSet.of(Part.TEXT)),
    TOOL_ARGUMENTS("tool-arguments", null, EnumSet.of(Part.CALL, Part.ARGUMENTS)),
    TOOL_RESULTS("tool-results", null, EnumSet.of(Part.RESULT));

    private final String label;
    private final @Nullable Role role;
    private final Set<Part> parts;

    Where(String label, @Nullable Role role, Set<Part> parts) {
        this.label = label;
        this.role = role;
        this.parts = parts;
    }

    public String label() {
        return label;
    }

    public Set<Part> parts() {
        return parts;
    }

    public boolean covers(Role speaker, Part part) {
        return (role == null || role == speaker) && parts.contains(part);
    }

    public static @Nullable Where of(String label) {
        for (Where where : values()) {
            if (where.label.equals(label)) {
                return where;
            }
        }
        return null;
    }
}
