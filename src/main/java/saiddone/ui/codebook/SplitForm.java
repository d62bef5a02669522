package saiddone.ui.codebook;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.annotation.model.Code;
import saiddone.ui.control.KeyCap;
import saiddone.ui.shell.Strings;

/// Splitting: the parts' names, and which judgement goes to which; number keys assign the chosen lines.
final class SplitForm extends VBox {
    private final CodebookViewModel model;
    private final SplitModel split;
    private final Strings strings;
    private final Label title = Parts.words("", "title");
    private final VBox parts = new VBox(6);
    private final ComboBox<String> reviewer = new ComboBox<>();
    private final TextField words = new TextField();
    private final SplitTable table;
    private final Label sums = Parts.words("", "muted");
    private final Label problem = Parts.words("", "small", "muted");
    private final CheckBox again = new CheckBox();
    private final Button doIt;
    private boolean filling;
    private String shown = "";

    SplitForm(CodebookViewModel model, Strings strings) {
        this.model = model;
        this.split = model.split();
        this.strings = strings;
        getStyleClass().addAll("code-form", "split-form");
        table = new SplitTable(model, strings);
        VBox.setVgrow(table, Priority.ALWAYS);
        reviewer.setAccessibleText(strings.get("codebook.split.reviewer"));
        reviewer.setConverter(new ReviewerNames());
        reviewer.valueProperty().subscribe(() -> fillTable());
        words.setPromptText(strings.get("codebook.split.words"));
        words.textProperty().subscribe(() -> fillTable());
        HBox.setHgrow(words, Priority.ALWAYS);
        again.selectedProperty().bindBidirectional(split.reReview());
        again.setId("split-again");
        doIt = Parts.button(strings.get("codebook.split.do"), null, split::split);
        doIt.setId("split-do");
        doIt.getStyleClass().add("primary");
        Button add = Parts.button(strings.get("codebook.split.add"), BootstrapIcons.PLUS, this::addPart);
        add.getStyleClass().add("quiet");
        HBox head = new HBox(8, reviewer, words);
        HBox buttons = new HBox(8, doIt, Parts.button(strings.get("codebook.cancel"), null, model::back), problem);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, Parts.words(strings.get("codebook.split.what"), "muted"), parts, add, head, table, sums, again,
                buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.back();
                event.consume();
            }
        });
        split.turn().subscribe(this::publish);
    }

    void show(Code code) {
        title.setText(strings.get("codebook.split.title", code.name()));
        if (!code.id().equals(shown)) {
            shown = code.id();
            parts.getChildren().clear();
            words.clear();
        }
        publish();
    }

    void enter() {
        if (!parts.getChildren().isEmpty()) {
            parts.getChildren().getFirst().lookup(".text-field").requestFocus();
        }
    }

    private void addPart() {
        split.addPart();
        parts.getChildren().getLast().lookup(".text-field").requestFocus();
    }

    private void publish() {
        List<String> names = split.names();
        if (parts.getChildren().size() != names.size()) {
            parts.getChildren().clear();
            for (int i = 0; i < names.size(); i++) {
                parts.getChildren().add(part(i, names.get(i), names.size() > 2));
            }
        }
        String chosen = reviewer.getValue();
        filling = true;
        reviewer.getItems().setAll(java.util.stream.Stream.concat(java.util.stream.Stream.of(""), split.reviewers().stream()).toList());
        reviewer.setValue(chosen != null && reviewer.getItems().contains(chosen) ? chosen : "");
        filling = false;
        fillTable();
        sums.setText(sums(names));
        int behind = split.count(SplitModel.STAYS);
        again.setText(strings.get("codebook.split.again", behind));
        again.setDisable(behind == 0);
        String why = split.problem();
        problem.setText(Objects.requireNonNullElse(why, ""));
        doIt.setDisable(why != null || !model.writable());
    }

    private void fillTable() {
        if (!filling) {
            String of = reviewer.getValue();
            table.show(split.shown(of == null || of.isEmpty() ? null : of, words.getText()));
        }
    }

    private String sums(List<String> names) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).isBlank() ? strings.get("codebook.split.part", i + 1) : names.get(i).strip();
            text.append(strings.get("codebook.split.sum", name, split.count(i))).append(" · ");
        }
        text.append(strings.get("codebook.split.behind", split.count(SplitModel.STAYS)));
        if (split.hidden() > 0) {
            text.append(' ').append(strings.get("codebook.split.hidden", split.hidden()));
        }
        if (split.elsewhere() > 0) {
            text.append(' ').append(strings.get("codebook.split.elsewhere", split.elsewhere()));
        }
        return text.toString();
    }

    private Node part(int index, String name, boolean removable) {
        TextField field = new TextField(name);
        field.setId("split-part-" + (index + 1));
        field.setPromptText(strings.get("codebook.split.part", index + 1));
        field.textProperty().subscribe(text -> {
            if (!text.equals(split.names().get(index))) {
                split.rename(index, text);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                if (index + 1 < parts.getChildren().size()) {
                    parts.getChildren().get(index + 1).lookup(".text-field").requestFocus();
                } else {
                    table.enter();
                }
                event.consume();
            }
        });
        field.setPrefWidth(420);
        HBox line = new HBox(8, new KeyCap(Integer.toString(index + 1)), field);
        line.setAlignment(Pos.CENTER_LEFT);
        if (removable) {
            Button remove = new Button(null, new FontIcon(BootstrapIcons.X));
            remove.getStyleClass().add("icon-button");
            remove.setAccessibleText(strings.get("codebook.split.remove"));
            remove.setTooltip(new Tooltip(strings.get("codebook.split.remove")));
            remove.setOnAction(event -> split.removePart(index));
            line.getChildren().add(remove);
        }
        return line;
    }

    private final class ReviewerNames extends StringConverter<String> {
        @Override
        public String toString(String id) {
            return id == null || id.isEmpty() ? strings.get("codebook.split.everybody") : model.reviewer(id);
        }

        @Override
        public String fromString(String name) {
            throw new UnsupportedOperationException("Reviewers are chosen, not typed");
        }
    }
}
