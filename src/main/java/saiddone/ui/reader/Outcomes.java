package saiddone.ui.reader;

import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;
import saiddone.ui.control.Pill;
import saiddone.ui.shell.Strings;

/// How a conversation came out, in one word. A reward of 0 is no wrong action by itself, so it stays without colour.
record Outcomes(String word, Pill.Tone tone) {

    static @Nullable Outcomes of(TranscriptSummary row, Strings strings) {
        return of(row.reward(), row.handedOver(), strings);
    }

    /// @return null where there is nothing to say
    static @Nullable Outcomes of(@Nullable Double reward, boolean handedOver, Strings strings) {
        if (reward != null) {
            boolean success = Math.abs(reward - 1) <= 1e-6;
            return new Outcomes(strings.get("reader.reward", reward), success ? Pill.Tone.GREEN : Pill.Tone.NEUTRAL);
        }
        return handedOver ? new Outcomes(strings.get("reader.handed-over"), Pill.Tone.NEUTRAL) : null;
    }
}
