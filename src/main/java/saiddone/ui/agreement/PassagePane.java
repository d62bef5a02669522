package saiddone.ui.agreement;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.model.Role;
import saiddone.ui.control.Labels;
import saiddone.ui.control.LitText;
import saiddone.ui.shell.Strings;

/// The conversation round what reviewers tagged, their words lit.
final class PassagePane extends VBox {
    private final Strings strings;
    private final VBox lines = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(lines);

    PassagePane(AgreementViewModel model, Strings strings) {
        this.strings = strings;
        getStyleClass().addAll("card", "passage-card");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Hyperlink read = new Hyperlink(strings.get("agreement.read"));
        read.setId("agreement-read");
        read.setOnAction(event -> model.read());
        read.getStyleClass().add("to-reader");
        HBox head = new HBox(8, Labels.of(strings.get("agreement.passage"), "strong"), space, read);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        model.passage().subscribe(this::publish);
    }

    private void publish(@Nullable Passage passage) {
        lines.getChildren().clear();
        if (passage == null) {
            lines.getChildren().add(Labels.of(strings.get("agreement.passage.reading"), "muted"));
            return;
        }
        if (passage.messages().isEmpty()) {
            lines.getChildren().add(Labels.wrapped(strings.get("agreement.passage.gone"), "muted"));
            return;
        }
        Node first = null;
        for (Passage.Line line : passage.messages()) {
            if (line.gap()) {
                lines.getChildren().add(Labels.of("…", "muted"));
            }
            Node node = message(line);
            first = first == null && line.tagged() ? node : first;
            lines.getChildren().add(node);
        }
        if (!passage.whole()) {
            lines.getChildren().add(Labels.wrapped(strings.get("agreement.passage.part"), "muted", "small"));
        }
        Node shown = first;
        Platform.runLater(() -> bring(shown));
    }

    /// Brings the first tagged message into view.
    private void bring(@Nullable Node node) {
        scroll.applyCss();
        scroll.layout();
        double hidden = lines.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(node == null || hidden <= 0 ? 0 : Math.clamp((node.getLayoutY() - 60) / hidden, 0, 1));
    }

    private Node message(Passage.Line line) {
        VBox box = new VBox(3);
        box.getStyleClass().add("passage-message");
        if (line.tagged()) {
            box.getStyleClass().add("tagged");
        }
        box.getChildren().add(Labels.of(strings.get("agreement.line", role(line.role()), line.message()), "muted", "small"));
        if (!line.text().isBlank()) {
            LitText text = new LitText();
            text.show(line.text(), line.lit());
            box.getChildren().add(text);
        }
        line.calls().forEach(call -> box.getChildren().add(Labels.wrapped(call, "mono", "passage-call")));
        return box;
    }

    private String role(Role role) {
        return strings.get("agreement.role." + Disputes.low(role));
    }
}
