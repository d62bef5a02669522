package saiddone.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.transform.Rotate;
import org.jspecify.annotations.Nullable;
import saiddone.ui.control.Labels;

/// A table of figures on a heat ramp. Arrows walk its cells, Enter or a click opens what is behind one. Headings are turned
/// where they are too long to lie flat, and stay in sight while the rows scroll.
final class HeatGrid extends Region {
    static final double ROW = 22;
    private static final double NAME_MAX = 250;
    private static final double CELL_MIN = 24;
    private static final double CELL_MAX = 50;
    private static final double CELL_FLAT = 150;
    private static final double FLAT_HEADING = 26;
    private static final double ANGLE = 56;
    private static final double GAP = 2;
    private static final double PAD = 12;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Consumer<HeatTable.Cell> open;
    private final Consumer<HeatTable.Cell> told;
    private final Pane head = new Pane();
    private final List<Label> headings = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final List<List<Label>> cells = new ArrayList<>();
    private final Region cursor = new Region();
    private HeatTable table = new HeatTable("", List.of(), List.of(), List.of());
    private boolean turned;
    private double shift;
    private int row;
    private int column = -1;

    /// @param open a cell with a door was opened
    /// @param told the keyboard came to a cell
    HeatGrid(Consumer<HeatTable.Cell> open, Consumer<HeatTable.Cell> told) {
        this.open = open;
        this.told = told;
        setId("heat-grid");
        getStyleClass().add("heat-grid");
        head.getStyleClass().add("heat-head");
        cursor.getStyleClass().add("heat-cursor");
        cursor.setMouseTransparent(true);
        cursor.setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(this::mark);
    }

    /// The cell that the keyboard is on stays the same where there still is one.
    void show(HeatTable now) {
        table = now;
        row = Math.clamp(row, 0, Math.max(0, now.rows().size() - 1));
        column = Math.clamp(column, -1, width() - 1);
        build();
        mark();
        requestLayout();
    }

    HeatTable table() {
        return table;
    }

    /// The cell that the keyboard is on; null in an empty table.
    HeatTable.@Nullable Cell current() {
        return table.rows().isEmpty() ? null : table.cell(row, column);
    }

    /// Keeps the headings in sight.
    ///
    /// @param pixels that the rows are scrolled by
    void scrolled(double pixels) {
        shift = pixels;
        head.setTranslateY(pixels);
    }

    double headHeight() {
        return turned ? headings.stream().limit(table.columns().size()).mapToDouble(label -> label.prefWidth(-1)).max().orElse(0)
                * Math.sin(Math.toRadians(ANGLE)) + 18 : FLAT_HEADING + 6;
    }

    private int width() {
        return table.columns().size() + table.totals().size();
    }

    private void build() {
        headings.clear();
        names.clear();
        cells.clear();
        head.getChildren().clear();
        getChildren().clear();
        Label corner = Labels.of(table.corner(), "heat-heading");
        head.getChildren().add(corner);
        headings(table.columns(), "heat-heading");
        headings(table.totals(), "heat-total-heading");
        for (int at = 0; at < table.rows().size(); at++) {
            row(at);
        }
        getChildren().addAll(head, cursor);
        head.toFront();
        cursor.toFront();
        head.setTranslateY(shift);
    }

    private void headings(List<String> words, String style) {
        words.forEach(word -> {
            Label label = Labels.whole(word, style);
            label.setManaged(false);
            headings.add(label);
            head.getChildren().add(label);
        });
    }

    private void row(int at) {
        HeatTable.Row of = table.rows().get(at);
        Label name = Labels.of(of.name().text(), "heat-name");
        String colour = of.colour();
        if (colour != null) {
            Circle dot = new Circle(4, javafx.scene.paint.Color.web(colour, 1));
            dot.getStyleClass().add("code-dot");
            name.setGraphic(dot);
        }
        listen(name, of.name(), at, -1);
        names.add(name);
        getChildren().add(name);
        List<Label> own = new ArrayList<>();
        for (int i = 0; i < of.cells().size(); i++) {
            HeatTable.Cell cell = of.cells().get(i);
            boolean total = i >= table.columns().size();
            Label label = Labels.of(cell.text(), total ? "heat-total" : "heat-cell");
            label.getStyleClass().add(cell.step() > 0 ? "heat-" + cell.step() : switch (cell.kind()) {
                case FIGURE -> "heat-figure";
                case NOTHING -> "heat-nothing";
                case UNKNOWN -> "heat-unknown";
            });
            if (!cell.small().isEmpty()) {
                label.setGraphic(Labels.whole(cell.small(), "heat-small"));
            }
            listen(label, cell, at, i);
            own.add(label);
            getChildren().add(label);
        }
        cells.add(own);
    }

