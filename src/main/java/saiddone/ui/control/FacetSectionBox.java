package saiddone.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// One facet: its heading, the first values, `n more`, and a box to look for a value where there are many.
final class FacetSectionBox extends VBox {
    private static final int FIRST = 7;
    private static final int MOST = 200;

    private final FacetPane.FacetTexts texts;
    private final Consumer<String> onToggle;
    private final Label heading = new Label();
    private final Label note = new Label();
    private final TextField narrow = new TextField();
    private final VBox lines = new VBox();
    private final Button more = new Button();
    private final List<FacetLine> spare = new ArrayList<>();
    private FacetSection shown = new FacetSection("", "", List.of());
    private boolean open;

    FacetSectionBox(FacetPane.FacetTexts texts, Consumer<String> onToggle) {
        this.texts = texts;
        this.onToggle = onToggle;
        getStyleClass().add("facet-section");
        heading.getStyleClass().add("section-heading");
        note.getStyleClass().addAll("small", "muted");
        note.setWrapText(true);
        narrow.setPromptText(texts.narrow());
        narrow.getStyleClass().add("facet-narrow");
        narrow.textProperty().subscribe(this::update);
        more.getStyleClass().addAll("facet-more");
        more.setMnemonicParsing(false);
        more.setOnAction(event -> {
            open = !open;
            narrow.clear();
            update();
        });
        getChildren().addAll(heading, note, narrow, lines, more);
    }

    void show(FacetSection section) {
        shown = section;
        heading.setText(section.title().toUpperCase(Locale.ROOT));
        note.setText(section.note());
        present(note, !section.note().isEmpty());
        update();
    }

    private void update() {
        List<FacetValue> values = wanted();
        while (spare.size() < values.size()) {
            spare.add(new FacetLine(onToggle));
        }
        for (int i = 0; i < values.size(); i++) {
            spare.get(i).show(values.get(i));
        }
        List<Node> nodes = List.copyOf(spare.subList(0, values.size()));
        if (!lines.getChildren().equals(nodes)) {
            lines.getChildren().setAll(nodes);
        }
        int hidden = shown.values().size() - values.size();
        present(narrow, open && shown.values().size() > FIRST);
        present(more, open ? shown.values().size() > FIRST : hidden > 0);
        more.setText(open ? texts.fewer() : texts.more().apply(hidden));
    }

    /// The first few and every ticked one while closed; all that fit the narrowing text, up to a limit, while open.
    private List<FacetValue> wanted() {
        String part = narrow.getText().strip().toLowerCase(Locale.ROOT);
        List<FacetValue> result = new ArrayList<>();
        for (int i = 0; i < shown.values().size(); i++) {
            FacetValue value = shown.values().get(i);
            boolean fits = open ? result.size() < MOST && value.label().toLowerCase(Locale.ROOT).contains(part) : i < FIRST;
            if (fits || value.chosen()) {
                result.add(value);
            }
        }
        return result;
    }

    private static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
