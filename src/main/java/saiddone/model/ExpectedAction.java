package saiddone.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A call that the case's author expected.
///
/// @param requestor ASSISTANT or USER
/// @param compared  names of the arguments that the grader compared; null means all
/// @param matched   the grader's own verdict on this action, where it gave one
public record ExpectedAction(String name, JsonNode arguments, Role requestor, ToolEffect effect,
                             @Nullable List<String> compared, @Nullable Boolean matched) {}
