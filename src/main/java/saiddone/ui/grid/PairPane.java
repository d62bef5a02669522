package saiddone.ui.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.Attempt;
import saiddone.report.metrics.PairedCases.PairedCase;
import saiddone.ui.shell.Strings;

/// Two models case by case: a row a kind with the exact test, below it every case that they differ on.
final class PairPane extends VBox {
    private final CasesViewModel model;
    private final Strings strings;
    private final BiConsumer<@Nullable String, @Nullable String> choose;
    private final ComboBox<String> first = new ComboBox<>();
    private final ComboBox<String> second = new ComboBox<>();
    private final GridPane tests = new GridPane();
    private final Label heading = new Label();
    private final TableView<PairedCase> cases = new TableView<>();
    private boolean filling;

    /// @param choose another pair of models was chosen
    PairPane(CasesViewModel model, Strings strings, BiConsumer<@Nullable String, @Nullable String> choose) {
        this.model = model;
        this.strings = strings;
        this.choose = choose;
        getStyleClass().add("pair-pane");
        first.setId("pair-first");
        second.setId("pair-second");
        first.valueProperty().addListener((_, _, _) -> chosen());
        second.valueProperty().addListener((_, _, _) -> chosen());
        Label against = new Label(strings.get("cases.against"));
        against.getStyleClass().add("quiet");
        HBox chooser = new HBox(first, against, second);
        chooser.getStyleClass().add("case-filters");
        tests.getStyleClass().add("pair-tests");
        VBox card = new VBox(tests, note("cases.pair.method"));
        card.getStyleClass().addAll("card", "pair-card");
        heading.getStyleClass().add("pair-heading");
        cases.getStyleClass().add("pair-cases");
        cases.setId("pair-cases");
        cases.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        cases.setPlaceholder(note("cases.pair.none"));
        cases.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !cases.getSelectionModel().isEmpty()) {
                open();
            }
        });
        cases.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        VBox.setVgrow(cases, Priority.ALWAYS);
        getChildren().addAll(chooser, card, heading, cases);
    }

    private Label note(String key) {
        Label label = new Label(strings.get(key));
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "small-note");
        return label;
    }

    private void open() {
        PairedCase one = cases.getSelectionModel().getSelectedItem();
        if (one != null) {
            model.read(one);
        }
    }

    private void chosen() {
        if (!filling) {
            choose.accept(first.getValue(), second.getValue());
        }
    }

    /// Shows the pair that the model has.
    void publish() {
        filling = true;
        for (ComboBox<String> box : List.of(first, second)) {
            box.getItems().setAll(model.models());
        }
        first.setValue(model.first());
        second.setValue(model.second());
        filling = false;
        tests();
        List<PairedCase> differing = model.differing();
        heading.setText(strings.get("cases.pair.differing", differing.size()));
        columns();
        cases.getItems().setAll(differing);
    }

    @Override
    public void requestFocus() {
        cases.requestFocus();
    }

    private void tests() {
        tests.getChildren().clear();
        row(0, "pair-head", "", strings.get("cases.pair.cases"), strings.get("cases.pair.both"), only(model.first()),
                only(model.second()), strings.get("cases.pair.neither"), strings.get("cases.pair.undecided"), strings.get("cases.pair.p"),
                strings.get("cases.pair.holm"));
        int at = 1;
        for (PairRow row : model.pairs()) {
            row(at, "pair-figure", row.kind().label(), String.valueOf(row.pairs().cases().size()), String.valueOf(row.both()),
                    String.valueOf(row.pairs().onlyFirst()), String.valueOf(row.pairs().onlySecond()), String.valueOf(row.neither()),
                    String.valueOf(row.pairs().undecided()), p(row.p()), p(row.holm()));
            at++;
        }
    }

    private String only(@Nullable String id) {
        return strings.get("cases.pair.only", String.valueOf(id));
    }

    private static String p(double p) {
        return p < .0001 ? "< .0001" : String.format(Locale.ROOT, "%.4f", p).replaceFirst("^0", "");
    }

    private void row(int at, String style, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            Label label = new Label(texts[i]);
            label.getStyleClass().addAll(i == 0 ? "pair-kind" : "pair-number", style);
            label.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(label, Priority.SOMETIMES);
            tests.add(label, i, at);
        }
    }

    private void columns() {
        cases.getColumns().setAll(List.of(column(strings.get("cases.column.case"), 60, one -> one.of().id()),
                column(strings.get("cases.column.title"), 260, one -> one.of().title()),
                column(strings.get("cases.column.intent"), 150, one -> one.of().intent()),
                column(String.valueOf(model.first()), 270, one -> runs(one.firstRuns())),
                column(String.valueOf(model.second()), 270, one -> runs(one.secondRuns()))));
    }

    /// Runs that came out alike are told together: `2 × right, forbidden action fired`.
    private static String runs(List<Attempt> runs) {
        Map<String, Long> words = runs.stream().collect(Collectors.groupingBy(run -> run.outcome().words(),
                LinkedHashMap::new, Collectors.counting()));
        return words.entrySet().stream().map(one -> one.getValue() == 1 ? one.getKey() : one.getValue() + " × " + one.getKey())
                .collect(Collectors.joining(", "));
    }

    private static TableColumn<PairedCase, String> column(String title, double width, Function<PairedCase, String> value) {
        TableColumn<PairedCase, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setReorderable(false);
        return column;
    }
}
