package saiddone.report.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A finished chart: shapes in drawing order, in units of one pixel at scale 1, y downwards. The screen, SVG and PNG draw
/// the same shapes; colours are roles, so that each theme and each file gives its own.
///
/// @param description what the chart says, for screen readers and as the file's description
/// @param marks       what can be hovered, focused with the keyboard (in this order) and clicked
public record Drawing(double width, double height, String title, String description, List<Shape> shapes, List<Mark> marks) {
    public Drawing {
        shapes = List.copyOf(shapes);
        marks = List.copyOf(marks);
    }

    /// Something in the chart that stands for transcripts.
    ///
    /// @param x, y, width, height where it can be hit
    /// @param label       one or two sentences with figure, n and interval
    /// @param transcripts ids behind the mark, those that a click lists
    /// @param model       the model that it is about, where it is about one
    public record Mark(String id, double x, double y, double width, double height, String label, List<String> transcripts,
                       @Nullable String model) {
        public Mark {
            transcripts = List.copyOf(transcripts);
        }
    }
}
