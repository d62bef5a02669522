package saiddone.ingest.northline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.ingest.raw.RawTranscript;
import saiddone.model.CaseRef;
import saiddone.model.ToolEffect;
import saiddone.model.suite.Suite;

/// A suite with what reading transcripts needs of it, ready to look up.
///
/// @param suite  the suite itself, with what is wrong with it
/// @param tools  effects by tool name
/// @param cases  by id
/// @param models the ids of the models that were run
record NorthlineSuite(Suite suite, Map<String, ToolEffect> tools, Map<String, Case> cases, Set<String> models) {

    String name() {
        return suite.id();
    }

    List<String> problems() {
        return suite.problems();
    }

    /// One case as it goes into each of its transcripts.
    ///
    /// @param details what a reader of the transcript wants to know of the case, in the order in which it is shown
    record Case(CaseRef ref, List<RawTranscript.Expected> expected, Map<String, String> details) {}
}
