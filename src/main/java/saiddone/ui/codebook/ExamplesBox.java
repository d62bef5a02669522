package saiddone.ui.codebook;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.annotation.model.Code;
import saiddone.ui.shell.Strings;

/// The examples of a code: their words, which can be changed, and the way to where they stand.
final class ExamplesBox extends VBox {
    private final CodebookViewModel model;
    private final Strings strings;
    private final VBox lines = new VBox(8);
    private @Nullable Code code;

    ExamplesBox(CodebookViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("code-field");
        Button copied = Parts.button(strings.get("codebook.example.copied"), BootstrapIcons.LINK_45DEG,
                () -> model.examples().addCopied(Objects.requireNonNull(code).id()));
        copied.setId("example-copied");
        copied.getStyleClass().add("quiet");
        copied.setTooltip(new Tooltip(strings.get("codebook.example.copied-tip")));
        Button own = Parts.button(strings.get("codebook.example.own"), BootstrapIcons.PLUS, this::own);
        own.getStyleClass().add("quiet");
        HBox add = new HBox(4, copied, own);
        getChildren().addAll(Parts.heading(strings.get("codebook.field.examples")), lines, add);
    }

    void show(Code next) {
        boolean same = code != null && code.id().equals(next.id()) && code.examples().equals(next.examples());
        code = next;
        if (!same) {
            lines.getChildren().setAll(next.examples().stream().map(this::line).toList());
        }
    }

    private void own() {
        Node line = line(new Code.Example("", null));
        lines.getChildren().add(line);
        line.lookup(".text-area").requestFocus();
    }

    private Node line(Code.Example example) {
        String of = Objects.requireNonNull(code).id();
        TextArea words = new TextArea(example.text());
        words.setWrapText(true);
        words.setPrefRowCount(Math.clamp(1 + example.text().length() / 74, 1, 4));
        words.setAccessibleText(strings.get("codebook.field.examples"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.focusedProperty().subscribe(focused -> {
            if (!focused) {
                save(of, example, words.getText());
            }
        });
        words.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                save(of, example, words.getText());
                event.consume();
            }
        });
        Button remove = new Button(null, new FontIcon(BootstrapIcons.X));
        remove.getStyleClass().add("icon-button");
        remove.setAccessibleText(strings.get("codebook.example.remove"));
        remove.setTooltip(new Tooltip(strings.get("codebook.example.remove")));
        remove.setOnAction(event -> model.examples().remove(of, example));
        HBox line = new HBox(6, words, remove);
        line.setAlignment(Pos.TOP_LEFT);
        return new VBox(2, line, place(example));
    }

    private void save(String of, Code.Example example, String text) {
        if (text.isBlank() || text.strip().equals(example.text())) {
            return;
        }
        if (example.text().isEmpty() && example.link() == null) {
            model.examples().add(of, new Code.Example(text.strip(), null));
        } else {
            model.examples().reword(of, example, text);
        }
    }

    private Node place(Code.Example example) {
        if (example.link() == null) {
            return Parts.label(strings.get("codebook.example.made-up"), "small", "faint");
        }
        if (model.examples().hidden(example)) {
            return Parts.label(strings.get("codebook.example.hidden"), "small", "faint");
        }
        if (!model.examples().here(example)) {
            return Parts.label(strings.get("codebook.example.elsewhere", example.link()), "small", "faint");
        }
        Hyperlink link = new Hyperlink(strings.get("codebook.example.open", example.link()));
        link.getStyleClass().add("example-link");
        link.setOnAction(event -> model.examples().open(Objects.requireNonNull(code), example));
        return link;
    }
}
