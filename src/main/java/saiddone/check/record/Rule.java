package saiddone.check.record;

import java.util.List;
import saiddone.check.text.AnyOf;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;

/// One way in which words can contradict lookups, or tell what none of them shows.
public interface Rule {
    /// Lists without a phrase of which a sentence contradicts nothing.
    List<Phrases> opens();

    /// Whether any of several may find something in a sentence.
    static AnyOf opens(List<Rule> rules) {
        return new AnyOf(rules.stream().flatMap(rule -> rule.opens().stream()).toList());
    }

    /// Adds a finding unless the same was told before: said again it is the same mistake.
    static void once(Finding finding, List<Finding> found) {
        if (found.stream().noneMatch(one -> one.why().equals(finding.why()))) {
            found.add(finding);
        }
    }

    /// Adds what one sentence of the agent's contradicts.
    void look(Sentence sentence, Seen seen, List<Finding> found);
}
