package saiddone.model.suite;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A test of one value in a call's arguments. A missing argument passes `NotEqual`, `NotOneOf` and `Present(false)` only.
public sealed interface ValueTest {
    record Equal(JsonNode value) implements ValueTest {}

    record NotEqual(JsonNode value) implements ValueTest {}

    record OneOf(List<JsonNode> values) implements ValueTest {}

    record NotOneOf(List<JsonNode> values) implements ValueTest {}

    /// The whole text fits.
    record Matches(Pattern pattern) implements ValueTest {}

    record Present(boolean present) implements ValueTest {}
}
