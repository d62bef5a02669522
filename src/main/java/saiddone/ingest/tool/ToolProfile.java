package saiddone.ingest.tool;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.model.ToolEffect;

/// What the tools of one suite do, from a small JSON file (docs/tool-profiles.md).
///
/// @param domain the word for the domain, for telling it from the tools called; null for none
/// @param suites where the profile applies first: names of suites, a `*` at the end stands for any ending; empty for all
/// @param tools  effects by tool name
public record ToolProfile(String name, @Nullable String domain, List<String> suites, Map<String, ToolEffect> tools) {
    public ToolProfile {
        suites = List.copyOf(suites);
        tools = Map.copyOf(tools);
    }

    boolean names(String suite) {
        return suites.stream().anyMatch(pattern -> pattern.endsWith("*")
                ? suite.startsWith(pattern.substring(0, pattern.length() - 1)) : suite.equals(pattern));
    }
}
