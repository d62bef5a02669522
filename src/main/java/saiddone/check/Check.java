package saiddone.check;

import java.util.List;
import saiddone.model.Finding;

/// One rule that reads one transcript. Checks hold no state and may be used by several threads.
@FunctionalInterface
public interface Check {
    /// What the rule finds, in the conversation's order; empty where it finds nothing or cannot know.
    List<Finding> find(Reading reading);
}
