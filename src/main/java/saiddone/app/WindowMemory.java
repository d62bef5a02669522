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
        Screen screen = bounds == null ? null : screenOf(bounds);
        if (bounds != null && screen != null) {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
            size(bounds.width(), bounds.height(), screen);
            stage.setMaximized(bounds.maximized());
        } else {
            size(WIDTH, HEIGHT, Screen.getPrimary());
        }
        Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(property -> property.subscribe(this::remember));
        stage.maximizedProperty().subscribe(this::remember);
    }

    /// Never larger than the screen, which may be another one than last time.
    private void size(double width, double height, Screen screen) {
        stage.setWidth(Math.min(width, screen.getVisualBounds().getWidth()));
        stage.setHeight(Math.min(height, screen.getVisualBounds().getHeight()));
    }

    /// The screen that shows the window's title bar, null where none does.
    private static @Nullable Screen screenOf(WindowBounds bounds) {
        if (bounds.width() < SMALLEST_WIDTH / 2 || bounds.height() < SMALLEST_HEIGHT / 2) {
            return null;
        }
        return Screen.getScreensForRectangle(bounds.x() + 50, bounds.y() + 10, bounds.width() - 100, 30).stream().findFirst().orElse(null);
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
