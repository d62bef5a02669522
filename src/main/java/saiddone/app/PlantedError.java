package saiddone.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Reviewer;
import saiddone.app.Scenes.Take;
import saiddone.model.Anchor;
import saiddone.model.TranscriptSummary;
import saiddone.ui.desk.Desk;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Shell;

/// Pictures of a real conversation whose call was changed afterwards to carry another variant: the finding, what becomes of
/// it when it is accepted, and the patterns that count it; and where the values come from that another agent tells.
final class PlantedError {
    /// By their labels, the most telling first.
    private static final List<String> WRONG_VARIANT = List.of("b087f24e-3f5e-4e90-adcf-7818e6e013c5",
            "d7a002d3-4806-47e3-95d1-f726a592cb27", "07a19ead-5eb9-40a3-8786-41daf19cf315");
    private static final String SUMS = "claude-sonnet-4-5_airline_1trial.json";
    private static final int SUMS_AT = 16;
    private static final int SOURCED = 3;
    private static final String FOLDER = "planted/";
    private static final String CODE = StarterCodes.id("right-reply-wrong-action");
    private static final Reviewer SOMEBODY = new Reviewer("pictures", "Taker of pictures", false);

    private PlantedError() {}

    static List<Take> takes(List<TranscriptSummary> all, Desk desk) {
        Optional<TranscriptSummary> wrong = WRONG_VARIANT.stream().flatMap(id -> all.stream()
                .filter(one -> one.conversation().equals(id) && one.source().file().contains(FOLDER))).findFirst();
        Optional<TranscriptSummary> sums = all.stream().filter(one -> one.source().file().endsWith(SUMS)
                && one.source().position() == SUMS_AT).findFirst();
        return Stream.concat(wrong.stream().flatMap(one -> takes(place(one), desk).stream()),
                sums.stream().flatMap(one -> sources(place(one)).stream())).toList();
    }

    private static Place.Reader place(TranscriptSummary row) {
        return new Place.Reader(Anchor.of(row.id()), null);
    }

    private static List<Take> takes(Place.Reader place, Desk desk) {
        return List.of(
                new Take("", shell -> reviewer(desk)),
                new Take("reader-planted", shell -> shell.go(place)),
                new Take("reader-planted-finding", shell -> shell.go(place) && Found.toWrongArgument(shell)),
                new Take("reader-planted-accepted", shell -> shell.go(place) && shell.act("accept-finding")),
                new Take("reader-planted-patterns", shell -> shell.go(new Place.Patterns("", CODE, null))),
                new Take("", shell -> takeBack(shell, desk)));
    }

    /// A real conversation in which the agent tells sums that nobody gave.
    private static List<Take> sources(Place.Reader place) {
        return List.of(new Take("reader-sources", shell -> shell.go(place) && (sourcesShow(shell) || shell.act("toggle-sources"))),
                new Take("reader-sources-nowhere", shell -> shell.go(place) && shell.act("next-nowhere") && shell.act("next-nowhere")),
                new Take("reader-sources-source", shell -> shell.go(place) && toValue(shell)),
                // No picture: the reader's other pictures have the details beside them.
                new Take("", shell -> sourcesShow(shell) && shell.act("toggle-sources") && shell.act("clear-marks") && false));
    }

    private static boolean sourcesShow(Shell shell) {
        Node pane = shell.lookup(".sources-pane");
        return pane != null && pane.isVisible();
    }

    /// A click on a row of the list.
    private static boolean toValue(Shell shell) {
        return shell.lookup("#sources-rows") instanceof ListView<?> rows && select(rows);
    }

    private static boolean select(ListView<?> rows) {
        rows.getSelectionModel().clearAndSelect(SOURCED);
        return true;
    }

    /// Where nobody has reviewed yet, somebody must.
    private static boolean reviewer(Desk desk) {
        if (desk.people().isEmpty()) {
            desk.reviewAs(SOMEBODY);
        }
        return false;
    }

    /// No picture: the next ones begin as these did.
    private static boolean takeBack(Shell shell, Desk desk) {
        desk.undo();
        shell.act("clear-marks");
        return false;
    }
}
