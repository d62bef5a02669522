package saiddone.ui.reader.ledger;

import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.FindingRuling;
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

    static SeenFinding of(int number, Finding finding, @Nullable FindingRuling ruling, boolean muted) {
        State state = ruling == null ? State.OPEN : ruling.accepted() ? State.ACCEPTED : State.DISMISSED;
        return new SeenFinding(number, finding, state, ruling == null ? "" : ruling.reason(), muted);
    }

    public boolean dismissed() {
        return state == State.DISMISSED;
    }
}
