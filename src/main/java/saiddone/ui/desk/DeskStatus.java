package saiddone.ui.desk;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import saiddone.ui.shell.Strings;

/// How reviewers' work is kept, in a few words for the status bar.
public final class DeskStatus {
    private DeskStatus() {}

    /// `annotations.db saved · queue “traps, blind”: 78 of 120 · about 1 h 50 min left`.
    public static ObservableValue<String> of(Desk desk, Strings strings) {
        return Bindings.createStringBinding(() -> words(desk, strings), desk.phase(), desk.state(), desk.saving(), desk.told());
    }

    private static String words(Desk desk, Strings strings) {
        List<String> words = new ArrayList<>();
        words.add(strings.get(switch (desk.phase().get()) {
            case OPENING -> "desk.status.opening";
            case READ_ONLY -> "desk.status.read-only";
            case FAILED -> "desk.status.failed";
            case READY -> desk.saving().get() ? "desk.status.saving" : "desk.status.saved";
        }));
        CodingQueue coding = desk.state().get().coding();
        if (coding != null) {
            words.add(strings.get("desk.status.queue", coding.queue().name(), coding.done().size(), coding.mine().size()));
            if (coding.open() > 0) {
                words.add(TimeLeft.of(coding.left(), strings));
            }
        }
        int hidden = desk.blinding().hidden().size();
        if (hidden > 0) {
            words.add(strings.get("blind.hidden.short", hidden));
        }
        if (!desk.told().get().isEmpty()) {
            words.add(desk.told().get());
        }
        return String.join(" · ", words);
    }
}
