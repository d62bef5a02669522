package saiddone.ui.shell;

import org.jspecify.annotations.Nullable;
import saiddone.ui.control.NoticeBar;

/// One sentence that the user should see now.
///
/// @param actionLabel what a button beside it says, null for none
public record Notice(NoticeBar.Level level, String sentence, @Nullable String actionLabel, Runnable action) {
    public static Notice info(String sentence) {
        return new Notice(NoticeBar.Level.INFO, sentence, null, () -> {});
    }

    public static Notice warning(String sentence) {
        return new Notice(NoticeBar.Level.WARNING, sentence, null, () -> {});
    }

    public static Notice problem(String sentence) {
        return new Notice(NoticeBar.Level.PROBLEM, sentence, null, () -> {});
    }
}
