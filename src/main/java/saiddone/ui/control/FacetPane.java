package saiddone.ui.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The column of facets at the left of a list: headings, values to tick, how many rows each would leave. Nodes are
/// kept between updates, so that a tick does not lose the focus.
public final class FacetPane extends ScrollPane {
    private final VBox sections = new VBox();
    private final Map<String, FacetSectionBox> boxes = new HashMap<>();
    private final FacetTexts texts;
    private BiConsumer<String, String> onToggle = (facet, value) -> {};

    /// The few words of the pane.
    ///
    /// @param more   `19 more`
    /// @param narrow prompt of the box that narrows a long facet
    public record FacetTexts(IntFunction<String> more, String fewer, String narrow) {}

    public FacetPane(FacetTexts texts) {
        this.texts = texts;
        getStyleClass().add("facet-pane");
        sections.getStyleClass().add("facet-sections");
        setContent(sections);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /// Called with a section's id and a value when the user ticks it or takes the tick away.
    public void setOnToggle(BiConsumer<String, String> handler) {
        onToggle = handler;
    }

    /// Replaces what is shown.
    public void show(List<FacetSection> facets) {
        List<Node> wanted = new ArrayList<>();
        for (FacetSection facet : facets) {
            FacetSectionBox box = boxes.computeIfAbsent(facet.id(), id -> new FacetSectionBox(texts, value -> onToggle.accept(id, value)));
            box.show(facet);
            wanted.add(box);
        }
        if (!sections.getChildren().equals(wanted)) {
            sections.getChildren().setAll(wanted);
        }
    }
}
