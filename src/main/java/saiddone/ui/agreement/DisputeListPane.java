package saiddone.ui.agreement;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import saiddone.ui.control.Labels;
import saiddone.ui.shell.Strings;

/// Every disagreement, with a filter; Enter or a click opens one side by side.
final class DisputeListPane extends VBox {
    private final AgreementViewModel model;
    private final Strings strings;
    private final ComboBox<Choice> codes = new ComboBox<>();
    private final CheckBox onlyOpen;
    private final Label counted = Labels.wrapped("", "muted");
    private final ListView<Dispute> list = new ListView<>();
    private boolean filling;

    /// What the list can be narrowed to.
    private record Choice(String code, String name) {}

    DisputeListPane(AgreementViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().addAll("card", "disputes-card");
        onlyOpen = new CheckBox(strings.get("agreement.only-open"));
        onlyOpen.setId("agreement-only-open");
        onlyOpen.setMinWidth(Region.USE_PREF_SIZE);
        onlyOpen.selectedProperty().addListener((_, _, only) -> change(model.filter().get().withOpen(only)));
        codes.setId("agreement-codes");
        codes.setMinWidth(Region.USE_PREF_SIZE);
        codes.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice choice) {
                return choice == null ? "" : choice.name();
            }

            @Override
            public @Nullable Choice fromString(@Nullable String text) {
                return null;
            }
        });
        codes.valueProperty().addListener((_, _, choice) -> {
            if (choice != null) {
                change(model.filter().get().withCode(choice.code()));
            }
        });
        HBox.setHgrow(counted, Priority.ALWAYS);
        counted.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(10, Labels.whole(strings.get("agreement.disagreements"), "strong"), counted, onlyOpen, codes);
        head.getStyleClass().add("disputes-head");
        list.setId("disputes");
        list.getStyleClass().addAll("rows", "disputes");
        list.setCellFactory(view -> new DisputeCell(model, strings));
        list.setPlaceholder(Labels.wrapped(strings.get("agreement.no-disagreements"), "muted"));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Dispute chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                model.open(chosen);
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
    }

    void publish() {
        AgreementPage page = model.page().get();
        if (page == null) {
            return;
        }
        filling = true;
        DisputeFilter filter = model.filter().get();
        List<Choice> choices = new java.util.ArrayList<>(List.of(new Choice("", strings.get("agreement.every-code"))));
        page.disputes().stream().map(one -> new Choice(one.what(), one.name())).distinct().forEach(choices::add);
        page.data().codebook().code(filter.code()).map(code -> new Choice(code.id(), code.name())).filter(choice ->
                !choices.contains(choice))
                .ifPresent(choices::add);
        codes.getItems().setAll(choices);
        codes.setValue(choices.stream().filter(choice -> choice.code().equals(filter.code())).findFirst().orElse(choices.getFirst()));
        onlyOpen.setSelected(filter.open());
        filling = false;
        Dispute before = list.getSelectionModel().getSelectedItem();
        List<Dispute> shown = model.disputes();
        list.getItems().setAll(shown);
        shown.stream().filter(one -> before != null && one.key().equals(before.key())).findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
        String hidden = page.hidden() == 0 ? "" : " " + strings.get("agreement.hidden", page.hidden());
        counted.setText(strings.get("agreement.counted", shown.size(), shown.stream().filter(Dispute::open).count()) + hidden);
    }

    void enter() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void change(DisputeFilter wanted) {
        if (!filling && !wanted.equals(model.filter().get())) {
            model.filter(wanted);
        }
    }
}
