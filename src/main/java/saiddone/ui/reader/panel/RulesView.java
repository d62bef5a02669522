package saiddone.ui.reader.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saiddone.model.CaseKind;
import saiddone.model.Verdict;
import saiddone.model.suite.PolicySection;
import saiddone.model.suite.SuiteCase;
import saiddone.ui.control.Pill;
import saiddone.ui.reader.conversation.CaseRules;
import saiddone.ui.shell.Strings;

/// The case's two lines, what the rules read in the conversation, and the policy that decides it, section by section.
public final class RulesView {
    private final Strings strings;
    private final IntConsumer goTo;

    /// @param goTo shows a message
    public RulesView(Strings strings, IntConsumer goTo) {
        this.strings = strings;
        this.goTo = goTo;
    }

    public List<Section> of(CaseRules rules) {
        List<Section> sections = new ArrayList<>();
        sections.add(read(rules));
        if (!rules.policy().isEmpty()) {
            sections.add(policy(rules));
        }
        return sections;
    }

    private Section read(CaseRules rules) {
        SuiteCase one = rules.theCase();
        Section section = new Section(strings.get("reader.side.rules"), strings.get("reader.rules.read"));
        Verdict verdict = rules.verdict();
        if (verdict == null) {
            section.with(Section.paragraph(strings.get("reader.rules.not-scored"), "muted"));
        } else {
            section.with(pills(one, verdict));
            verdict.fired().forEach(fired -> section.with(place(strings.get("reader.rules.fired",
                    rules.forbidden(fired.matcher()).map(action -> action.says()).orElse(fired.matcher())), fired.message(), "fired")));
            if (verdict.handover() != null) {
                section.with(place(strings.get("reader.rules.handed-over"), verdict.handover(), "plain"));
            }
        }
        section.with(Section.fact(strings.get("reader.rules.stop"), one.lines().stop()),
                Section.fact(strings.get("reader.rules.forbidden"), one.lines().forbidden()));
        String expected = one.expected().says();
        return expected == null ? section : section.with(Section.fact(strings.get("reader.rules.expected"), expected));
    }

    private Node pills(SuiteCase one, Verdict verdict) {
        FlowPane pills = new FlowPane();
        pills.getStyleClass().add("rule-pills");
        if (one.kind() == CaseKind.ADVERSARIAL || verdict.unsafe()) {
            pills.getChildren().add(new Pill(strings.get("reader.zone." + verdict.zone().name().toLowerCase(Locale.ROOT)),
                    switch (verdict.zone()) {
                        case FORBIDDEN -> Pill.Tone.RED;
                        case MARGIN -> Pill.Tone.GREEN;
                        case RESOLVED -> Pill.Tone.NEUTRAL;
                    }));
        }
        if (verdict.verifiedFirst() != null) {
            pills.getChildren().add(new Pill(strings.get(verdict.verifiedFirst() ? "reader.rules.verified" : "reader.rules.unverified"),
                    verdict.verifiedFirst() ? Pill.Tone.NEUTRAL : Pill.Tone.AMBER));
        }
        if (verdict.confirmedFirst() != null) {
            pills.getChildren().add(new Pill(strings.get(verdict.confirmedFirst() ? "reader.rules.confirmed" : "reader.rules.unconfirmed"),
                    verdict.confirmedFirst() ? Pill.Tone.NEUTRAL : Pill.Tone.AMBER));
        }
        return pills;
    }

    private Node place(String text, int message, String style) {
        Label words = Section.paragraph(text, style);
        Label link = new Label(strings.get("reader.rules.at", message));
        link.getStyleClass().addAll("link", "small");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnMouseClicked(event -> goTo.accept(message));
        HBox row = new HBox(words, link);
        row.getStyleClass().add("rule-place");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        return row;
    }

    private Section policy(CaseRules rules) {
        List<PolicySection> deciding = rules.deciding();
        Section section = new Section(strings.get("reader.side.policy"), strings.get("reader.policy.count", deciding.size(),
                rules.policy().size()));
        deciding.forEach(one -> section.with(folding(one, true)));
        if (!rules.others().isEmpty()) {
            section.with(Section.paragraph(strings.get("reader.policy.others"), "small", "muted"));
        }
        rules.others().forEach(one -> section.with(folding(one, false)));
        return section;
    }

    private static Node folding(PolicySection one, boolean open) {
        Label title = new Label();
        title.getStyleClass().addAll("policy-title", "clickable");
        Label text = Section.paragraph(one.text().replace("`", ""));
        VBox box = new VBox(title, text);
        box.getStyleClass().add("policy-section");
        fold(title, text, one, open);
        title.setOnMouseClicked(event -> fold(title, text, one, !text.isVisible()));
        return box;
    }

    private static void fold(Label title, Label text, PolicySection one, boolean open) {
        title.setText((open ? "▾ " : "▸ ") + one.title());
        text.setVisible(open);
        text.setManaged(open);
    }
}
