package saiddone.ui.reader.ledger;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Subject;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Tag;
import saiddone.model.Finding;
import saiddone.model.Transcript;

/// Where what reviewers made of findings is kept. Everything here is slow and runs off the FX thread; every change is one
/// step that undo takes back.
public interface Rulings {
    /// What one reviewer made of a conversation's findings.
    ///
    /// @param muted names of checks
    record Known(Map<Finding, Ruled> ruled, Set<String> muted) {
        static final Known NOTHING = new Known(Map.of(), Set.of());

        public Known {
            ruled = Map.copyOf(ruled);
            muted = Set.copyOf(muted);
        }
    }

    /// @param reason why it was dismissed, empty where it was accepted
    record Ruled(SeenFinding.State state, String reason) {}

    Known of(AnnotationStore store, String who, Transcript transcript, Iterable<Finding> findings);

    /// @param tag what is said by it, null where no code answers to the check
    void accept(AnnotationStore store, String who, Subject subject, Finding finding, @Nullable Tag tag);

    void dismiss(AnnotationStore store, String who, Subject subject, Finding finding, String reason);

    /// Takes an accepting or dismissing back.
    void withdraw(AnnotationStore store, String who, Subject subject, Finding finding);

    void mute(AnnotationStore store, String who, String check, boolean muted);
}
