package saiddone.app;

import java.util.List;
import java.util.Optional;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Reviewer;
import saiddone.app.Scenes.Take;
import saiddone.model.Anchor;
import saiddone.model.TranscriptSummary;
import saiddone.ui.desk.Desk;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Shell;

/// Pictures of a real conversation whose call was changed afterwards to carry another variant: the finding, what becomes of
/// it when it is accepted, and the patterns that count it.
final class PlantedError {
    /// By their labels, the most telling first.
    private static final List<String> WRONG_VARIANT = List.of("b087f24e-3f5e-4e90-adcf-7818e6e013c5",
            "d7a002d3-4806-47e3-95d1-f726a592cb27", "07a19ead-5eb9-40a3-8786-41daf19cf315");
    private static final String FOLDER = "planted/";
    private static final String CODE = StarterCodes.id("right-reply-wrong-action");
    private static final Reviewer SOMEBODY = new Reviewer("pictures", "Taker of pictures", false);

    private PlantedError() {}

    static List<Take> takes(List<TranscriptSummary> all, Desk desk) {
        Optional<TranscriptSummary> wrong = WRONG_VARIANT.stream().flatMap(id -> all.stream()
                .filter(one -> one.conversation().equals(id) && one.source().file().contains(FOLDER))).findFirst();
        return wrong.map(one -> takes(new Place.Reader(Anchor.of(one.id()), null), desk)).orElse(List.of());
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
