package saiddone.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import javafx.scene.Scene;

/// Dresses a scene: AtlantaFX below, our colours and structure above, each screen's own sheet last.
public final class StyleSheets {
    private final List<String> screens;

    /// @param screens names of the screens' sheets, without `.css`
    public StyleSheets(List<String> screens) {
        this.screens = List.copyOf(screens);
    }

    public void apply(Scene scene, boolean dark) {
        scene.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet(dark ? "dark" : "light"), sheet("base"));
        screens.forEach(name -> scene.getStylesheets().add(sheet(name)));
    }

    private static String sheet(String name) {
        URL url = StyleSheets.class.getResource("/saiddone/css/" + name + ".css");
        if (url == null) {
            throw new IllegalStateException("The style sheet " + name + ".css is missing");
        }
        return url.toExternalForm();
    }
}
