package saiddone.ui.agreement;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.ui.control.KeyCap;
import saiddone.ui.control.Labels;
import saiddone.ui.shell.Strings;

/// One disagreement side by side: the reviewers left and right, the conversation between them, and below the words that settle
/// it.
final class DisputePane extends VBox {
    private final AgreementViewModel model;
    private final Strings strings;
    private final Label name = Labels.whole("", "title");
    private final Label where = Labels.wrapped("", "muted");
    private final Label position = Labels.whole("", "muted", "small");
    private final HBox sides = new HBox(12);
    private final PassagePane passage;
    private final HBox choices = new HBox(8);
    private final TextField note = new TextField();
    private final Label settled = Labels.wrapped("", "settled");
    private Dispute.@Nullable Key shown;

    DisputePane(AgreementViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("dispute");
        setId("dispute");
        setFocusTraversable(true);
        passage = new PassagePane(model, strings);
        HBox.setHgrow(passage, Priority.ALWAYS);
        VBox.setVgrow(sides, Priority.ALWAYS);
        getChildren().addAll(head(), sides, bar());
        model.opened().subscribe(this::publish);
    }

    private HBox head() {
        Button back = button("agreement-back", BootstrapIcons.ARROW_LEFT, "agreement.back", model::back);
        Button previous = button("agreement-previous", BootstrapIcons.CHEVRON_LEFT, "agreement.previous", () -> model.step(-1));
        Button next = button("agreement-next", BootstrapIcons.CHEVRON_RIGHT, "agreement.next", () -> model.step(1));
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(8, back, name, where, position, previous, next);
        head.getStyleClass().add("dispute-head");
        return head;
    }

    private Button button(String id, BootstrapIcons icon, String key, Runnable run) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(strings.get(key));
        button.setTooltip(Labels.tip(strings.get(key)));
        button.setFocusTraversable(false);
        button.setOnAction(event -> run.run());
        return button;
    }

    private VBox bar() {
        note.setId("adjudication-note");
        note.setPromptText(strings.get("agreement.note.prompt"));
        HBox.setHgrow(note, Priority.ALWAYS);
        note.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                requestFocus();
                event.consume();
            }
        });
        HBox line = new HBox(8, choices, note);
        line.getStyleClass().add("dispute-line");
        VBox bar = new VBox(6, settled, line);
        bar.getStyleClass().addAll("card", "dispute-bar");
        return bar;
    }

    /// Puts the keyboard into the note.
    void write() {
        note.requestFocus();
    }

    void adjudicate(int choice) {
        if (!model.adjudicate(choice, note.getText())) {
            Dispute now = model.opened().get();
            if (now != null && now.question() != null) {
                write();
            }
        }
    }

    private void publish(@Nullable Dispute now) {
        if (now == null) {
            shown = null;
            return;
        }
        name.setText(now.name());
        String agent = now.subject().model();
        where.setText((agent.isEmpty() ? "" : agent + " · ") + now.caseLabel());
        position.setText(model.position());
        if (!now.key().equals(shown)) {
            note.setText(now.note());
        }
        shown = now.key();
        List<SidePane> panes = now.sides().stream().map(side -> new SidePane(side, strings)).toList();
        sides.getChildren().setAll(panes.getFirst(), passage);
        VBox right = new VBox(12);
        panes.stream().skip(1).forEach(pane -> {
            VBox.setVgrow(pane, Priority.ALWAYS);
            right.getChildren().add(pane);
        });
        right.getStyleClass().add("side-column");
        sides.getChildren().add(right);
        settled.setText(now.open() ? strings.get("agreement.to-settle") : strings.get("agreement.settled-by",
                Objects.requireNonNull(now.settled()), Objects.requireNonNullElse(now.by(), "")) + (now.note().isBlank() ? "" : " "
                + now.note()));
        choices(now);
    }

    private void choices(Dispute now) {
        choices.getChildren().clear();
        List<String> words = model.choices(now);
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            Button button = new Button(words.get(i), new KeyCap(Integer.toString(i + 1)));
            button.setId("adjudicate-" + (i + 1));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setFocusTraversable(false);
            button.setDisable(!model.canWrite());
            if (words.get(i).equals(now.settled())) {
                button.getStyleClass().add("chosen");
            }
            button.setOnAction(event -> adjudicate(at));
            choices.getChildren().add(button);
        }
    }

    /// On one line, no longer than asked for.
    static String cut(String text, int longest) {
        String one = text.strip().replaceAll("\\s+", " ");
        return one.codePointCount(0, one.length()) <= longest ? one : one.substring(0, one.offsetByCodePoints(0, longest)) + "…";
    }
}
