package saiddone.model;

/// What a tool does to the world: looks something up, changes something, gives the conversation to a human,
/// or neither (`NONE`: calculators, scratch pads).
public enum ToolEffect { READ, WRITE, HANDOVER, NONE }
