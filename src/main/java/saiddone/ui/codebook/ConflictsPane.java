package saiddone.ui.codebook;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.store.Conflict;
import saiddone.ui.shell.Strings;

/// What two copies changed independently: what stands here against what the other copy says, to choose from.
final class ConflictsPane extends VBox {
    private final CodebookViewModel model;
    private final Strings strings;
    private final VBox list = new VBox(12);

    ConflictsPane(CodebookViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("code-form");
        HBox head = new HBox(8, Parts.label(strings.get("codebook.conflicts"), "title"), Parts.gap(),
                Parts.button(strings.get("codebook.close"), null, model::back));
        getChildren().addAll(head, Parts.words(strings.get("codebook.conflicts.what"), "muted"), list);
        model.conflicts().all().subscribe(this::show);
    }

    private void show(List<Conflict> all) {
        list.getChildren().setAll(all.stream().map(this::card).toList());
        if (all.isEmpty()) {
            list.getChildren().add(Parts.label(strings.get("codebook.conflicts.none"), "muted"));
        }
    }

    private Node card(Conflict conflict) {
        Button ours = Parts.button(strings.get("codebook.conflicts.ours"), null,
                () -> model.conflicts().resolve(conflict, Conflict.Choice.OURS));
        Button theirs = Parts.button(strings.get("codebook.conflicts.theirs"), null,
                () -> model.conflicts().resolve(conflict, Conflict.Choice.THEIRS));
        ours.setDisable(!model.writable());
        theirs.setDisable(!model.writable());
        HBox head = new HBox(8, Parts.label(model.conflicts().title(conflict), "strong"), Parts.gap(), ours, theirs);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(6, head, Parts.words(strings.get("codebook.conflicts.from", model.reviewer(conflict.from()),
                Parts.when(conflict.at())), "small", "muted"));
        card.getStyleClass().add("comparison-entry");
        gone(conflict.ours(), "codebook.conflicts.gone-here", card);
        gone(conflict.theirs(), "codebook.conflicts.gone-there", card);
        card.getChildren().add(new FieldGrid(model.conflicts().fields(conflict), field -> field, strings));
        return card;
    }

    private void gone(@Nullable String record, String key, VBox card) {
        if (record == null) {
            card.getChildren().add(Parts.words(strings.get(key), "small"));
        }
    }
}
