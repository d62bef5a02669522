package saiddone.ui.grid;

import java.util.Arrays;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.report.chart.CaseGridChart;
import saiddone.ui.control.ChartView;
import saiddone.ui.grid.CaseSource.Suited;
import saiddone.ui.shell.Strings;

/// The grid with its filters.
final class GridPane extends VBox {
    private final CasesViewModel model;
    private final Strings strings;
    private final ComboBox<@Nullable CaseKind> kinds = new ComboBox<>();
    private final ComboBox<@Nullable String> intents = new ComboBox<>();
    private final Label counted = new Label();
    private final ChartView.Actions actions;
    private final ScrollPane scroll = new ScrollPane();
    private @Nullable ChartView chart;
    private boolean filling;

    GridPane(CasesViewModel model, Strings strings, ChartView.Actions actions) {
        this.model = model;
        this.strings = strings;
        this.actions = actions;
        getStyleClass().add("grid-pane");
        CheckBox unstable = new CheckBox(strings.get("cases.unstable"));
        unstable.setId("cases-unstable");
        unstable.selectedProperty().subscribe(only -> model.filter().set(model.filter().get().withUnstable(only)));
        kinds.setId("cases-kind");
        intents.setId("cases-intent");
        kinds.setConverter(words(strings.get("cases.every-kind"), CaseKind::label));
        intents.setConverter(words(strings.get("cases.every-intent"), intent -> intent));
        kinds.valueProperty().addListener((_, _, kind) -> change(() -> model.filter().set(model.filter().get().withKind(kind))));
        intents.valueProperty().addListener((_, _, intent) -> change(() -> model.filter().set(model.filter().get().withIntent(intent))));
        counted.getStyleClass().add("quiet");
        HBox filters = new HBox(kinds, intents, unstable, counted);
        filters.getStyleClass().add("case-filters");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("grid-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(filters, scroll);
        model.filter().subscribe(this::draw);
    }

    /// The cases were read anew.
    void publish() {
        filling = true;
        CaseKind kind = model.filter().get().kind();
        Suited now = model.suited().get();
        kinds.getItems().setAll((CaseKind) null);
        if (now != null) {
            Arrays.stream(CaseKind.values()).filter(one -> now.grid().cases().stream().anyMatch(of -> of.kind() == one))
                    .forEach(kinds.getItems()::add);
        }
        kinds.setValue(kind);
        filling = false;
        draw();
    }

    private void draw() {
        Suited now = model.suited().get();
        if (now == null) {
            return;
        }
        filling = true;
        String intent = model.filter().get().intent();
        intents.getItems().setAll((String) null);
        intents.getItems().addAll(model.intents());
        intents.setValue(intent);
        filling = false;
        var cases = model.cases();
        counted.setText(strings.get("cases.counted", cases.size(), now.grid().cases().size()));
        var drawing = CaseGridChart.of(now.board(), now.grid(), cases);
        if (chart == null) {
            chart = new ChartView(drawing, strings::get, actions);
            StackPane card = new StackPane(chart);
            card.getStyleClass().addAll("card", "grid-card");
            StackPane frame = new StackPane(card);
            frame.getStyleClass().add("grid-frame");
            scroll.setContent(frame);
        } else {
            chart.show(drawing);
        }
    }

    @Override
    public void requestFocus() {
        if (chart != null) {
            chart.requestFocus();
        }
    }

    private void change(Runnable change) {
        if (!filling) {
            change.run();
        }
    }

    private static <T> StringConverter<@Nullable T> words(String all, java.util.function.Function<T, String> word) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? all : word.apply(value);
            }

            @Override
            public @Nullable T fromString(@Nullable String text) {
                return null;
            }
        };
    }
}
