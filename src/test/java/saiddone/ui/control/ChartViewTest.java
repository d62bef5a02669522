package saiddone.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.DoubleFunction;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import saiddone.report.chart.Charts;
import saiddone.report.chart.Drawing;
import saiddone.report.chart.Drawing.Mark;
import saiddone.report.chart.Ink;
import saiddone.report.chart.MadeUpBoard;
import saiddone.report.chart.Palette;
import saiddone.report.chart.Shape;
import saiddone.ui.fake.Shots;
import saiddone.ui.fx.StyleSheets;

/// A chart under the mouse, under the keyboard, in both themes and in other widths.
class ChartViewTest extends ApplicationTest {
    private final List<String> opened = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final List<Double> widths = new ArrayList<>();
    private final ResourceBundle words = ResourceBundle.getBundle("saiddone.strings");
    private ChartView view;
    private Button before;
    private Scene scene;

    @Override
    public void start(Stage stage) {
        view = new ChartView(this::chart, words::getString, new ChartView.Actions() {
            @Override
            public void open(Mark mark) {
                opened.add(mark.id());
            }

            @Override
            public void saveSvg(Drawing shown) {
                done.add("svg " + shown.title());
            }

            @Override
            public void savePng(Drawing shown) {
                done.add("png " + shown.title());
            }

            @Override
            public void copy(String table) {
                done.add(table);
            }
        });
        before = new Button("before");
        scene = Shots.scene(new VBox(before, view), 500, 400, false);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /// Three squares along the width, the third of the first's model, and a mark below the first.
    private Drawing chart(double width) {
        widths.add(width);
        List<Mark> marks = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double x = 20 + i * width / 3;
            shapes.add(new Shape.Rect(x, 40, 30, 30, 0, Ink.FORBIDDEN));
            marks.add(new Mark("m" + i, x, 40, 30, 30, "Mark " + i + ".", List.of("t" + i), i == 1 ? "other" : "same"));
        }
        marks.add(new Mark("below", 20, 80, 30, 30, "Mark below.", List.of(), null));
        shapes.add(new Shape.Text(20, 20, "Three squares", 14, true, Shape.Align.LEFT, Ink.TEXT));
        return new Drawing(width, 120, "Three", "Three squares in a row.", shapes, marks);
    }

    @Test
    void theMouseTellsLightsAndOpens() {
        moveTo(at("m0"));
        assertThat(shownTooltip()).isEqualTo("Mark 0.");
        assertThat(ring("chart-hovered")).isEqualTo(1);
        assertThat(ring("chart-kin")).as("the other mark of its model").isEqualTo(1);
        clickOn(at("m2"));
        assertThat(opened).containsExactly("m2");
        moveTo(view.localToScreen(10, 110));
        assertThat(ring("chart-hovered")).isZero();
        assertThat(Window.getWindows()).noneMatch(window -> window instanceof Tooltip && window.isShowing());
    }

    @Test
    void theKeyboardWalksAndOpens() {
        interact(() -> before.requestFocus());
        push(KeyCode.TAB);
        assertThat(view.isFocused()).isTrue();
        assertThat(view.getAccessibleText()).isEqualTo("Three. Three squares in a row.");
        assertThat(ring("chart-focused")).isZero();
        push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertThat(view.current().map(Mark::id)).contains("m1");
        assertThat(view.getAccessibleText()).isEqualTo("Mark 1.");
        assertThat(ring("chart-focused")).isEqualTo(1);
        assertThat(shownTooltip()).isEqualTo("Mark 1.");
        push(KeyCode.ENTER).push(KeyCode.END).push(KeyCode.SPACE).push(KeyCode.RIGHT).push(KeyCode.HOME).push(KeyCode.ENTER);
        assertThat(opened).containsExactly("m1", "below", "m0");
        push(KeyCode.DOWN);
        assertThat(view.current().map(Mark::id)).contains("below");
        push(KeyCode.UP).push(KeyCode.LEFT);
        assertThat(view.current().map(Mark::id)).as("the first holds").contains("m0");
    }

