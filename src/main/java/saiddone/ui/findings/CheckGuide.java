package saiddone.ui.findings;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import saiddone.ui.control.Labels;
import saiddone.ui.shell.Strings;

/// What there is to know of a check before its findings are counted: an example, what it cannot see, of which conversations it
/// can speak at all, and what it means where it finds nothing.
final class CheckGuide extends VBox {
    private final Strings strings;
    private final CheckText text;
    private final Label example = Labels.wrapped("", "small");
    private final Label blind = Labels.wrapped("", "small");
    private final Label reads = Labels.wrapped("", "small");
    private final Label silence = Labels.wrapped("", "small");
    private final VBox silent;

    CheckGuide(Strings strings, CheckText text) {
        this.strings = strings;
        this.text = text;
        getStyleClass().add("check-guide");
        reads.setId("check-reads");
        silence.setId("check-silence");
        silent = part("silence", silence);
        silent.managedProperty().bind(silent.visibleProperty());
        getChildren().addAll(part("example", example), part("blind", blind), part("reads", reads), silent);
    }

    void show(CheckRow row) {
        example.setText(text.example(row));
        blind.setText(text.blind(row));
        reads.setText(text.reads(row));
        silence.setText(text.silence(row));
        silent.setVisible(!silence.getText().isEmpty());
    }

    private VBox part(String key, Label words) {
        VBox part = new VBox(Labels.of(strings.get("checks.guide." + key), "section-heading"), words);
        part.getStyleClass().add("check-guide-part");
        return part;
    }
}
