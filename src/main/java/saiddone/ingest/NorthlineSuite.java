package saiddone.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.model.CaseRef;
import saiddone.model.ToolEffect;

/// What reading transcripts needs of a suite.
///
/// @param tools    effects by tool name
/// @param cases    by id
/// @param models   the ids of the models that were run
/// @param problems what is wrong with the suite, one sentence each
record NorthlineSuite(String name, Map<String, ToolEffect> tools, Map<String, Case> cases, Set<String> models,
                      List<String> problems) {

    /// One case as it goes into each of its transcripts.
    ///
    /// @param details what a reader of the transcript wants to know of the case, in the order in which it is shown
    record Case(CaseRef ref, List<RawTranscript.Expected> expected, Map<String, String> details) {}
}
