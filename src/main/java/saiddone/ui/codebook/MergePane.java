package saiddone.ui.codebook;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.ui.shell.Strings;

/// Merging: which code takes the judgements over, and what that would do before it is done.
final class MergePane extends VBox {
    private static final double ROW = 31;

    private final CodebookViewModel model;
    private final Strings strings;
    private final Label title = Parts.words("", "title");
    private final TextField filter = new TextField();
    private final ListView<Code> heirs = new ListView<>();
    private final VBox preview = new VBox(10);
    private final CheckBox again = new CheckBox();
    private final Button merge;
    private boolean filling;
    private String shown = "";

    MergePane(CodebookViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("code-form");
        filter.setId("merge-filter");
        filter.setPromptText(strings.get("codebook.merge.filter"));
        filter.textProperty().subscribe(text -> fill());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::fromFilter);
        heirs.setId("merge-heirs");
        heirs.setFixedCellSize(ROW);
        heirs.getStyleClass().addAll("rows", "heir-list");
        heirs.setAccessibleText(strings.get("codebook.merge.filter"));
        heirs.setCellFactory(view -> new HeirCell());
        heirs.getSelectionModel().selectedItemProperty().subscribe(code -> {
            if (!filling) {
                model.merge().choose(code == null ? null : code.id());
            }
        });
        merge = Parts.button("", null, model.merge()::merge);
        merge.setId("merge-do");
        merge.getStyleClass().add("primary");
        again.setId("merge-again");
        again.selectedProperty().bindBidirectional(model.merge().reReview());
        again.setWrapText(true);
        again.managedProperty().bind(again.visibleProperty());
        VBox choice = new VBox(8, filter, heirs);
        choice.getStyleClass().add("heir-choice");
        preview.getStyleClass().addAll("card", "merge-preview");
        HBox.setHgrow(preview, Priority.ALWAYS);
        HBox beside = new HBox(16, choice, preview);
        HBox buttons = new HBox(8, merge, Parts.button(strings.get("codebook.cancel"), null, model::back));
        getChildren().addAll(title, Parts.words(strings.get("codebook.merge.what"), "muted"), beside, again, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.back();
                event.consume();
            }
        });
        model.merge().heir().subscribe(heir -> publish());
        model.merge().preview().subscribe(found -> publish());
    }

    void show(Code code) {
        title.setText(strings.get("codebook.merge.title", code.name()));
        if (!code.id().equals(shown)) {
            shown = code.id();
            filter.clear();
        }
        fill();
        publish();
    }

    void enter() {
        filter.requestFocus();
    }

    private void fill() {
        filling = true;
        heirs.getItems().setAll(model.merge().candidates(filter.getText()));
        heirs.getItems().stream().filter(code -> code.id().equals(model.merge().heir().get())).findFirst()
                .ifPresent(heirs.getSelectionModel()::select);
        filling = false;
    }

    private void fromFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            if (heirs.getSelectionModel().isEmpty()) {
                heirs.getSelectionModel().selectFirst();
            }
            heirs.requestFocus();
            event.consume();
        }
    }

    private void publish() {
        MergePreview found = model.merge().preview().get();
        String heir = model.merge().heir().get();
        merge.setDisable(found == null || heir == null || !model.writable());
        merge.setText(heir == null ? strings.get("codebook.merge.do-none")
                : strings.get("codebook.merge.do", Names.of(model.book()).code(heir)));
        again.setVisible(found != null && found.conversations() > 0);
        if (found != null) {
            again.setText(strings.get("codebook.merge.again", found.conversations()));
        }
        preview.getChildren().setAll(sentences(heir, found).stream().map(text -> Parts.words(text)).toList());
        if (!preview.getChildren().isEmpty() && found != null) {
            preview.getChildren().getFirst().getStyleClass().add("merge-main");
        }
        if (!filling && heir != null && heirs.getItems().stream().anyMatch(code -> code.id().equals(heir))) {
            fill();
        }
    }

    private List<String> sentences(@Nullable String heir, @Nullable MergePreview found) {
        if (heir == null) {
            return List.of(strings.get("codebook.merge.choose"));
        }
        if (found == null) {
            return List.of(strings.get("codebook.merge.wait"));
        }
        String name = Names.of(model.book()).code(heir);
        String old = model.chosen().map(Code::name).orElse("");
        return java.util.stream.Stream.of(
                strings.get("codebook.merge.counts", found.judgements(), found.conversations(), found.models(), name),
                strings.get("codebook.merge.both", found.both()),
                found.contradicting() == 0 ? null : strings.get("codebook.merge.contradicting", found.contradicting()),
                found.looked() == 0 ? null : strings.get("codebook.merge.looked", found.looked(), old, name),
                model.hidden().get().isEmpty() ? null : strings.get("codebook.merge.hidden"),
                strings.get("codebook.merge.kept")).filter(Objects::nonNull).toList();
    }

    private static final class HeirCell extends ListCell<Code> {
        private final javafx.scene.shape.Rectangle swatch = Parts.swatch(10);

        HeirCell() {
            setPrefWidth(0);
            setGraphicTextGap(8);
        }

        @Override
        protected void updateItem(@Nullable Code code, boolean empty) {
            super.updateItem(code, empty);
            setText(empty || code == null ? null : code.name());
            setGraphic(empty || code == null ? null : swatch);
            if (code != null) {
                swatch.setFill(Parts.colour(code.colour()));
            }
        }
    }
}
