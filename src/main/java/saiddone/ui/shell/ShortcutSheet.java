package saiddone.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saiddone.ui.control.KeyCap;

/// Every key that works here and now, made from the action table each time it opens.
final class ShortcutSheet extends VBox {
    private static final double COLUMN = 300;
    private static final double GAP = 20;

    ShortcutSheet(Strings strings, List<Action> actions) {
        getStyleClass().add("key-sheet");
        setId("shortcut-sheet");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label(strings.get("sheet.title"));
        title.getStyleClass().add("title");
        Label note = new Label(strings.get("sheet.note"));
        note.getStyleClass().add("muted");
        VBox left = new VBox(GAP);
        VBox right = new VBox(GAP);
        int[] lines = new int[2];
        byGroup(actions).forEach((group, members) -> {
            int column = lines[0] <= lines[1] ? 0 : 1;
            lines[column] += members.size() + 2;
            (column == 0 ? left : right).getChildren().add(group(strings, group, members));
        });
        ScrollPane scroll = new ScrollPane(new HBox(2 * GAP, left, right));
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        getChildren().addAll(title, note, scroll);
        setFocusTraversable(true);
    }

    /// The screen's groups come first, as its actions do.
    private static Map<String, List<Action>> byGroup(List<Action> actions) {
        return actions.stream().filter(action -> !action.shortcuts().isEmpty())
                .collect(Collectors.groupingBy(Action::group, LinkedHashMap::new, Collectors.toList()));
    }

    private static VBox group(Strings strings, String group, List<Action> actions) {
        Label heading = new Label(strings.get(group));
        heading.getStyleClass().add("strong");
        VBox box = new VBox(5, heading);
        box.setPrefWidth(COLUMN);
        for (Action action : actions) {
            Label label = new Label(action.label(strings));
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
            HBox line = new HBox(4, label);
            line.getStyleClass().add("key-line");
            action.shortcuts().stream().limit(2).forEach(keys -> line.getChildren().add(new KeyCap(KeyNames.of(keys))));
            box.getChildren().add(line);
        }
        return box;
    }
}
