package saiddone.model.suite;

import saiddone.model.ToolEffect;
import tools.jackson.databind.JsonNode;

/// A tool that agents of the suite may call.
///
/// @param intentOnly the call is recorded and changes nothing
/// @param confirm    the policy wants the customer's yes before this call
/// @param parameters a JSON Schema of the arguments
public record SuiteTool(String name, ToolEffect effect, String description, boolean intentOnly, boolean confirm,
                        JsonNode parameters) {}
