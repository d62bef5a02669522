package saiddone.annotation.store;

import java.util.List;
import java.util.Map;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.Codebook;

/// The codebook. Every change is logged, makes a new version, can be undone, and keeps every judgement.
public interface CodebookStore {
    Codebook now();

    /// As it was at a version; what did not exist yet is not in it.
    Codebook at(int version);

    /// Every version with what made it, newest first.
    List<CodebookRevision> revisions();

    /// Adds a code under a new id.
    void add(String reviewer, Code code);

    /// Adds or changes several at once, undone as one: how a codebook is imported.
    void putAll(String reviewer, List<CodeGroup> groups, List<Code> codes);

    /// Changes what a code says of itself (all but its id, merging and splitting).
    void edit(String reviewer, Code code);

    void rename(String reviewer, String code, String name);

    void retire(String reviewer, String code);

    void revive(String reviewer, String code);

    void putGroup(String reviewer, CodeGroup group);

    /// From now on what was judged under `code` counts for `into`; the judgements themselves stay as they were made.
    void merge(String reviewer, String code, String into);

    /// Replaces a code by new ones. Judgements named in `assigned` (judgement to part) move there, the others stay with the
    /// retired code until somebody looks at them again.
    void split(String reviewer, String code, List<Code> parts, Map<String, String> assigned);
}
