package saiddone.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The arguments of a tool call as the file has them.
///
/// @param raw  the text as written when the arguments came as text, else the JSON of the object
/// @param tree the parsed object; null where `raw` is neither JSON nor a notation that could be read as it
public record Arguments(String raw, @Nullable JsonNode tree) {}
