package saiddone.ui.reader.panel;

import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;
import saiddone.ui.shell.Strings;

/// How a conversation came out, in a few words. Without a colour: a reward is neither a wrong action nor one that held.
final class Outcomes {
    private Outcomes() {}

    static @Nullable String of(TranscriptSummary row, Strings strings) {
        return of(row.reward(), row.handedOver(), strings);
    }

    /// @return null where there is nothing to say
    static @Nullable String of(@Nullable Double reward, boolean handedOver, Strings strings) {
        if (reward != null) {
            return strings.get("reader.reward", reward);
        }
        return handedOver ? strings.get("reader.handed-over") : null;
    }
}
