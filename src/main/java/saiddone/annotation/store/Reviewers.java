package saiddone.annotation.store;

import java.util.List;
import saiddone.annotation.model.Reviewer;

/// Who reviews. Making a reviewer known is logged but can't be undone: the undo would have nobody to belong to.
public interface Reviewers {
    /// Adds a reviewer, or changes the name of a known one.
    void put(Reviewer reviewer);

    /// By id.
    List<Reviewer> all();
}
