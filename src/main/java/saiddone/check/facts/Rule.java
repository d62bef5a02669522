package saiddone.check.facts;

import java.util.List;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;

/// One way in which words can contradict lookups.
@FunctionalInterface
interface Rule {
    /// Adds what one sentence of the agent's contradicts.
    void look(Sentence sentence, Seen seen, List<Finding> found);
}
