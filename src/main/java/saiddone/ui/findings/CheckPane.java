package saiddone.ui.findings;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.annotation.model.FindingRuling;
import saiddone.report.review.checks.CheckTally;
import saiddone.ui.control.FigureColumns;
import saiddone.ui.control.Labels;
import saiddone.ui.control.Pill;
import saiddone.ui.shell.Strings;

/// One check in full: what it looks for and cannot see, what an acceptance tags, how far each reviewer agrees, why findings were
/// dismissed.
final class CheckPane extends BorderPane {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.UK);

    private static final double SPARE = 28;

    private final ChecksViewModel model;
    private final Strings strings;
    private final CheckText text;
    private final Label name = Labels.of("", "title");
    private final Pill family = new Pill("", Pill.Tone.NEUTRAL);
    private final Label what = Labels.wrapped("");
    private final Label tags = Labels.wrapped("", "muted", "small");
    private final Button read = new Button();
    private final Button open = new Button();
    private final Button mute = new Button("", new FontIcon(BootstrapIcons.EYE_SLASH));
    private final Tooltip muteTip = new Tooltip();
    private final GridPane grid = new GridPane();
    private final Label unruled = Labels.wrapped("", "muted", "small");
    private final Label why = Labels.of("", "section-heading");
    private final Label none = Labels.wrapped("", "muted", "small");
    private final ListView<FindingRuling> reasons = new ListView<>();
    private final VBox details = new VBox();
    private final VBox dismissals = new VBox();
    private final AskList asks;
    private final CheckGuide guide;
    private final VBox above = new VBox();
    private final VBox trust = new VBox();

    CheckPane(ChecksViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        this.text = new CheckText(strings);
        this.asks = new AskList(model, strings);
        this.guide = new CheckGuide(strings, text);
        getStyleClass().addAll("card", "check-pane");
        HBox buttons = new HBox(8, read, open, mute);
        read.setId("check-read");
        read.getStyleClass().add("primary");
        read.setMinWidth(Region.USE_PREF_SIZE);
        read.setOnAction(event -> model.readFindings(model.chosen().get()));
        open.setId("check-open");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> model.open(model.chosen().get()));
        mute.setId("check-mute");
        mute.setTooltip(muteTip);
        mute.setMinWidth(Region.USE_PREF_SIZE);
        mute.setOnAction(event -> model.toggle(model.chosen().get()));
        columns();
        unruled.setText(strings.get("checks.unruled", CheckTally.LEAST));
        none.setText(strings.get("checks.none-dismissed"));
        for (Region part : List.of(grid, unruled, none, reasons, read, open, mute, trust)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        reasons.setId("check-reasons");
        reasons.getStyleClass().addAll("rows", "check-reasons");
        reasons.setCellFactory(list -> new ReasonCell());
        reasons.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            FindingRuling ruling = reasons.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && ruling != null) {
                model.read(ruling);
                event.consume();
            }
        });
        VBox.setVgrow(reasons, Priority.ALWAYS);
        details.getChildren().addAll(new HBox(10, name, family), what, tags, buttons);
        trust.getChildren().addAll(Labels.of(strings.get("checks.precision"), "section-heading", "first-of-part"), grid, unruled);
        trust.getStyleClass().add("check-details");
        details.getStyleClass().add("check-details");
        dismissals.getChildren().addAll(why, none, reasons);
        dismissals.getStyleClass().add("check-dismissals");
        beside(true);
        model.chosen().subscribe(this::show);
        show(model.chosen().get());
    }

    /// @param table whether it stands at the table's side, and not below it
    final void beside(boolean table) {
        getStyleClass().removeAll("at-side", "below");
        getStyleClass().add(table ? "at-side" : "below");
        setTop(null);
        setLeft(null);
        setRight(null);
        above.getChildren().clear();
        details.getChildren().remove(trust);
        if (table) {
            above.getChildren().addAll(details, guide, trust);
            setTop(above);
        } else {
            details.getChildren().add(trust);
            setLeft(details);
            setRight(guide);
        }
    }

    private void columns() {
        grid.getStyleClass().add("check-grid");
        FigureColumns.on(grid, 4);
    }

    void enter() {
        if (getCenter() == asks) {
            asks.enter();
        } else if (reasons.isVisible()) {
            reasons.requestFocus();
            reasons.getSelectionModel().select(Math.max(0, reasons.getSelectionModel().getSelectedIndex()));
        }
    }

    private void show(@Nullable CheckRow row) {
        setVisible(row != null);
        if (row == null) {
            return;
        }
        name.setText(row.name());
        family.setText(strings.get("checks.family." + row.check().family().label()));
        what.setText(text.what(row));
        boolean compares = row.compares();
        mute.setVisible(!compares);
        trust.setVisible(!compares);
        setCenter(compares ? asks : dismissals);
        if (compares) {
            asks.show(model.different(), row.asks());
        }
        tags.setText(compares ? strings.get("checks.asks.unruled") : tagged(row));
        read.setText(strings.get("checks.read", row.count().findings()));
        read.setVisible(row.steps());
        open.setText(compares ? strings.get("checks.asks.open", row.count().conversations()) : strings.get("checks.in-library"));
        open.getStyleClass().remove("primary");
        if (compares) {
            open.getStyleClass().add("primary");
        }
        open.setVisible(row.opens());
        String muting = strings.get(row.muted() ? "checks.show-again" : "checks.mute-this");
        mute.setAccessibleText(muting);
        muteTip.setText(muting);
        ((FontIcon) mute.getGraphic()).setIconCode(row.muted() ? BootstrapIcons.EYE : BootstrapIcons.EYE_SLASH);
        guide.show(row);
        figures(row);
        List<FindingRuling> dismissals = row.trust().dismissals();
        why.setText(strings.get("checks.why", dismissals.size()));
        boolean ruled = !row.trust().byReviewer().isEmpty();
        why.setVisible(ruled);
        none.setVisible(ruled && dismissals.isEmpty());
        reasons.setVisible(!dismissals.isEmpty());
        if (!reasons.getItems().equals(dismissals)) {
            reasons.getItems().setAll(dismissals);
        }
    }

    private String tagged(CheckRow row) {
        return model.code(row).map(code -> strings.get("checks.tags", code.name())).orElseGet(() -> strings.get("checks.tags.none"));
    }

    private void figures(CheckRow row) {
        grid.getChildren().clear();
        boolean ruled = !row.trust().byReviewer().isEmpty();
        grid.setVisible(ruled);
        unruled.setVisible(!ruled);
        if (ruled) {
            grid.addRow(0, Labels.of(""), heading("right"), heading("wrong"), heading("agreed"), heading("interval"));
            line(1, strings.get("checks.everybody"), row.trust().all(), true);
            int at = 2;
            for (var own : row.trust().byReviewer().entrySet()) {
                line(at++, model.nameOf(own.getKey()), own.getValue(), false);
            }
        }
    }

    private Label heading(String key) {
        return Labels.of(strings.get("checks.grid." + key), "muted", "small");
    }

    private void line(int at, String who, CheckTally tally, boolean strong) {
        Label first = Labels.of(who);
        if (strong) {
            first.getStyleClass().add("strong");
        }
        grid.addRow(at, first, Labels.of(Integer.toString(tally.accepted())), Labels.of(Integer.toString(tally.dismissed())));
        if (tally.precision().figure().isPresent()) {
            grid.addRow(at, Labels.of(text.precision(tally), "strong"), Labels.of(text.range(tally), "muted"));
        } else {
            grid.add(Labels.of(text.interval(tally), "muted", "small"), 3, at, 2, 1);
        }
    }

    /// The reason, and below it who gave it where.
    private final class ReasonCell extends ListCell<FindingRuling> {
        private final Label reason = Labels.wrapped("");
        private final Label where = Labels.wrapped("", "muted", "small");
        private final VBox lines = new VBox(2, reason, where);

        ReasonCell() {
            setPrefWidth(0);
            reason.setMinHeight(Region.USE_PREF_SIZE);
            where.setMinHeight(Region.USE_PREF_SIZE);
            lines.prefWidthProperty().bind(reasons.widthProperty().subtract(SPARE));
            setOnMouseClicked(event -> {
                if (getItem() != null && event.isStillSincePress()) {
                    model.read(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable FindingRuling ruling, boolean empty) {
            super.updateItem(ruling, empty);
            if (empty || ruling == null) {
                setGraphic(null);
                return;
            }
            reason.setText(ruling.reason());
            where.setText(strings.get("checks.reason", model.nameOf(ruling.reviewer()),
                    DAY.format(ruling.at().atZone(ZoneId.systemDefault())), model.conversation(ruling)));
            setGraphic(lines);
        }
    }
}
