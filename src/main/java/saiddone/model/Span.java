package saiddone.model;

/// A range of UTF-16 units, end exclusive.
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No range: " + start + " to " + end);
        }
    }
}
