package saiddone.model.suite;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A test of one call: any of the tools, all of the argument tests.
///
/// @param arguments by JSON pointer into the arguments
/// @param succeeded whether the call must have come back without an error (true), with one (false), or either (null)
public record CallTest(List<String> tools, Map<String, ValueTest> arguments, @Nullable Boolean succeeded) {
    public CallTest {
        tools = List.copyOf(tools);
        arguments = Map.copyOf(arguments);
    }
}
