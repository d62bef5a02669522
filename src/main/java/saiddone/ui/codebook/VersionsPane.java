package saiddone.ui.codebook;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.store.CodebookRevision;
import saiddone.ui.shell.Strings;

/// Two versions of the codebook, and what changed between them.
final class VersionsPane extends VBox {
    private final CodebookViewModel model;
    private final Strings strings;
    private final ComboBox<Integer> from = new ComboBox<>();
    private final ComboBox<Integer> to = new ComboBox<>();
    private final ComparisonBox box;
    private final Label none = Parts.words("", "muted");
    private List<CodebookRevision> revisions = List.of();
    private boolean filling;

    VersionsPane(CodebookViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("code-form");
        box = new ComparisonBox(strings, kind -> "codebook.versions." + kind);
        from.setId("versions-from");
        to.setId("versions-to");
        for (ComboBox<Integer> choice : List.of(from, to)) {
            choice.setPrefWidth(370);
            choice.setConverter(new VersionNames());
            choice.valueProperty().subscribe(version -> {
                if (!filling && from.getValue() != null && to.getValue() != null) {
                    model.versions().choose(from.getValue(), to.getValue());
                }
            });
        }
        none.managedProperty().bind(none.visibleProperty());
        HBox head = new HBox(8, from, Parts.label("→", "muted"), to, Parts.gap(),
                Parts.button(strings.get("codebook.close"), null, model::back));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Parts.label(strings.get("codebook.versions"), "title"), head, none, box);
        model.versions().compared().subscribe(this::publish);
    }

    void enter() {
        from.requestFocus();
    }

    private void publish(VersionsModel.@Nullable Compared now) {
        if (now == null) {
            return;
        }
        revisions = now.revisions();
        int latest = revisions.isEmpty() ? 0 : revisions.getFirst().version();
        List<Integer> all = IntStream.rangeClosed(0, latest).map(version -> latest - version).boxed().toList();
        filling = true;
        for (ComboBox<Integer> choice : List.of(from, to)) {
            if (!choice.getItems().equals(all)) {
                choice.getItems().setAll(all);
            }
        }
        from.setValue(now.from());
        to.setValue(now.to());
        filling = false;
        boolean same = now.comparison().entries().stream().allMatch(entry -> entry.kind() == Comparison.Kind.SAME);
        none.setText(strings.get("codebook.versions.none"));
        none.setVisible(same);
        box.show(now.comparison());
    }

    private final class VersionNames extends StringConverter<Integer> {
        @Override
        public String toString(@Nullable Integer version) {
            if (version == null) {
                return "";
            }
            return revisions.stream().filter(one -> one.version() == version).findFirst()
                    .map(one -> strings.get("codebook.versions.one", version, strings.get("desk.event." + one.event().kind().word()),
                            model.reviewer(one.event().reviewer()), Parts.when(one.event().at())))
                    .orElseGet(() -> strings.get("codebook.versions.start", version));
        }

        @Override
        public Integer fromString(String text) {
            throw new UnsupportedOperationException("Versions are chosen, not typed");
        }
    }
}
