package saiddone.ui.codebook;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import saiddone.ui.shell.Strings;

/// What happened to a code, newest first, and under which versions of the codebook its judgements were made.
final class HistoryBox extends VBox {
    private static final int MOST = 40;
    private static final int WORDS = 110;

    private final CodebookViewModel model;
    private final Strings strings;

    HistoryBox(CodebookViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("code-history");
        model.details().subscribe(this::show);
    }

    private void show(Details details) {
        getChildren().setAll(Parts.heading(strings.get("codebook.judgements")), Parts.words(judgements(details), "small"));
        if (details.history().isEmpty()) {
            return;
        }
        getChildren().add(Parts.heading(strings.get("codebook.history")));
        details.history().stream().limit(MOST).map(this::happened).forEach(getChildren()::add);
        if (details.history().size() > MOST) {
            getChildren().add(Parts.label(strings.get("codebook.history.more", details.history().size() - MOST), "small", "faint"));
        }
    }

    private String judgements(Details details) {
        if (details.judgements() == 0) {
            return strings.get("codebook.judgements.none");
        }
        String versions = details.versions().entrySet().stream()
                .map(entry -> strings.get("codebook.judgements.under", entry.getValue(), entry.getKey())).collect(Collectors.joining(", "));
        return strings.get("codebook.judgements.count", details.judgements(), versions);
    }

    private Node happened(Details.Happened one) {
        VBox box = new VBox(1);
        box.getStyleClass().add("code-happened");
        String what = strings.get("desk.event." + one.kind().word());
        box.getChildren().addAll(Parts.words(strings.get("codebook.history.what", one.version(), what), "small", "strong"),
                Parts.words(strings.get("codebook.history.who", model.reviewer(one.reviewer()), Parts.when(one.at())), "small", "muted"));
        one.changes().forEach(change -> box.getChildren().add(change(change)));
        return box;
    }

    private Node change(Comparison.FieldChange change) {
        String field = strings.get("codebook.changed." + change.field());
        Parts.Change cut = Parts.change(change.before(), change.after());
        Node line = Parts.words(strings.get("codebook.history.change", field, text(cut.before()), text(cut.after())), "small");
        Tooltip.install(line, new Tooltip(strings.get("codebook.history.change", field, change.before(), change.after())));
        return line;
    }

    private String text(String value) {
        return value.isEmpty() ? strings.get("codebook.nothing") : Parts.shortened(value, WORDS);
    }
}
