package saiddone.report.chart;

/// Colours by what they mean. Each theme and each file format gives its own (`Palette`, and `-sd-ink-*` in the style
/// sheets); none of them is the only way in which two things differ.
public enum Ink {
    TEXT, MUTED, GRID, SURFACE, ACCENT, NEUTRAL,
    SAFE, MIDDLING, RECKLESS,
    /// The same three as quiet backgrounds.
    SAFE_TINT, MIDDLING_TINT, RECKLESS_TINT,
    MISSED, OVER_ROUTED, RESOLVED, MARGIN, FORBIDDEN,
    /// What is under the mouse.
    HIGHLIGHT
}