    @Test
    void theMenuSavesAndCopies() {
        interact(() -> view.menu().getItems().forEach(item -> item.fire()));
        assertThat(done).hasSize(3).startsWith("svg Three", "png Three");
        assertThat(done.getLast()).startsWith("model\tfigure\tconversations\nsame\tMark 0.\t1\n");
        assertThat(view.menu().getItems()).extracting(item -> item.getText()).containsExactly(
                words.getString("chart.save-svg"), words.getString("chart.save-png"), words.getString("chart.copy"));
    }

    @Test
    void anotherWidthIsDrawnAnewAndKeepsTheFocus() {
        interact(() -> view.requestFocus());
        push(KeyCode.RIGHT);
        interact(() -> scene.getWindow().setWidth(620));
        assertThat(widths).contains(Math.floor(view.getWidth()));
        assertThat(view.drawing().width()).isEqualTo(Math.floor(view.getWidth()));
        assertThat(((Canvas) view.lookup("Canvas")).getWidth()).isEqualTo(view.drawing().width());
        assertThat(view.current().map(Mark::id)).contains("m0");
        int drawn = widths.size();
        interact(() -> view.requestLayout());
        assertThat(widths).as("the same width is not drawn twice").hasSize(drawn);
    }

    @Test
    void theThemeGivesTheColours() throws Exception {
        assertThat(colour()).isEqualTo(Palette.LIGHT.rgb(Ink.FORBIDDEN));
        interact(() -> new StyleSheets(List.of()).apply(scene, true));
        interact(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        assertThat(colour()).isEqualTo(Palette.DARK.rgb(Ink.FORBIDDEN));
    }

    /// The real charts take the height they need in both themes; the pictures in target/chart-views are for looking at.
    @Test
    void theRealChartsFit() throws Exception {
        for (boolean dark : new boolean[] {false, true}) {
            for (DoubleFunction<Drawing> chart : Charts.of(new MadeUpBoard())) {
                Scene card = scene(chart, dark);
                Drawing drawing = view.drawing();
                assertThat(drawing.width()).as("within the card").isEqualTo(Math.floor(view.getWidth())).isBetween(400.0, 440.0);
                assertThat(view.getHeight()).as(drawing.title()).isEqualTo(drawing.height());
                Path file = Path.of("target", "chart-views", drawing.title() + (dark ? " dark.png" : " light.png"));
                interact(() -> {
                    Shots.save(card, file);
                    return file;
                });
            }
        }
    }

    private Scene scene(DoubleFunction<Drawing> chart, boolean dark) throws Exception {
        Scene[] made = new Scene[1];
        interact(() -> {
            VBox card = new VBox(view);
            card.getStyleClass().add("card");
            view.show(chart);
            made[0] = Shots.scene(card, 440, 960, dark);
            card.applyCss();
            card.layout();
            view.requestFocus();
        });
        return made[0];
    }

    /// Of the first square, in the picture of the scene.
    private int colour() {
        int[] seen = new int[1];
        interact(() -> {
            WritableImage image = scene.snapshot(null);
            Point2D place = view.localToScene(30, 55);
            Color color = image.getPixelReader().getColor((int) place.getX(), (int) place.getY());
            seen[0] = (int) Math.round(color.getRed() * 255) << 16 | (int) Math.round(color.getGreen() * 255) << 8
                    | (int) Math.round(color.getBlue() * 255);
        });
        return seen[0];
    }

    private Point2D at(String id) {
        Mark mark = view.drawing().marks().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return view.localToScreen(mark.x() + 15, mark.y() + 15);
    }

    private long ring(String styleClass) {
        return ((ChartRing) view.lookup("." + styleClass)).getElements().stream()
                .filter(javafx.scene.shape.MoveTo.class::isInstance).count();
    }

    private static String shownTooltip() {
        return Window.getWindows().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast)
                .filter(Window::isShowing).map(Tooltip::getText).findFirst().orElse("none");
    }
}
