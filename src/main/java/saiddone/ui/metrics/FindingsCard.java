package saiddone.ui.metrics;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.FindingShare;
import saiddone.statistics.Interval;
import saiddone.ui.shell.Strings;

/// How many of a model's conversations each check found something in; each line opens them.
final class FindingsCard {
    private final MetricsViewModel model;
    private final Strings strings;

    FindingsCard(MetricsViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
    }

    /// Null where no check found anything.
    @Nullable VBox of(ModelPage page) {
        if (page.findings().isEmpty()) {
            return null;
        }
        GridPane grid = Cards.grid(List.of(HPos.LEFT, HPos.LEFT, HPos.RIGHT, HPos.RIGHT));
        grid.getColumnConstraints().get(1).setHgrow(Priority.ALWAYS);
        int line = 0;
        for (FindingShare share : page.findings()) {
            String name = share.check();
            grid.addRow(line++, Cards.link(name, () -> read(share, strings.get("metrics.list", page.figures().model().id(), name))),
                    new ShareBar((double) share.count() / share.of()),
                    Cards.label(strings.get(share.cases() ? "metrics.findings.cases" : "metrics.tip.count", share.count(), share.of())),
                    Cards.label(interval(share.interval()), "muted"));
        }
        Cards.keepWhole(grid);
        VBox card = Cards.card(strings.get("metrics.findings"), strings.get("metrics.findings.how"), grid);
        card.setId("metrics-findings");
        return card;
    }

    private void read(FindingShare share, String list) {
        if (share.cases()) {
            model.read(share.transcripts(), list);
        } else {
            model.readFindings(share.transcripts(), list, share.check());
        }
    }

    private String interval(@Nullable Interval interval) {
        return interval == null ? "" : strings.get("metrics.findings.interval", interval.low() * 100, interval.high() * 100);
    }
}
