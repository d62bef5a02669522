package saiddone.ui.shell;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// A screen that exists, handed to the shell by the composition root, which alone knows all screens.
///
/// @param id     kebab-case; its label is `screen.<id>` in the string bundle
/// @param place  the kind of place that the screen shows
/// @param home   where the rail leads when the screen was not visited yet; null when there is nothing to show yet
/// @param inRail where the screen stands in the rail
/// @param build  makes the screen, once, on its first visit
public record Destination(String id, Ikon icon, Class<? extends Place> place, Supplier<@Nullable Place> home, Rail inRail,
                          Supplier<Screen> build) {
    public enum Rail { TOP, BOTTOM, NONE }
}
