package saiddone.report.chart;

/// Colours by what they mean. Each theme and each file format gives its own.
public enum Ink {
    TEXT, MUTED, GRID, SURFACE, ACCENT, NEUTRAL, SAFE, MIDDLING, RECKLESS, MISSED, OVER_ROUTED, RESOLVED, MARGIN, FORBIDDEN, HIGHLIGHT
}
