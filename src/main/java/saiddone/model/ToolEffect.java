package saiddone.model;

/// What a tool does to the world: looks something up, changes something, gives the conversation to a human,
/// or neither (`NONE`: calculators, scratch pads).
public enum ToolEffect {
    READ, WRITE, HANDOVER, NONE;

    /// Whether the world is another one after it: something was changed or handed over.
    public boolean acts() {
        return this == WRITE || this == HANDOVER;
    }
}
