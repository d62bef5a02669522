package saiddone.ui.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.Path;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import saiddone.model.Span;

/// A text that can be selected with the mouse, with lit ranges painted under it. One `Text` whatever is lit: splitting it
/// makes a relayout four to six times dearer.
public final class TextBody extends Region {
    private static final List<String> LAYERS = List.of("lit-word", "found", "found-current", "same-id", "selected-text");
    private final Highlights lit;
    private final Text text = new Text();
    private final TextFlow flow = new TextFlow(text);
    private final List<Path> layers = LAYERS.stream().map(TextBody::layer).toList();
    private final List<Underline> underlines = new ArrayList<>();
    private final ClaimLines claims;
    private @Nullable Shown shown;
    private Marks marks = Marks.NONE;
    private int pressedAt = -1;
    private boolean dragged;

    public TextBody(Highlights lit, String styleClass) {
        this.lit = lit;
        getStyleClass().addAll("text-body", styleClass);
        text.getStyleClass().add("body-text");
        flow.setManaged(false);
        claims = new ClaimLines(this, flow);
        getChildren().addAll(layers);
        getChildren().addAll(claims.under());
        getChildren().add(flow);
        getChildren().addAll(claims.over());
        setMinWidth(0);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnMouseMoved(event -> hover(event.getX(), event.getY()));
        setOnMouseExited(event -> leave());
    }

    private static Path layer(String styleClass) {
        Path path = new Path();
        path.setManaged(false);
        path.setMouseTransparent(true);
        path.getStyleClass().setAll(styleClass);
        return path;
    }

    public void show(Shown now) {
        shown = now;
        if (!text.getText().equals(now.text())) {
            text.setText(now.text());
        }
        marks = lit.marks(now);
        requestLayout();
    }

