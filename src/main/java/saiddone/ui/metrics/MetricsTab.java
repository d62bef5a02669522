package saiddone.ui.metrics;

import java.util.Arrays;

/// The parts of the screen that have a tab.
enum MetricsTab {
    BOARD(""), PRICE("price"), HOLD("hold"), CALIBRATION("calibration"), TERSE("terse");

    private final String view;

    MetricsTab(String view) {
        this.view = view;
    }

    /// As a place names it.
    String view() {
        return view;
    }

    /// The leaderboard for every word that is none of these.
    static MetricsTab of(String view) {
        return Arrays.stream(values()).filter(tab -> tab.view.equals(view)).findFirst().orElse(BOARD);
    }

    MetricsTab next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
