package saiddone.model;

/// Who speaks in a message. The file's own word for the role is kept in [Message#roleName()].
public enum Role {
    SYSTEM, USER, ASSISTANT, TOOL, OTHER;

    /// The role that a file's word stands for; `developer` counts as system, `function` as tool.
    public static Role of(String name) {
        return switch (name) {
            case "system", "developer" -> SYSTEM;
            case "user", "human", "customer" -> USER;
            case "assistant", "agent", "ai" -> ASSISTANT;
            case "tool", "function" -> TOOL;
            default -> OTHER;
        };
    }
}