    /// Paints again what is lit; cheap where nothing changed.
    public void refreshMarks() {
        Shown now = shown;
        if (now != null) {
            Marks wanted = lit.marks(now);
            if (!wanted.equals(marks)) {
                marks = wanted;
                paint();
            }
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? -1 : Math.max(1, width - snappedLeftInset() - snappedRightInset());
        return snappedTopInset() + flow.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + flow.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected void layoutChildren() {
        double inner = Math.max(1, getWidth() - snappedLeftInset() - snappedRightInset());
        flow.resizeRelocate(snappedLeftInset(), snappedTopInset(), inner, flow.prefHeight(inner));
        flow.layout();
        paint();
    }

    private void paint() {
        List<List<Span>> spans = marks.layers().toList();
        int length = text.getText().length();
        for (int i = 0; i < layers.size(); i++) {
            Path path = layers.get(i);
            path.getElements().clear();
            for (Span span : spans.get(i)) {
                if (span.end() <= length && span.start() < span.end()) {
                    path.getElements().addAll(flow.getRangeShape(span.start(), span.end(), false));
                }
            }
            path.relocate(0, 0);
            path.setLayoutX(flow.getLayoutX());
            path.setLayoutY(flow.getLayoutY());
            path.setVisible(!path.getElements().isEmpty());
        }
        claims.paint(marks.claims(), length);
        underline(length);
    }

    private void underline(int length) {
        List<TagMark> tags = marks.tags().stream().filter(tag -> tag.span().end() <= length && tag.span().start() < tag.span().end())
                .toList();
        while (underlines.size() < tags.size()) {
            Underline made = new Underline();
            underlines.add(made);
            getChildren().add(made);
        }
        underlines.stream().skip(tags.size()).forEach(unused -> unused.setVisible(false));
        for (int i = 0; i < tags.size(); i++) {
            TagMark tag = tags.get(i);
            long lane = Stream.concat(tags.stream().limit(i).map(TagMark::span), claimed(tag.span()))
                    .filter(other -> other.start() < tag.span().end() && tag.span().start() < other.end()).count();
            Underline line = underlines.get(i);
            line.show(tag, flow.getRangeShape(tag.span().start(), tag.span().end(), false), (int) Math.min(lane, 2));
            line.setLayoutX(flow.getLayoutX());
            line.setLayoutY(flow.getLayoutY());
        }
    }

    /// A claim's line under the same words: tags are drawn below it.
    private Stream<Span> claimed(Span words) {
        return marks.claims().stream().map(ClaimLine::span).filter(other -> other.start() < words.end() && words.start() < other.end())
                .limit(1);
    }

    /// Where a line to a call leaves a range of the shown text, in this node's coordinates; null where it does not show: under
    /// its end, and where it has several lines beside the one before the last, behind which no text stands.
    public @Nullable Point2D lineFrom(Span recorded) {
        List<Span> spans = shown == null ? List.of() : shown.shown(List.of(recorded));
        if (spans.isEmpty() || spans.getFirst().end() > text.getText().length()) {
            return null;
        }
        Span range = spans.getFirst();
        Bounds last = bounds(Math.max(range.start(), range.end() - 1), range.end());
        double lineAbove = last.getMinY() - last.getHeight() / 2;
        List<Double> ends = Underline.under(flow.getRangeShape(range.start(), range.end(), false), 0).stream()
                .filter(LineTo.class::isInstance).map(LineTo.class::cast).map(LineTo::getX).toList();
        return ends.size() < 2 ? new Point2D(flow.getLayoutX() + last.getMaxX(), flow.getLayoutY() + last.getMaxY())
                : new Point2D(flow.getLayoutX() + ends.get(ends.size() - 2), flow.getLayoutY() + lineAbove);
    }

    private Bounds bounds(int start, int end) {
        return new Path(flow.getRangeShape(start, end, false)).getLayoutBounds();
    }

    // The character under a point, -1 where the point is beside the text.
    private int characterAt(double x, double y) {
        HitInfo hit = hit(x, y);
        int at = hit.getCharIndex();
        if (at < 0 || at >= text.getText().length()) {
            return -1;
        }
        Path probe = new Path(flow.getRangeShape(at, at + 1, false));
        return probe.getLayoutBounds().contains(x - flow.getLayoutX(), y - flow.getLayoutY()) ? at : -1;
    }

    private HitInfo hit(double x, double y) {
        return flow.getHitInfo(new Point2D(x - flow.getLayoutX(), y - flow.getLayoutY()));
    }

    private void hover(double x, double y) {
        if (shown != null) {
            int at = characterAt(x, y);
            lit.hover(shown, at);
            claims.tell(lit.why(shown, at));
        }
    }

    private void leave() {
        if (shown != null) {
            lit.hover(shown, -1);
            claims.tell("");
        }
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || shown == null) {
            return;
        }
        dragged = false;
        pressedAt = hit(event.getX(), event.getY()).getInsertionIndex();
        if (event.getClickCount() == 2) {
            selectWord();
        }
    }

    private void dragged(MouseEvent event) {
        if (pressedAt >= 0 && shown != null) {
            dragged = true;
            lit.select(Selected.of(shown, pressedAt, hit(event.getX(), event.getY()).getInsertionIndex()));
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (pressedAt >= 0 && !dragged && event.getClickCount() == 1 && shown != null) {
            lit.click(shown, characterAt(event.getX(), event.getY()));
        }
        pressedAt = -1;
    }

    private void selectWord() {
        Shown now = shown;
        if (now == null) {
            return;
        }
        String value = now.text();
        int from = Math.min(pressedAt, value.length());
        int to = from;
        while (from > 0 && word(value.charAt(from - 1))) {
            from--;
        }
        while (to < value.length() && word(value.charAt(to))) {
            to++;
        }
        dragged = true;
        lit.select(Selected.of(now, from, to));
    }

    private static boolean word(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '_' || c == '#' || c == '-' || c == '\'' || c == '’';
    }
}
