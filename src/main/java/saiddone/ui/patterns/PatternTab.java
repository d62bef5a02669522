package saiddone.ui.patterns;

import java.util.Arrays;

/// The ways to look at patterns.
enum PatternTab {
    COUNTS(""), PREVALENCE("prevalence"), FRAMING("framing"), CO_OCCURRENCE("cooccurrence"), TREND("trend"), CAUSES("causes"),
    OUTCOME("outcome"), JUDGE("judge");

    private final String view;

    PatternTab(String view) {
        this.view = view;
    }

    /// As [saiddone.ui.shell.Place.Patterns] has it.
    String view() {
        return view;
    }

    /// The last part of its keys in the string bundle.
    String key() {
        return view.isEmpty() ? "counts" : view;
    }

    /// The counts where no such view is known.
    static PatternTab of(String view) {
        return Arrays.stream(values()).filter(tab -> tab.view.equals(view)).findFirst().orElse(COUNTS);
    }

    PatternTab next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
