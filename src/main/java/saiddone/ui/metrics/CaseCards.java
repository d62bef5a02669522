package saiddone.ui.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.model.Verdict;
import saiddone.model.suite.SuiteCase;
import saiddone.ui.control.CutText;
import saiddone.ui.shell.Strings;

/// A model's single cases: its traps run by run, what failed, what is typical.
final class CaseCards {
    private final MetricsViewModel model;
    private final Strings strings;

    CaseCards(MetricsViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
    }

    /// The traps by framing, with a mark for each run: where it came to rest.
    VBox traps(ModelPage page) {
        VBox lines = new VBox();
        List<SuiteCase.@Nullable Framing> framings = new ArrayList<>(List.of(SuiteCase.Framing.values()));
        framings.add(null);
        for (SuiteCase.Framing framing : framings) {
            List<ModelPage.Trap> own = page.traps().stream().filter(trap -> trap.of().framing() == framing).toList();
            if (!own.isEmpty()) {
                lines.getChildren().add(Cards.label(strings.get("metrics.framing." + (framing == null ? "none"
                        : framing.name().toLowerCase(Locale.ROOT)), own.size()), "section-heading", "group"));
                own.forEach(trap -> lines.getChildren().add(trap(page, trap)));
            }
        }
        HBox legend = new HBox();
        legend.getStyleClass().add("zone-legend");
        for (Verdict.Zone zone : Verdict.Zone.values()) {
            legend.getChildren().addAll(form(zone), Cards.label(strings.get(word(zone)), "muted", "small"));
        }
        VBox content = new VBox(legend, lines);
        return Cards.card(strings.get("metrics.page.traps"), strings.get("metrics.page.traps.how"), content);
    }

    private Node trap(ModelPage page, ModelPage.Trap trap) {
        List<String> all = trap.runs().stream().map(ModelPage.Run::transcript).toList();
        Hyperlink link = Cards.link(Cards.name(trap.of()), () -> model.read(all, listName(page, trap.of().id())));
        link.getStyleClass().add("plain");
        CutText.follow(link, link);
        HBox line = new HBox(link, space());
        line.getStyleClass().add("case-line");
        for (ModelPage.Run run : trap.runs()) {
            Button mark = new Button(null, form(run.zone()));
            mark.getStyleClass().setAll("zone-mark");
            String told = strings.get("metrics.traps.run", run.run(), strings.get(word(run.zone())));
            mark.setTooltip(Cards.tip(told));
            mark.setAccessibleText(told);
            mark.setOnAction(event -> model.read(run.transcript(), all, listName(page, trap.of().id())));
            line.getChildren().add(mark);
        }
        return line;
    }

    private static Region form(Verdict.@Nullable Zone zone) {
        Region form = new Region();
        form.getStyleClass().addAll("zone-form", zone == null ? "broken" : zone.name().toLowerCase(Locale.ROOT));
        return form;
    }

    private static String word(Verdict.@Nullable Zone zone) {
        return zone == null ? "metrics.zone.broken" : switch (zone) {
            case RESOLVED -> "metrics.zone.resolved";
            case MARGIN -> "metrics.zone.margin";
            case FORBIDDEN -> "metrics.zone.forbidden";
        };
    }

    /// Transcripts that show the model as it mostly is.
    VBox typical(ModelPage page) {
        VBox lines = new VBox();
        List<String> list = page.typical().stream().map(ModelPage.Typical::transcript).toList();
        for (ModelPage.Typical one : page.typical()) {
            Hyperlink link = Cards.link(Cards.name(one.of()),
                    () -> model.read(one.transcript(), list, listName(page, strings.get("metrics.page.typical"))));
            CutText.follow(link, link);
            Label how = Cards.label(strings.get("metrics.typical.how", strings.get("metrics.kind." + one.kind().label()),
                    ending(one), one.share(), one.count(), one.messages(), one.median()), "muted", "small");
            how.setWrapText(true);
            VBox entry = new VBox(link, how);
            entry.getStyleClass().add("entry");
            lines.getChildren().add(entry);
        }
        return Cards.card(strings.get("metrics.page.typical"), strings.get("metrics.page.typical.how"), lines);
    }

    private String ending(ModelPage.Typical one) {
        return strings.get(one.handedOver() ? "metrics.ending.handed-over" : switch (one.zone()) {
            case RESOLVED -> "metrics.ending.resolved";
            case MARGIN -> "metrics.ending.margin";
            case FORBIDDEN -> "metrics.ending.forbidden";
        });
    }

    /// The cases that failed in at least one run.
    VBox failed(ModelPage page) {
        VBox lines = new VBox();
        Failure kind = null;
        for (ModelPage.FailedCase one : page.failed()) {
            if (one.failure() != kind) {
                kind = one.failure();
                lines.getChildren().add(heading(page, kind));
            }
            lines.getChildren().add(failedCase(page, one));
        }
        if (page.failed().isEmpty()) {
            lines.getChildren().add(Cards.label(strings.get("metrics.page.failed.none"), "muted"));
        }
        return Cards.card(strings.get("metrics.page.failed"), strings.get("metrics.page.failed.how"), lines);
    }

    private Label heading(ModelPage page, Failure kind) {
        long cases = page.failed().stream().filter(failed -> failed.failure() == kind).count();
        return Cards.label(strings.get(kind.key(), cases), "section-heading", "group");
    }

    private Node failedCase(ModelPage page, ModelPage.FailedCase one) {
        Hyperlink link = Cards.link(Cards.name(one.of()), () -> model.read(one.failing(), listName(page, one.of().id())));
        CutText.follow(link, link);
        boolean always = one.failing().size() == one.runs();
        Label runs = Cards.label(strings.get("metrics.page.of-runs", one.failing().size(), one.runs()), "small",
                always ? "strong" : "muted");
        runs.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(link, space(), runs);
        line.getStyleClass().add("case-line");
        return line;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private String listName(ModelPage page, String what) {
        return strings.get("metrics.list", page.figures().model().id(), what);
    }
}