    private void listen(Label label, HeatTable.Cell cell, int atRow, int atColumn) {
        label.setManaged(false);
        if (cell.door() != null) {
            label.getStyleClass().add("opens");
        }
        label.setOnMouseEntered(event -> {
            if (label.getTooltip() == null && !cell.told().isEmpty()) {
                label.setTooltip(Labels.tip(cell.told()));
            }
        });
        label.setOnMouseClicked(event -> {
            requestFocus();
            to(atRow, atColumn);
            openCurrent();
        });
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        int page = 10;
        boolean moved = switch (code) {
            case UP -> to(row - 1, column);
            case DOWN -> to(row + 1, column);
            case LEFT -> to(row, column - 1);
            case RIGHT -> to(row, column + 1);
            case HOME -> to(row, -1);
            case END -> to(row, width() - 1);
            case PAGE_UP -> to(Math.max(0, row - page), column);
            case PAGE_DOWN -> to(Math.min(table.rows().size() - 1, row + page), column);
            default -> false;
        };
        if (moved && event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (code == KeyCode.ENTER || code == KeyCode.SPACE) {
            openCurrent();
            event.consume();
        } else if (moved || code.isArrowKey()) {
            event.consume();
        }
    }

    /// Puts the keyboard on a cell; the name of a row is column -1.
    ///
    /// @return whether there is one
    boolean to(int wantedRow, int wantedColumn) {
        if (wantedRow < 0 || wantedRow >= table.rows().size() || wantedColumn < -1 || wantedColumn >= width()) {
            return false;
        }
        row = wantedRow;
        column = wantedColumn;
        mark();
        requestLayout();
        HeatTable.Cell now = table.cell(row, column);
        setAccessibleText(now.told());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        told.accept(now);
        return true;
    }

    void openCurrent() {
        HeatTable.Cell now = current();
        if (now != null && now.door() != null) {
            open.accept(now);
        }
    }

    /// Where the cell that the keyboard is on lies, below the headings.
    double currentTop() {
        return headHeight() + row * ROW;
    }

    private void mark() {
        cursor.setVisible(isFocused() && !table.rows().isEmpty());
        for (int at = 0; at < names.size(); at++) {
            names.get(at).pseudoClassStateChanged(CURRENT, at == row && isFocused());
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return nameWidth() + table.columns().size() * CELL_MIN + totalsWidth() + 2 * PAD;
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        turned = turned(width);
        return headHeight() + table.rows().size() * ROW + PAD;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private boolean turned(double width) {
        double widest = headings.stream().limit(table.columns().size()).mapToDouble(label -> label.prefWidth(-1)).max().orElse(0);
        return widest + 8 > Math.min(CELL_FLAT, cellRoom(width));
    }

    private double cellRoom(double width) {
        double room = width < 0 ? computeMinWidth(-1) : width;
        return table.columns().isEmpty() ? 0 : (room - 2 * PAD - nameWidth() - totalsWidth()) / table.columns().size();
    }

    private double nameWidth() {
        return Math.min(NAME_MAX, names.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0) + 8);
    }

    private double totalWidth(int at) {
        int index = table.columns().size() + at;
        double widest = headings.size() > index ? headings.get(index).prefWidth(-1) : 0;
        for (List<Label> own : cells) {
            widest = Math.max(widest, own.get(index).prefWidth(-1));
        }
        return Math.max(44, widest + 14);
    }

    private double totalsWidth() {
        double sum = 16;
        for (int i = 0; i < table.totals().size(); i++) {
            sum += totalWidth(i);
        }
        return sum;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        turned = turned(width);
        double cell = Math.clamp(cellRoom(width), CELL_MIN, turned ? CELL_MAX : CELL_FLAT);
        double names0 = nameWidth();
        double headHeight = headHeight();
        head.resizeRelocate(0, 0, width, headHeight);
        Label corner = (Label) head.getChildren().getFirst();
        corner.resizeRelocate(PAD, headHeight - 20, names0, 18);
        double left = PAD + names0;
        for (int i = 0; i < table.columns().size(); i++) {
            heading(headings.get(i), left + i * cell, cell, headHeight);
        }
        double totals = left + table.columns().size() * cell + 16;
        double[] edge = new double[table.totals().size() + 1];
        edge[0] = totals;
        for (int i = 0; i < table.totals().size(); i++) {
            edge[i + 1] = edge[i] + totalWidth(i);
            headings.get(table.columns().size() + i).resizeRelocate(edge[i], headHeight - 20, edge[i + 1] - edge[i], 18);
        }
        for (int at = 0; at < names.size(); at++) {
            double y = headHeight + at * ROW;
            names.get(at).resizeRelocate(PAD, y, names0, ROW);
            for (int i = 0; i < cells.get(at).size(); i++) {
                boolean total = i >= table.columns().size();
                double x = total ? edge[i - table.columns().size()] : left + i * cell;
                double w = total ? edge[i - table.columns().size() + 1] - x : cell;
                cells.get(at).get(i).resizeRelocate(x + GAP / 2, y + GAP / 2, w - GAP, ROW - GAP);
            }
        }
        if (cursor.isVisible()) {
            Label on = column < 0 ? names.get(row) : cells.get(row).get(column);
            cursor.resizeRelocate(on.getLayoutX() - 1, on.getLayoutY() - 1, on.getWidth() + 2, on.getHeight() + 2);
        }
    }

    private void heading(Label label, double x, double cell, double headHeight) {
        double w = label.prefWidth(-1);
        double h = label.prefHeight(-1);
        label.getTransforms().clear();
        if (turned) {
            label.resizeRelocate(x + cell / 2 - 2, headHeight - h - 4, w, h);
            label.getTransforms().add(new Rotate(-ANGLE, 0, h));
        } else {
            label.resizeRelocate(x + (cell - w) / 2, headHeight - 20, w, 18);
        }
    }
}
