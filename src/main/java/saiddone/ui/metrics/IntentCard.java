package saiddone.ui.metrics;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.report.metrics.Figure;
import saiddone.report.metrics.IntentFigures;
import saiddone.ui.shell.Strings;

/// Every intent that a model met, with how many of its transcripts failed their kind, n beside each.
final class IntentCard {
    private final MetricsViewModel model;
    private final Strings strings;

    IntentCard(MetricsViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
    }

    VBox of(ModelPage page) {
        GridPane grid = Cards.grid(List.of(HPos.LEFT, HPos.LEFT, HPos.RIGHT, HPos.RIGHT, HPos.RIGHT));
        grid.getColumnConstraints().get(1).setHgrow(Priority.ALWAYS);
        int line = 0;
        CaseKind kind = null;
        for (ModelPage.Intent intent : page.intents()) {
            IntentFigures figures = intent.figures();
            if (figures.kind() != kind) {
                kind = figures.kind();
                heading(grid, line++, figures);
            }
            grid.addRow(line++, name(page, intent), new ShareBar((double) intent.failing().size() / intent.all().size()),
                    failures(page, intent), Cards.label(percent(figures.resolution()), "muted"),
                    Cards.label(mean(figures.messages()), "muted"));
        }
        Cards.keepWhole(grid);
        return Cards.card(strings.get("metrics.page.intents"), strings.get("metrics.page.intents.how"), grid);
    }

    private void heading(GridPane grid, int line, IntentFigures first) {
        String key = first.kind().label();
        grid.addRow(line, head("metrics.intents." + key), head("metrics.intents.failed." + key), new Label(),
                first.resolution() == null ? new Label() : head("metrics.intents.resolved"), head("metrics.intents.messages"));
    }

    private Label head(String key) {
        return Cards.label(strings.get(key), "section-heading", "group");
    }

    private Node name(ModelPage page, ModelPage.Intent intent) {
        String name = words(intent.figures().intent());
        Hyperlink link = Cards.link(name, () -> model.read(intent.all(), listName(page, name)));
        link.getStyleClass().add("plain");
        link.setTooltip(Cards.tip(strings.get("metrics.intents.tip", name, intent.figures().cases(), intent.all().size())));
        return link;
    }

    private Node failures(ModelPage page, ModelPage.Intent intent) {
        String of = strings.get("metrics.tip.count", intent.failing().size(), intent.all().size());
        return intent.failing().isEmpty() ? Cards.label(of, "faint") : Cards.link(of, () -> model.read(intent.failing(),
                listName(page, strings.get("metrics.intents.list", words(intent.figures().intent())))));
    }

    private String listName(ModelPage page, String what) {
        return strings.get("metrics.list", page.figures().model().id(), what);
    }

    private String words(String intent) {
        return intent.isEmpty() ? strings.get("metrics.no-intent") : intent.replace('-', ' ');
    }

    /// The mean over all runs: medians of three runs of six cases jump.
    private static String percent(@Nullable Figure figure) {
        return figure == null ? "" : String.format(Locale.ROOT, "%.0f\u00A0%%", figure.mean() * 100);
    }

    private static String mean(@Nullable Figure figure) {
        return figure == null ? "" : String.format(Locale.ROOT, "%.1f", figure.mean());
    }
}
