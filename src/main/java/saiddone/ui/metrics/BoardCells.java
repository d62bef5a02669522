package saiddone.ui.metrics;

import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.ModelFigures;
import saiddone.report.review.metrics.ReviewedFigure;
import saiddone.ui.control.Pill;
import saiddone.ui.shell.Strings;

/// The cells of the leaderboard. Nodes are made once; a note is data, never markup.
final class BoardCells {
    private static final double TIP_WIDTH = 460;

    private BoardCells() {}

    static TableCell<ModelFigures, ModelFigures> of(BoardColumn column, MetricsViewModel model, Strings strings) {
        return column == BoardColumn.MODEL ? new ModelCell(model, strings) : new FigureCell(column, model, strings);
    }

    /// What all cells share: a click opens what is behind, the mouse resting on it tells all of it.
    private abstract static class OpeningCell extends TableCell<ModelFigures, ModelFigures> {
        final BoardColumn column;
        final MetricsViewModel model;
        final Strings strings;
        private final Tooltip tip = new Tooltip();

        OpeningCell(BoardColumn column, MetricsViewModel model, Strings strings) {
            this.column = column;
            this.model = model;
            this.strings = strings;
            tip.setWrapText(true);
            tip.setMaxWidth(TIP_WIDTH);
            setOnMouseEntered(event -> tell());
            setOnMouseClicked(event -> {
                ModelFigures row = isEmpty() ? null : getItem();
                if (row != null && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                    model.open(row, column);
                }
            });
            setOnContextMenuRequested(event -> {
                ModelFigures row = isEmpty() ? null : getItem();
                if (row != null) {
                    menu(row).show(this, event.getScreenX(), event.getScreenY());
                    event.consume();
                }
            });
        }

        abstract String told(ModelFigures row);

        private void tell() {
            String words = isEmpty() || getItem() == null ? "" : told(getItem());
            tip.setText(words);
            setTooltip(words.isEmpty() ? null : tip);
        }

        private ContextMenu menu(ModelFigures row) {
            Behind behind = model.behind(row, column);
            ContextMenu menu = new ContextMenu();
            if (column.figure(row) != null) {
                add(menu, strings.get("metrics.menu.counted", behind.counted().size()), behind.counted().isEmpty(),
                        () -> model.open(row, column));
            }
            if (!behind.others().isEmpty()) {
                add(menu, strings.get("metrics.menu.others", behind.others().size(), model.others(column)), false,
                        () -> model.openOthers(row, column));
            }
            add(menu, strings.get("metrics.menu.model", row.model().id()), false, () -> model.open(row, BoardColumn.MODEL));
            return menu;
        }

        private static void add(ContextMenu menu, String text, boolean disabled, Runnable run) {
            MenuItem item = new MenuItem(text);
            item.setMnemonicParsing(false);
            item.setDisable(disabled);
            item.setOnAction(event -> run.run());
            menu.getItems().add(item);
        }
    }

    /// The name with what an analyst and the data say of it; the note below.
    private static final class ModelCell extends OpeningCell {
        private final ModelName name;
        private final Label note = new Label();
        private final VBox lines;

        ModelCell(MetricsViewModel model, Strings strings) {
            super(BoardColumn.MODEL, model, strings);
            name = new ModelName(model.text(), strings);
            lines = new VBox(name, note);
            getStyleClass().addAll("opens", "model");
            note.getStyleClass().addAll("muted", "under");
            note.setMinWidth(0);
            lines.setAlignment(Pos.CENTER_LEFT);
            lines.setMinWidth(0);
            lines.prefWidthProperty().bind(widthProperty().subtract(16));
        }

        @Override
        protected void updateItem(@Nullable ModelFigures row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : lines);
            if (!empty && row != null) {
                name.show(row);
                note.setText(model.text().under(BoardColumn.MODEL, row));
                setAccessibleText(row.model().id());
            }
        }

