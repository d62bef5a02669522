package saiddone.search.store;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import saiddone.model.Transcript;

/// Sees to it that no two transcripts in the index have the same id: the later one gets `~2`, `~3`, ... behind it.
final class IdGuard {
    private final WorkspaceSearcher before;
    private final Set<String> stale;
    private final Set<String> given = new HashSet<>();

    /// @param before the index before the update
    /// @param stale  files whose transcripts in it are about to go
    IdGuard(WorkspaceSearcher before, Set<String> stale) {
        this.before = before;
        this.stale = stale;
    }

    Transcript unique(Transcript transcript) throws IOException {
        String id = transcript.id();
        for (int count = 2; taken(id); count++) {
            id = transcript.id() + "~" + count;
        }
        given.add(id);
        return id.equals(transcript.id()) ? transcript : renamed(transcript, id);
    }

    private boolean taken(String id) throws IOException {
        if (given.contains(id)) {
            return true;
        }
        int document = before.conversation(id);
        return document >= 0 && !stale.contains(before.summary(document).source().file());
    }

    private static Transcript renamed(Transcript same, String id) {
        return new Transcript(id, same.source(), same.conversation(), same.caseRef(), same.model(), same.run(), same.messages(),
                same.expectedActions(), same.outcome(), same.contentHash(), same.synthetic(), same.details(), same.policy());
    }
}
