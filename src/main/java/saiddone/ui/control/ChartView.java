package saiddone.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import saiddone.report.chart.ChartTable;
import saiddone.report.chart.Drawing;
import saiddone.report.chart.Drawing.Mark;

/// A drawing on screen, drawn anew for each width. Hovering tells what a mark stands for and lights the other marks of its
/// model; Tab enters, the arrow keys walk over the marks (left and right in order, up and down by place), Enter opens.
/// Colours come from the theme (`.chart-view` in base.css). For the FX thread.
public final class ChartView extends Region {
    private static final double USUAL_WIDTH = 420;
    private final ChartInks inks = new ChartInks(this, this::requestLayout);
    private final Canvas canvas = new Canvas();
    private final ChartPainter painter = new ChartPainter(canvas.getGraphicsContext2D(), inks);
    private final ChartRing kin = new ChartRing("chart-kin");
    private final ChartRing hovered = new ChartRing("chart-hovered");
    private final ChartRing focused = new ChartRing("chart-focused");
    private final Tooltip tooltip = new Tooltip();
    private final ContextMenu menu = new ContextMenu();
    private final Actions actions;
    private DoubleFunction<Drawing> chart;
    private @Nullable Drawing drawing;
    private double drawnFor;
    private @Nullable String current;

    /// What the chart asks of its screen: file choosers and the clipboard are the caller's.
    public interface Actions {
        /// The mark was clicked, or Enter pressed on it.
        void open(Mark mark);

        void saveSvg(Drawing shown);

        void savePng(Drawing shown);

        /// @param table tab-separated, a line a mark, with a heading
        void copy(String table);
    }

    /// @param chart draws for a width in pixels; must be quick, it is asked on the FX thread while the window is resized
    /// @param words the text of a key such as `chart.copy`
    public ChartView(DoubleFunction<Drawing> chart, UnaryOperator<String> words, Actions actions) {
        this.chart = chart;
        this.actions = actions;
        getStyleClass().add("chart-view");
        tooltip.getStyleClass().add("chart-tooltip");
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(USUAL_WIDTH);
        canvas.setMouseTransparent(true);
        getChildren().addAll(canvas, kin, hovered, focused);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(words.apply("chart.help"));
        menu.getItems().addAll(item(words.apply("chart.save-svg"), () -> actions.saveSvg(drawing())),
                item(words.apply("chart.save-png"), () -> actions.savePng(drawing())),
                item(words.apply("chart.copy"), () -> actions.copy(ChartTable.of(drawing()))));
        listen();
    }

    /// Shows another chart, or the same with other figures. The focus stays on the mark with the same id.
    public void show(DoubleFunction<Drawing> other) {
        chart = other;
        drawing = null;
        unhover();
        requestLayout();
    }

    /// What is shown now, for the present width.
    public Drawing drawing() {
        return drawing(getWidth() > 0 ? getWidth() : USUAL_WIDTH);
    }

    /// The mark that the keyboard is on.
    public Optional<Mark> current() {
        return marks().find(current);
    }

    private Drawing drawing(double width) {
        Drawing known = drawing;
        double asked = Math.floor(width);
        if (known == null || asked != drawnFor) {
            known = chart.apply(asked);
            drawing = known;
            drawnFor = asked;
        }
        return known;
    }

    private ChartMarks marks() {
        return new ChartMarks(drawing().marks());
    }

    private void listen() {
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> unhover());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                marks().at(event.getX(), event.getY()).ifPresent(this::open);
            }
        });
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            unhover();
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((_, _, now) -> {
            unhover();
            layRings();
        });
        sceneProperty().addListener((_, _, _) -> tooltip.hide());
    }

    private void key(KeyEvent event) {
        Optional<Mark> to = switch (event.getCode()) {
            case LEFT -> marks().next(current, -1);
            case RIGHT -> marks().next(current, 1);
            case UP -> marks().beyond(current, -1);
            case DOWN -> marks().beyond(current, 1);
            case HOME -> marks().next(null, 1);
            case END -> marks().next(null, -1);
            default -> Optional.empty();
        };
        to.ifPresent(mark -> {
            walkTo(mark);
            event.consume();
        });
        switch (event.getCode()) {
            case ENTER, SPACE -> current().ifPresent(mark -> {
                actions.open(mark);
                event.consume();
            });
            case ESCAPE -> {
                if (tooltip.isShowing()) {
                    tooltip.hide();
                    event.consume();
                }
            }
            default -> { }
        }
    }

    private void walkTo(Mark mark) {
        current = mark.id();
        setAccessibleText(accessible());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        layRings();
        Bounds place = localToScreen(new BoundingBox(mark.x(), mark.y(), mark.width(), mark.height()));
        if (place != null) {
            tell(mark, place.getMinX(), place.getMaxY() + 8);
        }
    }

    private void open(Mark mark) {
        current = mark.id();
        layRings();
        tooltip.hide();
        actions.open(mark);
    }

    private void hover(MouseEvent event) {
        Optional<Mark> there = marks().at(event.getX(), event.getY());
        setCursor(there.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        if (there.isEmpty()) {
            unhover();
        } else if (!tooltip.isShowing() || !hovered.isAround(there.get())) {
            Mark mark = there.get();
            hovered.around(List.of(mark));
            kin.around(mark.model() == null ? List.of() : drawing().marks().stream()
                    .filter(other -> mark.model().equals(other.model()) && !other.id().equals(mark.id())).toList());
            tell(mark, event.getScreenX() + 14, event.getScreenY() + 16);
        }
    }

    private void tell(Mark mark, double screenX, double screenY) {
        tooltip.setText(mark.label());
        if (getScene() != null && getScene().getWindow() != null) {
            tooltip.show(this, screenX, screenY);
        }
    }

    private void unhover() {
        hovered.around(List.of());
        kin.around(List.of());
        tooltip.hide();
    }

    private void layRings() {
        focused.around(isFocused() ? current().stream().toList() : List.of());
    }

    private String accessible() {
        return current().map(Mark::label).orElseGet(() -> drawing().title() + ". " + drawing().description());
    }

    private static MenuItem item(String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> run.run());
        return item;
    }

    ChartInks inks() {
        return inks;
    }

    ContextMenu menu() {
        return menu;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return USUAL_WIDTH;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return drawing(width < 0 ? USUAL_WIDTH : width).height();
    }

    @Override
    protected void layoutChildren() {
        Drawing shown = drawing();
        canvas.setWidth(Math.ceil(shown.width()));
        canvas.setHeight(Math.ceil(shown.height()));
        painter.paint(shown);
        setAccessibleText(accessible());
        layRings();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return ChartInks.metaData();
    }
}
