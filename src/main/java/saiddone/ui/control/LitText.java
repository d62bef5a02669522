package saiddone.ui.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import saiddone.model.Span;

/// A wrapped text with lit ranges. One text node with paths under it: the text is data, never split, never markup.
public final class LitText extends Region {
    private final Text text = new Text();
    private final TextFlow flow = new TextFlow(text);
    private final Path back = new Path();
    private final Path line = new Path();
    private List<Span> lit = List.of();

    public LitText() {
        text.getStyleClass().add("body-text");
        back.getStyleClass().add("lit-back");
        line.getStyleClass().add("lit-line");
        back.setManaged(false);
        line.setManaged(false);
        getStyleClass().add("lit-text");
        getChildren().addAll(back, flow, line);
    }

    /// @param ranges UTF-16 ranges in `shown`
    public void show(String shown, List<Span> ranges) {
        lit = List.copyOf(ranges);
        text.setText(shown);
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        flow.layout();
        back.getElements().clear();
        line.getElements().clear();
        int length = text.getText().length();
        for (Span span : lit) {
            if (span.end() <= length) {
                back.getElements().addAll(flow.getRangeShape(span.start(), span.end(), false));
                line.getElements().addAll(flow.getUnderlineShape(span.start(), span.end()));
            }
        }
    }
}
