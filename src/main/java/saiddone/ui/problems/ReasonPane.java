package saiddone.ui.problems;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.ReadProblem;
import saiddone.ui.shell.Strings;

/// The chosen problem whole, since a row may cut it, and the way to its folder.
final class ReasonPane extends HBox {
    private final Label sentence = new Label();
    private @Nullable ReadProblem shown;

    ReasonPane(Strings strings, Consumer<ReadProblem> openFolder) {
        getStyleClass().addAll("reason-pane", "line-top");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button folder = new Button(strings.get("problems.folder"));
        folder.setMinWidth(USE_PREF_SIZE);
        folder.setOnAction(event -> {
            if (shown != null) {
                openFolder.accept(shown);
            }
        });
        getChildren().addAll(sentence, folder);
        managedProperty().bind(visibleProperty());
    }

    void show(@Nullable ReadProblem problem) {
        shown = problem;
        setVisible(problem != null);
        sentence.setText(problem == null ? "" : problem.sentence());
    }
}
