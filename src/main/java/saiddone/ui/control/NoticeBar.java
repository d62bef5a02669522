package saiddone.ui.control;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// One sentence across the window that the user should see now, what can be done about it, and a way to close it.
public final class NoticeBar extends HBox {
    /// How much it matters.
    public enum Level { INFO, WARNING, PROBLEM }

    public NoticeBar(Level level, String sentence, String closeLabel, Runnable close, List<Button> actions) {
        getStyleClass().addAll("notice-bar", styleClass(level));
        FontIcon icon = new FontIcon(level == Level.INFO ? BootstrapIcons.INFO_CIRCLE : BootstrapIcons.EXCLAMATION_TRIANGLE);
        Label text = new Label(sentence);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        setHgrow(text, Priority.ALWAYS);
        Button closing = new Button(null, new FontIcon(BootstrapIcons.X));
        closing.getStyleClass().add("icon-button");
        closing.setAccessibleText(closeLabel);
        closing.setOnAction(event -> close.run());
        getChildren().addAll(icon, text);
        getChildren().addAll(actions);
        getChildren().add(closing);
    }

    private static String styleClass(Level level) {
        return switch (level) {
            case INFO -> "info";
            case WARNING -> "warning";
            case PROBLEM -> "problem";
        };
    }
}
