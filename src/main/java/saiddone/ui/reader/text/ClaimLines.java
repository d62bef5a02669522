package saiddone.ui.reader.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import saiddone.check.deed.Link.Standing;

/// The lines under claims in a text: one path a standing, whatever their number. What is in hand is tinted as well.
final class ClaimLines {
    private static final double TIP = 380;
    private final Region owner;
    private final TextFlow flow;
    private final Map<Standing, Path> lines = new EnumMap<>(Standing.class);
    private final Map<Standing, Path> values = new EnumMap<>(Standing.class);
    private final Map<Standing, Path> tints = new EnumMap<>(Standing.class);
    private @Nullable Tooltip tip;
    private String told = "";

    ClaimLines(Region owner, TextFlow flow) {
        this.owner = owner;
        this.flow = flow;
        for (Standing standing : Standing.values()) {
            String word = standing.name().toLowerCase(Locale.ROOT);
            lines.put(standing, path("claim-line", word));
            values.put(standing, path("claim-line", "value", word));
            tints.put(standing, path("claim-held", word));
        }
    }

    private static Path path(String... styles) {
        Path path = new Path();
        path.setManaged(false);
        path.setMouseTransparent(true);
        path.setVisible(false);
        path.getStyleClass().setAll(styles);
        return path;
    }

    /// What lies below the text.
    List<Path> under() {
        return List.copyOf(tints.values());
    }

    /// What lies above it.
    List<Path> over() {
        return Stream.concat(lines.values().stream(), values.values().stream()).toList();
    }

    void paint(List<ClaimLine> claims, int length) {
        clear(lines);
        clear(values);
        clear(tints);
        for (ClaimLine claim : claims) {
            if (claim.span().end() <= length && claim.span().start() < claim.span().end()) {
                PathElement[] range = flow.getRangeShape(claim.span().start(), claim.span().end(), false);
                add(claim.value() ? values : lines, claim.standing(), Underline.under(range, 0));
                if (claim.held()) {
                    add(tints, claim.standing(), List.of(range));
                }
            }
        }
    }

    private static void clear(Map<Standing, Path> paths) {
        paths.values().forEach(path -> {
            path.setVisible(false);
            path.getElements().clear();
        });
    }

    private void add(Map<Standing, Path> paths, Standing standing, List<PathElement> shape) {
        Path path = paths.get(standing);
        if (path != null) {
            path.getElements().addAll(shape);
            path.setLayoutX(flow.getLayoutX());
            path.setLayoutY(flow.getLayoutY());
            path.setVisible(true);
        }
    }

    /// Says why under the mouse; an empty text takes it away.
    void tell(String why) {
        if (why.equals(told)) {
            return;
        }
        told = why;
        Tooltip shown = tip;
        if (shown != null) {
            Tooltip.uninstall(owner, shown);
            shown.hide();
        }
        tip = null;
        if (!why.isEmpty()) {
            Tooltip made = new Tooltip(why);
            made.setWrapText(true);
            made.setMaxWidth(TIP);
            Tooltip.install(owner, made);
            tip = made;
        }
    }
}
