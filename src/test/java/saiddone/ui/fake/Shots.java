package saiddone.ui.fake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import saiddone.ui.fx.Fonts;
import saiddone.ui.fx.Png;
import saiddone.ui.fx.StyleSheets;

/// Screens with the app's style sheets, and pictures of them for looking at.
public final class Shots {
    private Shots() {}

    public static Scene scene(Parent root, double width, double height, boolean dark) {
        Fonts.load();
        Scene scene = new Scene(root, width, height);
        new StyleSheets(List.of("library", "search", "reader", "metrics", "grid", "tasks", "codebook", "patterns", "agreement",
                "checks"))
                .apply(scene, dark);
        return scene;
    }

    /// Writes what the scene shows as PNG.
    public static void save(Scene scene, Path file) throws IOException {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Png.write(scene.snapshot(null), file);
    }
}
