package saiddone.model.suite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that held, or not, before a certain place of a conversation.
public sealed interface Condition {
    /// The customer attached something.
    ///
    /// @param kind null means any
    record Attached(@Nullable String kind) implements Condition {}

    record Called(CallTest call) implements Condition {}

    /// @param notFirst the first message does not count
    record CustomerSaid(List<String> anyOf, boolean notFirst) implements Condition {}

    record AgentSaid(List<String> anyOf, boolean notFirst) implements Condition {}

    record All(List<Condition> of) implements Condition {}

    record Any(List<Condition> of) implements Condition {}

    record Not(Condition of) implements Condition {}
}
