package saiddone.ui.patterns;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.report.review.agreement.AgreementReport;
import saiddone.statistics.TagAgreement;
import saiddone.ui.control.CutText;
import saiddone.ui.control.FigureColumns;
import saiddone.ui.control.Labels;
import saiddone.ui.shell.Strings;

/// How far reviewers agree, code by code: how much the figures can be relied on. The link leads to what they disagree on.
final class TrustCard extends VBox {
    private final PatternsViewModel model;
    private final Strings strings;
    private final Label who = Labels.wrapped("", "muted", "small");
    private final GridPane grid = new GridPane();
    private final Hyperlink open = new Hyperlink();

    TrustCard(PatternsViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().addAll("card", "trust-card");
        grid.getStyleClass().add("trust-grid");
        FigureColumns.on(grid, 4);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        open.setId("patterns-disagreements");
        open.getStyleClass().add("to-adjudicate");
        open.setMinHeight(Region.USE_PREF_SIZE);
        open.setOnAction(event -> model.agreement(""));
        getChildren().addAll(Labels.of(strings.get("patterns.trust"), "strong"), who, scroll, open);
        model.trust().subscribe(this::publish);
        publish(model.trust().get());
    }

    private void publish(@Nullable AgreementReport report) {
        grid.getChildren().clear();
        open.setVisible(report != null);
        if (report == null) {
            who.setText(strings.get("patterns.trust.counting"));
            return;
        }
        who.setText(report.conversations() == 0 ? strings.get("patterns.trust.nobody")
                : strings.get("patterns.trust.who", report.reviewers().size(), report.conversations()));
        open.setText(report.open() == 0 ? strings.get("patterns.trust.settled") : strings.get("patterns.trust.open", report.open()));
        if (report.conversations() == 0) {
            return;
        }
        List<String> headings = List.of("kappa", "ac1", "positive", "negative");
        grid.add(Labels.of(strings.get("patterns.code"), "muted", "small"), 0, 0);
        for (int i = 0; i < headings.size(); i++) {
            grid.add(Labels.of(strings.get("patterns.trust." + headings.get(i)), "muted", "small"), i + 1, 0);
        }
        line(1, strings.get("patterns.trust.overall"), "", report.overall(), report.open());
        int at = 2;
        for (AgreementReport.Row row : report.rows()) {
            line(at++, row.code().name(), row.code().id(), row.agreement(), row.open());
        }
    }

    private void line(int at, String name, String code, TagAgreement of, int toSettle) {
        Hyperlink link = new Hyperlink(name);
        link.setMnemonicParsing(false);
        link.setMinWidth(0);
        link.getStyleClass().add("plain");
        link.setOnAction(event -> model.agreement(code));
        CutText.follow(link, link);
        if (toSettle > 0) {
            link.setAccessibleText(name + ", " + strings.get("patterns.trust.open", toSettle));
        }
        grid.add(link, 0, at);
        List<TagAgreement.Figure> figures = List.of(of.kappa(), of.gwet(), of.positive(), of.negative());
        for (int i = 0; i < figures.size(); i++) {
            grid.add(figure(figures.get(i)), i + 1, at);
        }
    }

    private Label figure(TagAgreement.Figure of) {
        Label label = Labels.of(of.figure().figure().map(PatternText::two).orElse(PatternText.NONE));
        String told = of.figure().figure().isPresent() ? of.spread().figure().map(spread -> strings.get("patterns.trust.interval",
                PatternText.two(spread.interval().low()), PatternText.two(spread.interval().high()), spread.interval().method()))
                .orElseGet(() -> PatternText.why(of.spread())) : PatternText.why(of.figure());
        label.setTooltip(Labels.tip(told));
        if (of.figure().figure().isEmpty()) {
            label.getStyleClass().add("muted");
        }
        return label;
    }
}
