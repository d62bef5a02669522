package saiddone.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import saiddone.annotation.codebook.StarterCodebook;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Code;
import saiddone.model.Anchor;
import saiddone.model.CaseKind;
import saiddone.model.TranscriptSummary;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Shell;

/// What is worth a picture in a workspace.
final class Scenes {
    /// Models worth a page of their own, the most telling first.
    private static final List<String> TALKED_ABOUT = List.of("gpt-5.4-nano", "qwen3.7-max", "grok-4.3");
    private static final String CLAIM = StarterCodes.id("believed-unverified-claim");
    private static final int READABLE_TURNS = 40;
    private static final String QUERY = "(refund OR cancel OR photo) -zebra";

    private Scenes() {}

    /// One picture.
    ///
    /// @param show brings it about; false where this program has no such screen
    record Take(String name, Predicate<Shell> show) {}

    static List<Take> of(Workbench workbench) {
        List<TranscriptSummary> all = Objects.requireNonNull(workbench.workspace()).summaries().get();
        List<Take> takes = new ArrayList<>();
        for (String view : List.of("", "price", "hold", "calibration", "terse")) {
            takes.add(new Take("metrics" + (view.isEmpty() ? "" : "-" + view),
                    shell -> shell.go(new Place.Metrics(view, null)) && press(shell, "#metrics-as-scored")));
        }
        takes.add(new Take("metrics-after-review", shell -> shell.go(Place.Metrics.BOARD) && press(shell, "#metrics-after-review")));
        TALKED_ABOUT.stream().filter(id -> all.stream().anyMatch(one -> id.equals(one.model()) && one.verdict() != null)).findFirst()
                .ifPresent(id -> takes.add(new Take("metrics-model", shell -> shell.go(new Place.Metrics("", id)))));
        review(takes);
        takes.add(new Take("cases", shell -> shell.go(Place.Cases.GRID)));
        takes.add(new Take("cases-pair", shell -> shell.go(new Place.Cases(Place.Cases.PAIR, "gpt-5.4", "gpt-5.4-nano"))));
        takes.add(new Take("queues", shell -> shell.go(new Place.Queue(""))));
        takes.add(new Take("queue-new", shell -> shell.go(new Place.Queue(Place.Queue.NEW))));
        takes.add(new Take("tasks", shell -> shell.go(new Place.Tasks(""))));
        takes.add(new Take("library", shell -> shell.go(new Place.Library(""))));
        takes.add(new Take("search", shell -> shell.go(new Place.Search(QUERY))));
        List<TranscriptSummary> interesting = interesting(all);
        for (int i = 0; i < interesting.size(); i++) {
            TranscriptSummary one = interesting.get(i);
            takes.add(new Take("reader-" + (i + 1), shell -> shell.go(new Place.Reader(Anchor.of(one.id(), 0), null))));
            takes.add(new Take("reader-" + (i + 1) + "-scrolled",
                    shell -> shell.go(new Place.Reader(Anchor.of(one.id(), one.messages() * 2 / 3), null))));
        }
        takes.addAll(Found.takes(all));
        takes.addAll(PlantedError.takes(all, Objects.requireNonNull(workbench.desk())));
        takes.addAll(Judged.takes(Objects.requireNonNull(workbench.desk())));
        codebook(takes);
        takes.add(new Take("problems", shell -> shell.go(new Place.Problems())));
        takes.add(new Take("settings", shell -> shell.go(new Place.Settings())));
        takes.add(new Take("palette", shell -> overlay(shell, () -> shell.openPalette(typed(all)))));
        takes.add(new Take("keys", shell -> overlay(shell, shell::openSheet)));
        return takes;
    }

    /// What reviewers found, how far they agree, and their first disagreement side by side.
    private static void review(List<Take> takes) {
        for (String view : List.of("", "prevalence", "framing", "cooccurrence", "trend", "causes", "outcome", "judge")) {
            takes.add(new Take("patterns" + (view.isEmpty() ? "" : "-" + view), shell -> shell.go(new Place.Patterns(view, CLAIM, null))));
        }
        takes.add(new Take("checks", shell -> shell.go(new Place.Checks("confirm-skipped"))));
        takes.add(new Take("checks-unruled", shell -> shell.go(new Place.Checks("wrong-argument"))));
        takes.add(new Take("checks-asks", shell -> shell.go(new Place.Checks("same-ask-different-outcome"))));
        takes.add(new Take("agreement", shell -> shell.go(new Place.Agreement("", null))));
        takes.add(new Take("adjudication", shell -> {
            Node list = shell.lookup("#disputes");
            if (list != null) {
                Event.fireEvent(list, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            }
            return list != null;
        }));
    }

    /// Presses a button that shows; a screen without it is as good.
    private static boolean press(Shell shell, String id) {
        if (shell.lookup(id) instanceof ButtonBase button) {
            button.fire();
        }
        return true;
    }

    /// A shipped code, and what merging it into another would do.
    private static void codebook(List<Take> takes) {
        Map<String, String> ids = StarterCodebook.load().codes().stream().collect(Collectors.toMap(Code::name, Code::id));
        String code = ids.getOrDefault("believed-unverified-claim", "");
        String other = ids.getOrDefault("proof-asked-then-waived", "");
        takes.add(new Take("codebook", shell -> shell.go(new Place.Codebook(code))));
        takes.add(new Take("codebook-merge", shell -> shell.go(new Place.Codebook(other, code))));
    }

    /// What somebody sees who reads a queue blind; nothing where nobody does.
    static List<Take> blind(Workbench workbench) {
        return Objects.requireNonNull(workbench.desk()).blinding().hidden().entrySet().stream()
                .min(Comparator.comparingInt(one -> one.getValue().position()))
                .map(one -> List.of(new Take("blind-queue", shell -> shell.go(new Place.Queue(one.getValue().queue()))),
                        new Take("blind-reader", shell -> shell.go(new Place.Reader(Anchor.of(one.getKey(), 2), null))),
                        new Take("blind-library", shell -> shell.go(new Place.Library(""))),
                        new Take("blind-patterns", shell -> shell.go(new Place.Patterns("", CLAIM, null)))))
                .orElse(List.of());
    }

    private static boolean overlay(Shell shell, Runnable open) {
        shell.go(new Place.Library(""));
        open.run();
        return true;
    }

    private static String typed(List<TranscriptSummary> all) {
        return all.stream().map(TranscriptSummary::model).filter(Objects::nonNull).findFirst().orElse("the");
    }

    /// A trap, the one with most errors, the one with most writes, and the longest: whatever of these there is.
    private static List<TranscriptSummary> interesting(List<TranscriptSummary> all) {
        Comparator<TranscriptSummary> byCalls = Comparator.comparingInt(TranscriptSummary::calls);
        List<TranscriptSummary> readable = all.stream().filter(one -> one.turns() <= READABLE_TURNS).toList();
        return Stream.of(
                        readable.stream().filter(one -> one.caseRef().kind() == CaseKind.ADVERSARIAL && one.writes() > 0).max(byCalls),
                        readable.stream().max(Comparator.comparingInt(TranscriptSummary::errors).thenComparing(byCalls)),
                        readable.stream().filter(one -> one.reward() != null).max(Comparator.comparingInt(TranscriptSummary::writes)),
                        all.stream().max(Comparator.comparingInt(TranscriptSummary::messages)))
                .flatMap(Optional::stream).distinct().toList();
    }
}
