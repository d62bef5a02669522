package saiddone.ui.reader.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import saiddone.ui.reader.panel.ReaderStyles;
import saiddone.ui.reader.tagging.SeenTag;
import saiddone.ui.reader.tagging.TagMarks;
import saiddone.ui.reader.tagging.TagSwatch;

/// The tags of one place as small squares beside each other.
final class TagRow extends HBox {
    private final List<TagSwatch> pool = new ArrayList<>();
    private @Nullable Tooltip names;
    private List<SeenTag> shown = List.of();

    TagRow() {
        super(3);
        getStyleClass().add("tag-row");
        setMinWidth(USE_PREF_SIZE);
        setManaged(false);
        setVisible(false);
        setPickOnBounds(true);
    }

    void show(List<SeenTag> tags, TagMarks marks) {
        setVisible(!tags.isEmpty());
        setManaged(!tags.isEmpty() && !(getParent() instanceof FieldRow));
        for (int i = 0; i < Math.max(tags.size(), pool.size()); i++) {
            if (i == pool.size()) {
                TagSwatch made = new TagSwatch();
                pool.add(made);
                getChildren().add(made);
            }
            boolean used = i < tags.size();
            pool.get(i).setVisible(used);
            pool.get(i).setManaged(used);
            if (used) {
                SeenTag tag = tags.get(i);
                pool.get(i).show(tag.colour(), tag.presence(), !tag.own());
                pool.get(i).pseudoClassStateChanged(ReaderStyles.HELD, marks.held(tag));
            }
        }
        if (!tags.equals(shown)) {
            name(tags);
        }
        shown = tags;
    }

    private void name(List<SeenTag> tags) {
        if (names != null) {
            Tooltip.uninstall(this, names);
            names = null;
        }
        if (!tags.isEmpty()) {
            Tooltip made = new Tooltip(tags.stream().map(tag -> tag.name() + " · " + tag.reviewer()).collect(Collectors.joining("\n")));
            Tooltip.install(this, made);
            names = made;
        }
    }
}
