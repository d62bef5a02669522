package saiddone.app;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import saiddone.app.Scenes.Take;
import saiddone.model.Anchor;
import saiddone.model.TranscriptSummary;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Shell;

/// Pictures of the reader with what the checks found, in a conversation whose words name one variant and whose call carries
/// another, as the sample's notes say.
final class Found {
    private static final List<String> WRONG_VARIANT = List.of("R-062.gpt-5.4-nano.r1", "R-063.deepseek-v4-flash.r3", "R-067.gpt-5.4.r2");
    private static final String CHECK = "wrong-argument";
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final int MOST_STEPS = 12;
    private static final int CLAIMS = 4;

    private Found() {}

    static List<Take> takes(List<TranscriptSummary> all) {
        Optional<TranscriptSummary> wrong = WRONG_VARIANT.stream().flatMap(id -> all.stream().filter(one -> one.conversation().equals(id)
                && one.synthetic())).findFirst();
        return wrong.map(one -> takes(new Place.Reader(Anchor.of(one.id()), null))).orElse(List.of());
    }

    private static List<Take> takes(Place.Reader place) {
        return List.of(new Take("reader-checked", shell -> shell.go(place)),
                new Take("reader-finding", shell -> shell.go(place) && toWrongArgument(shell)),
                new Take("reader-dismiss", shell -> shell.go(place) && shell.act("dismiss-finding")),
                new Take("reader-ledger", shell -> shell.go(place) && ledger(shell)),
                // No picture: the reader's other pictures have the details beside them.
                new Take("", Found::putBack));
    }

    /// Steps from finding to finding, as the key does.
    static boolean toWrongArgument(Shell shell) {
        for (int i = 0; i < MOST_STEPS && shell.act("next-finding"); i++) {
            boolean there = shell.lookupAll(".finding-card").stream().filter(card -> card.getPseudoClassStates().contains(HELD))
                    .map(card -> card.lookup(".finding-check"))
                    .anyMatch(name -> name instanceof Label label && CHECK.equals(label.getText()));
            if (there) {
                return true;
            }
        }
        return false;
    }

    private static boolean ledger(Shell shell) {
        boolean shown = ledgerShows(shell) || shell.act("toggle-ledger");
        for (int i = 0; i < CLAIMS; i++) {
            shell.act("next-claim");
        }
        return shown;
    }

    private static boolean putBack(Shell shell) {
        if (ledgerShows(shell)) {
            shell.act("toggle-ledger");
            shell.act("clear-marks");
        }
        return false;
    }

    private static boolean ledgerShows(Shell shell) {
        Node pane = shell.lookup(".ledger-pane");
        return pane != null && pane.isVisible();
    }
}
