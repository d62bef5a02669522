package saiddone.ui.reader.ledger;

import java.util.Objects;
import saiddone.model.Finding;

/// A finding as the reader shows it.
///
/// @param number 0-based in reading order among all of the conversation, muted ones included
/// @param state  what the reviewer made of it
/// @param reason why it was dismissed, else empty
/// @param muted  whether its check is muted
public record SeenFinding(int number, Finding finding, State state, String reason, boolean muted) {
    /// What a reviewer made of a finding.
    public enum State { OPEN, ACCEPTED, DISMISSED }

    static SeenFinding open(int number, Finding finding) {
        return new SeenFinding(number, finding, State.OPEN, "", false);
    }

    SeenFinding with(State now, String why, boolean mutedNow) {
        return new SeenFinding(number, finding, now, why, mutedNow);
    }

    public boolean dismissed() {
        return state == State.DISMISSED;
    }

    /// Where its words begin in their message; before all words where it is about none.
    int start() {
        return finding.said() == null ? -1 : Objects.requireNonNull(finding.said()).span().start();
    }
}
