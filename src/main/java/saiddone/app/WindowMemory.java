package saiddone.app;

import java.util.stream.Stream;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import saiddone.ui.shell.Session;
import saiddone.ui.shell.Settings.WindowBounds;

/// Puts the window where it was, if that is still on a screen, and remembers where it goes.
final class WindowMemory {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 960;
    private static final double SMALLEST_HEIGHT = 600;

    private final Stage stage;
    private final Session session;

    WindowMemory(Stage stage, Session session) {
        this.stage = stage;
        this.session = session;
    }

    void restore() {
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        WindowBounds bounds = session.settings().window();
        if (bounds != null && onScreen(bounds)) {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
            stage.setWidth(bounds.width());
            stage.setHeight(bounds.height());
            stage.setMaximized(bounds.maximized());
        } else {
            var screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        }
        Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(property -> property.subscribe(this::remember));
        stage.maximizedProperty().subscribe(this::remember);
    }

    private static boolean onScreen(WindowBounds bounds) {
        return bounds.width() >= SMALLEST_WIDTH / 2 && bounds.height() >= SMALLEST_HEIGHT / 2
                && !Screen.getScreensForRectangle(bounds.x() + 50, bounds.y() + 10, bounds.width() - 100, 30).isEmpty();
    }

    private void remember() {
        if (!stage.isShowing() || stage.isIconified()) {
            return;
        }
        WindowBounds before = session.settings().window();
        WindowBounds now = stage.isMaximized() ? maximized(before)
                : new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        session.change(settings -> settings.withWindow(now));
    }

    /// Keeps the size that the window will have when it is no longer maximized.
    private WindowBounds maximized(@Nullable WindowBounds before) {
        return before == null ? new WindowBounds(stage.getX(), stage.getY(), WIDTH, HEIGHT, true)
                : new WindowBounds(before.x(), before.y(), before.width(), before.height(), true);
    }
}
