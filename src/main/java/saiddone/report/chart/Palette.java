package saiddone.report.chart;

/// The colours of the files; the screen has the same ones in its style sheets. Blue, teal, amber and vermillion instead of
/// green and red, so that colour-blind eyes tell them apart.
public enum Palette {
    LIGHT, DARK;

    /// @return `0xRRGGBB`
    public int rgb(Ink ink) {
        return this == LIGHT ? light(ink) : dark(ink);
    }

    /// @return `#rrggbb`
    public String hex(Ink ink) {
        return "#%06x".formatted(rgb(ink));
    }

    private static int light(Ink ink) {
        return switch (ink) {
            case TEXT -> 0x16191d;
            case MUTED -> 0x5b6470;
            case GRID -> 0xe4e7eb;
            case SURFACE -> 0xffffff;
            case ACCENT -> 0x2f5bd0;
            case NEUTRAL -> 0x7d8693;
            case SAFE -> 0x0b7a75;
            case MIDDLING -> 0xbf8000;
            case RECKLESS, MISSED, FORBIDDEN -> 0xb3261e;
            case SAFE_TINT -> 0xeef7f6;
            case MIDDLING_TINT -> 0xfdf7e9;
            case RECKLESS_TINT -> 0xfdf0ed;
            case OVER_ROUTED -> 0x3f74d6;
            case RESOLVED -> 0x7592bd;
            case MARGIN -> 0x2a5596;
            case HIGHLIGHT -> 0x16191d;
        };
    }

    private static int dark(Ink ink) {
        return switch (ink) {
            case TEXT -> 0xe7eaee;
            case MUTED -> 0xa4adb8;
            case GRID -> 0x2c333b;
            case SURFACE -> 0x1a1e23;
            case ACCENT -> 0x84a9ff;
            case NEUTRAL -> 0x838d99;
            case SAFE -> 0x4fc3b5;
            case MIDDLING -> 0xf5c860;
            case RECKLESS, MISSED, FORBIDDEN -> 0xff6f61;
            case SAFE_TINT -> 0x18292a;
            case MIDDLING_TINT -> 0x2a261c;
            case RECKLESS_TINT -> 0x2f2121;
            case OVER_ROUTED -> 0x84a9ff;
            case RESOLVED -> 0x5f7dab;
            case MARGIN -> 0xa8c6f7;
            case HIGHLIGHT -> 0xffffff;
        };
    }
}
