package saiddone.ui.reader.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Subject;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Tag;
import saiddone.model.Finding;
import saiddone.model.Transcript;

/// Stand-in until the store keeps rulings: remembers them while the window is open.
public final class MemoryRulings implements Rulings {
    private final Map<Finding, Ruled> ruled = new HashMap<>();
    private final Set<String> muted = new HashSet<>();

    @Override
    public synchronized Known of(AnnotationStore store, String who, Transcript transcript, Iterable<Finding> findings) {
        return new Known(ruled, muted);
    }

    @Override
    public synchronized void accept(AnnotationStore store, String who, Subject subject, Finding finding, @Nullable Tag tag) {
        if (tag != null) {
            store.judgements().tag(who, tag);
        }
        ruled.put(finding, new Ruled(SeenFinding.State.ACCEPTED, ""));
    }

    @Override
    public synchronized void dismiss(AnnotationStore store, String who, Subject subject, Finding finding, String reason) {
        ruled.put(finding, new Ruled(SeenFinding.State.DISMISSED, reason));
    }

    @Override
    public synchronized void withdraw(AnnotationStore store, String who, Subject subject, Finding finding) {
        ruled.remove(finding);
    }

    @Override
    public synchronized void mute(AnnotationStore store, String who, String check, boolean mute) {
        if (mute) {
            muted.add(check);
        } else {
            muted.remove(check);
        }
    }
}