        @Override
        String told(ModelFigures row) {
            return name.told(row);
        }
    }

    /// A figure above what it rests on; unsafe actions as a pill of their band.
    private static final class FigureCell extends OpeningCell {
        private final Label value = new Label();
        private final Label median = new Label();
        private final Label under = new Label();
        private final BandPill pill;
        private final Pill seen = new Pill("", Pill.Tone.ACCENT);
        private final HBox first;
        private final ReviewedText reviewedText;
        private final VBox lines = new VBox();

        FigureCell(BoardColumn column, MetricsViewModel model, Strings strings) {
            super(column, model, strings);
            pill = new BandPill(strings);
            value.getStyleClass().add("value");
            under.getStyleClass().addAll("muted", "under");
            reviewedText = new ReviewedText(strings);
            boolean banded = column == BoardColumn.UNSAFE || column == BoardColumn.PATTERNS;
            boolean left = column == BoardColumn.TIER;
            median.getStyleClass().addAll("muted", "under");
            median.setText(strings.get("metrics.median"));
            median.managedProperty().bind(median.visibleProperty());
            first = new HBox(4, median, value);
            first.setAlignment(left ? Pos.BASELINE_LEFT : Pos.BASELINE_RIGHT);
            lines.getChildren().setAll(column == BoardColumn.UNSAFE ? pill : column == BoardColumn.PATTERNS ? seen : first, under);
            lines.setAlignment(left ? Pos.CENTER_LEFT : banded ? Pos.CENTER : Pos.CENTER_RIGHT);
            getStyleClass().add(left ? "word" : banded ? "banded" : "number");
            if (column != BoardColumn.RANK) {
                getStyleClass().add("opens");
            }
            if (column == BoardColumn.RANK || column == BoardColumn.TIER) {
                value.getStyleClass().add("muted");
            }
        }

        @Override
        protected void updateItem(@Nullable ModelFigures row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : lines);
            if (!empty && row != null) {
                ReviewedFigure both = model.reviewed(row, column);
                if (column == BoardColumn.UNSAFE) {
                    lines.getChildren().set(0, both == null ? pill : first);
                    first.setAlignment(Pos.CENTER);
                }
                if (both != null) {
                    showBoth(both);
                    return;
                }
                if (column == BoardColumn.PATTERNS) {
                    showSeen(model.patterns(row));
                    return;
                }
                value.setText(model.text().value(column, row));
                pill.show(row, model.text());
                String words = model.text().under(column, row);
                median.setVisible(model.text().showsMean(column, row));
                say(words);
                setAccessibleText(model.text().title(column) + ": " + model.text().value(column, row)
                        + (words.isEmpty() ? "" : ", " + words));
            }
        }

        private void showBoth(ReviewedFigure both) {
            value.setText(reviewedText.pair(column, both));
            median.setVisible(false);
            say(reviewedText.under(both));
            setAccessibleText(model.text().title(column) + ": " + value.getText() + ", " + under.getText());
        }

        /// Empty as long as nothing was reviewed.
        private void showSeen(@Nullable Integer count) {
            seen.setVisible(count != null && count > 0);
            seen.setText(count == null ? "" : count.toString());
            say("");
            setAccessibleText(model.text().title(column) + ": " + seen.getText());
        }

        private void say(String words) {
            under.setText(words);
            under.setVisible(!words.isEmpty());
            under.setManaged(!words.isEmpty());
        }

        @Override
        String told(ModelFigures row) {
            ReviewedFigure both = model.reviewed(row, column);
            if (both != null) {
                return reviewedText.told(column, both);
            }
            if (column == BoardColumn.PATTERNS) {
                return strings.get("metrics.tip.patterns", row.model().id(), java.util.Objects.requireNonNullElse(model.patterns(row), 0));
            }
            Behind behind = model.behind(row, column);
            String others = behind.others().isEmpty() ? ""
                    : strings.get("metrics.tip.others", behind.others().size(), model.others(column));
            return switch (column) {
                case TIER, COST -> row.costPer1000() == null ? strings.get("metrics.tip.no-cost") : strings.get("metrics.tip.cost");
                default -> model.text().whole(column, row, others);
            };
        }
    }
}
