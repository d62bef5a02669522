package saiddone.ui.control;

import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What stands where there is nothing to show yet: what is going on and how far it is.
public final class LoadingState extends StackPane {
    private final EmptyState text = new EmptyState(BootstrapIcons.HOURGLASS, "", "");
    private final ProgressBar bar = new ProgressBar();

    public LoadingState() {
        bar.getStyleClass().add("loading-bar");
        getChildren().add(text.with(bar));
    }

    /// @param share between 0 and 1; negative where the end is not known
    public void show(String what, String detail, double share) {
        text.setText(what, detail);
        bar.setProgress(share < 0 ? ProgressBar.INDETERMINATE_PROGRESS : share);
    }
}
