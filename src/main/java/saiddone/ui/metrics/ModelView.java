package saiddone.ui.metrics;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.report.metrics.ModelFigures;
import saiddone.ui.control.EmptyState;
import saiddone.ui.control.Pill;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// The page of one model: its figures, its intents, its runs, what failed, what is typical.
final class ModelView extends ScrollPane {
    private static final double LEFT = 488;
    private static final double MIDDLE = 366;

    private final MetricsViewModel model;
    private final Strings strings;
    private final ModelParts parts;
    private final IntentCard intents;
    private final CaseCards cases;
    private final ReviewedCard reviewed;
    private final FindingsCard findings;
    private final Consumer<String> step;
    private @Nullable ModelPage shown;

    /// @param step turns to another model's page
    ModelView(MetricsViewModel model, Strings strings, Consumer<String> step) {
        this.model = model;
        this.strings = strings;
        this.step = step;
        parts = new ModelParts(model, strings);
        intents = new IntentCard(model, strings);
        cases = new CaseCards(model, strings);
        reviewed = new ReviewedCard(model, strings);
        findings = new FindingsCard(model, strings);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("screen", "model-page");
        setId("model-page");
    }

    /// The model above in the default order; null at the top, and where no model shows.
    @Nullable String previous() {
        return shown == null ? null : shown.previous();
    }

    @Nullable String next() {
        return shown == null ? null : shown.next();
    }

    void focus() {
        requestFocus();
    }

    Node show(String id) {
        Optional<ModelPage> page = model.model(id);
        boolean other = shown == null || !shown.figures().model().id().equals(id);
        shown = page.orElse(null);
        if (page.isEmpty()) {
            Button back = new Button(strings.get("metrics.back"));
            back.setOnAction(event -> model.go(Place.Metrics.BOARD));
            return new EmptyState(BootstrapIcons.PERSON_X, strings.get("metrics.no-model", id), strings.get("metrics.no-model.todo"), back);
        }
        VBox content = new VBox(head(page.get()), parts.tiles(page.get().figures()), columns(page.get()));
        content.getStyleClass().add("model-content");
        setContent(content);
        if (other) {
            setVvalue(0);
        }
        return this;
    }

    private HBox columns(ModelPage page) {
        VBox left = new VBox(intents.of(page));
        VBox middle = new VBox(parts.runs(page.figures()), cases.traps(page));
        VBox found = reviewed.of(page.figures().model().id());
        if (found != null) {
            middle.getChildren().addFirst(found);
        }
        VBox checked = findings.of(page);
        if (checked != null) {
            left.getChildren().add(checked);
        }
        VBox right = new VBox(cases.typical(page), cases.failed(page));
        left.setPrefWidth(LEFT);
        middle.setMinWidth(MIDDLE);
        middle.setPrefWidth(MIDDLE);
        HBox.setHgrow(left, Priority.SOMETIMES);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        right.setPrefWidth(MIDDLE);
        HBox all = new HBox(left, middle, right);
        all.getStyleClass().add("model-columns");
        List.of(left, middle, right).forEach(column -> column.getStyleClass().add("model-column"));
        return all;
    }

    private HBox head(ModelPage page) {
        ModelFigures row = page.figures();
        ModelName name = new ModelName(model.text(), strings);
        name.show(row);
        name.getStyleClass().add("model-title");
        Label note = new Label(row.model().note() == null ? "" : strings.get("metrics.page.note", row.model().note()));
        note.getStyleClass().add("muted");
        note.setMinWidth(0);
        Button back = step(BootstrapIcons.ARROW_LEFT, strings.get("metrics.back"), () -> model.go(Place.Metrics.BOARD));
        back.setId("metrics-back");
        Label rank = new Label(strings.get("metrics.page.rank", row.rank(), strings.get("metrics.runs", row.runs().size())));
        rank.getStyleClass().add("muted");
        rank.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(back, name, rank, note, space);
        if (model.suite() != null && model.suite().board().suite().synthetic()) {
            head.getChildren().add(new Pill(strings.get("metrics.synthetic"), Pill.Tone.ACCENT));
        }
        if (page.previous() != null) {
            head.getChildren().add(turn(BootstrapIcons.CHEVRON_LEFT, page.previous()));
        }
        if (page.next() != null) {
            head.getChildren().add(turn(BootstrapIcons.CHEVRON_RIGHT, page.next()));
        }
        head.getStyleClass().add("model-head");
        return head;
    }

    private Button turn(Ikon icon, String other) {
        return step(icon, other, () -> step.accept(other));
    }

    private static Button step(Ikon icon, String text, Runnable run) {
        Button button = new Button(text, new FontIcon(icon));
        button.getStyleClass().add("quiet");
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }
}
