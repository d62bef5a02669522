package saiddone.ui.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import saiddone.model.JudgeVerdict;
import saiddone.model.Message;
import saiddone.model.Outcome;
import saiddone.model.RewardPart;
import saiddone.model.Transcript;
import saiddone.model.Usage;
import saiddone.ui.control.KeyCap;
import saiddone.ui.reader.conversation.CaseRules;
import saiddone.ui.reader.conversation.Conversation;
import saiddone.ui.reader.panel.ComparisonView;
import saiddone.ui.reader.panel.CrashNote;
import saiddone.ui.reader.panel.FoldedText;
import saiddone.ui.reader.panel.RulesView;
import saiddone.ui.reader.panel.SameCaseView;
import saiddone.ui.reader.panel.Section;
import saiddone.ui.shell.Strings;

/// What is known of the conversation beside its rows: how it ended, expected against made, the same case elsewhere, the
/// task, the facts; the reviewer's part on top.
final class SidePanel extends ScrollPane {
    private static final double TOOLTIP = 420;
    private static final double ROOM = 12;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32,}");
    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d).*");
    private final ReaderModel model;
    private final Strings strings;
    private final VBox sections = new VBox();
    private final TagPanel tags;
    private final ComparisonView comparison;
    private final SameCaseView sameCase;
    private final RulesView rules;

    SidePanel(ReaderModel model, Strings strings, TagPanel tags, Consumer<String> open, IntConsumer goTo) {
        this.model = model;
        this.tags = tags;
        this.strings = strings;
        this.comparison = new ComparisonView(strings, goTo);
        this.sameCase = new SameCaseView(strings, open);
        this.rules = new RulesView(strings, goTo);
        getStyleClass().addAll("side-panel", "panel", "line-left");
        sections.getStyleClass().add("side-sections");
        VBox all = new VBox(tags, sections);
        all.getStyleClass().add("side-all");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    void show(Conversation conversation) {
        tags.show(conversation);
        fill(conversation);
        setVvalue(0);
    }

    /// Scrolls as little as needed until a part of the panel can be seen.
    void bringIntoSight(Node node) {
        layout();
        Bounds at = getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double height = getViewportBounds().getHeight();
        double room = getContent().getBoundsInLocal().getHeight() - height;
        double top = getVvalue() * Math.max(0, room);
        if (room > 0 && (at.getMinY() < top || at.getMaxY() > top + height)) {
            double wanted = at.getMinY() < top ? at.getMinY() - ROOM : at.getMaxY() + ROOM - height;
            setVvalue(Math.clamp(wanted / room, 0, 1));
        }
    }

    private void fill(Conversation conversation) {
        Transcript transcript = conversation.transcript();
        if (conversation.alias() != null) {
            hidden(conversation);
            return;
        }
        List<Section> all = new ArrayList<>();
        CaseRules known = conversation.rules();
        List<Section> ruled = known == null ? List.of() : rules.of(known);
        ruled.stream().limit(1).forEach(all::add);
        all.add(outcome(transcript.outcome()));
        if (!conversation.comparison().rows().isEmpty()) {
            all.add(comparison.of(conversation.comparison()));
        }
        ruled.stream().skip(1).forEach(all::add);
        all.add(sameCase.of(model.around().sameCase(), transcript.id()));
        brief(transcript).ifPresent(all::add);
        policy(transcript).ifPresent(all::add);
        all.add(facts(conversation));
        sections.getChildren().setAll(all.stream().filter(section -> !section.empty()).toList());
        sections.getChildren().add(keys());
    }

    /// A blind reviewer reads the task and the policy, which are the same for every model.
    private void hidden(Conversation conversation) {
        List<Section> all = new ArrayList<>();
        CaseRules known = conversation.rules();
        if (known != null) {
            rules.of(known).stream().skip(1).forEach(all::add);
        }
        brief(conversation.transcript()).ifPresent(all::add);
        policy(conversation.transcript()).ifPresent(all::add);
        sections.getChildren().setAll(all);
        sections.getChildren().add(keys());
    }

    private Optional<Section> brief(Transcript transcript) {
        return Optional.ofNullable(transcript.caseRef().brief()).map(brief -> new Section(strings.get("reader.side.task"),
                strings.get("reader.side.open")).with(Section.paragraph(brief)).folding(false));
    }

    /// The rules that stand in the file beside the messages.
    private Optional<Section> policy(Transcript transcript) {
        return Optional.ofNullable(transcript.policy()).map(policy -> new Section(strings.get("reader.side.policy"), "")
                .with(new FoldedText(policy, strings)));
    }

    private Node keys() {
        FlowPane hints = new FlowPane(hint("reader.hint.turn", "J", "K"), hint("reader.hint.conversation", "[", "]"),
                hint("reader.hint.sentence", "S"), hint("reader.hint.code", "T"), hint("reader.hint.note", "M"),
                hint("reader.hint.finding", "N", "P"), hint("reader.hint.claim", "Y"), hint("reader.hint.ledger", "E"),
                hint("reader.hint.nowhere", "Shift N"),
                hint("reader.hint.next-tag", "Q"), hint("reader.hint.reviewed", "R"), hint("reader.hint.find", "Ctrl F"));
        hints.getStyleClass().add("key-hints");
        return hints;
    }

    private Node hint(String key, String... caps) {
        HBox hint = new HBox();
        hint.getStyleClass().addAll("key-hint", "pill");
        for (String cap : caps) {
            hint.getChildren().add(new KeyCap(cap));
        }
        hint.getChildren().add(new Label(strings.get(key)));
        return hint;
    }

    /// Other conversations of the workspace changed; the user may be reading further down.
    void refreshSameCase() {
        Conversation open = model.conversation();
        if (open != null) {
            double at = getVvalue();
            fill(open);
            setVvalue(at);
        }
    }

    private Section outcome(Outcome outcome) {
        Section section = new Section(strings.get("reader.side.outcome"), "");
        if (outcome.reward() != null) {
            section.with(Section.fact(strings.get("reader.fact.reward"), (outcome.success() ? "✓ " : "")
                    + strings.get("reader.number", outcome.reward()), "strong"));
        }
        outcome.parts().forEach(part -> section.with(part(part)));
        if (outcome.ending() != null) {
            section.with(Section.fact(strings.get("reader.fact.ending"), outcome.ending()));
        }
        if (outcome.error() != null) {
            section.with(new CrashNote(outcome.error(), strings));
        }
        JudgeVerdict judge = outcome.judge();
        if (judge != null) {
            section.with(judged(judge));
        }
        return section;
    }

    private Node part(RewardPart part) {
        Double value = part.value();
        String detail = Objects.requireNonNullElse(part.detail(), "");
        if (HASH.matcher(detail).matches()) {
            detail = detail.substring(0, 10) + "…";
        }
        String met = value == null ? "" : value >= 1 ? "✓ " : value <= 0 ? "✗ " : strings.get("reader.number", value) + " ";
        // A grader's reason may quote a whole message; its first line says what was checked.
        String line = detail.lines().findFirst().orElse("");
        Node fact = Section.fact(part.name(), met + line, "reward-part");
        if (line.length() < detail.length()) {
            Tooltip whole = new Tooltip(detail);
            whole.setWrapText(true);
            whole.setMaxWidth(TOOLTIP);
            Tooltip.install(fact, whole);
        }
        return fact;
    }

    private Node judged(JudgeVerdict judge) {
        VBox box = new VBox();
        box.getStyleClass().add("judged");
        box.getChildren().add(Section.paragraph(judge.judge() == null ? strings.get("reader.judged") : strings.get("reader.judged-by",
                judge.judge()),
                "small", "muted"));
        if (judge.resolved() != null) {
            box.getChildren().add(Section.fact(strings.get("reader.fact.resolved"), strings.get(judge.resolved()
                    ? "reader.yes" : "reader.no")));
        }
        if (judge.policyAdherence() != null) {
            box.getChildren().add(Section.fact(strings.get("reader.fact.policy"), strings.get("reader.number", judge.policyAdherence())));
        }
        if (judge.sentiment() != null) {
            box.getChildren().add(Section.fact(strings.get("reader.fact.sentiment"), strings.get("reader.number", judge.sentiment())));
        }
        if (judge.rationale() != null) {
            box.getChildren().add(Section.paragraph(judge.rationale(), "muted"));
        }
        return box;
    }

    private Section facts(Conversation conversation) {
        Transcript transcript = conversation.transcript();
        Section section = new Section(strings.get("reader.side.facts"), "");
        fact(section, "reader.fact.file", strings.get("reader.file-position", transcript.source().file(), transcript.source().position()
                + 1));
        fact(section, "reader.fact.conversation", transcript.conversation());
        fact(section, "reader.fact.link", transcript.id());
        fact(section, "reader.fact.suite", transcript.caseRef().suite());
        fact(section, "reader.fact.case", transcript.caseRef().id());
        fact(section, "reader.fact.kind", transcript.caseRef().kind().label());
        fact(section, "reader.fact.intent", Objects.requireNonNullElse(transcript.caseRef().intent(), ""));
        fact(section, "reader.fact.model", Objects.requireNonNullElse(transcript.model(), ""));
        fact(section, "reader.fact.format", transcript.source().format());
        fact(section, "reader.fact.calls", strings.get("reader.calls", transcript.agentCalls().count(),
                transcript.calls().count() - transcript.agentCalls().count()));
        usage(section, conversation.usage());
        List<String> times = transcript.messages().stream().map(Message::time).filter(Objects::nonNull).map(Objects::requireNonNull)
                .toList();
        if (!times.isEmpty()) {
            fact(section, "reader.fact.times", span(times.getFirst(), times.getLast()));
        }
        transcript.details().forEach((name, value) -> section.with(detail(name, value)));
        return section;
    }

    private Node detail(String name, String value) {
        return FoldedText.suits(value) ? Section.fact(name, new FoldedText(value, strings, "fact-value")) : Section.fact(name, value);
    }

    private String span(String first, String last) {
        Matcher from = TIME.matcher(first);
        Matcher to = TIME.matcher(last);
        if (!from.matches() || !to.matches()) {
            return first.equals(last) ? first : strings.get("reader.times", first, last);
        }
        String begin = from.group(1) + " " + from.group(2);
        if (from.group(1).equals(to.group(1))) {
            return from.group(2).equals(to.group(2)) ? begin : strings.get("reader.times", begin, to.group(2));
        }
        return strings.get("reader.times", begin, to.group(1) + " " + to.group(2));
    }

    private void usage(Section section, Usage usage) {
        if (usage.input() != null || usage.output() != null) {
            fact(section, "reader.fact.tokens", strings.get("reader.tokens-in-out", Objects.requireNonNullElse(usage.input(), 0L),
                    Objects.requireNonNullElse(usage.output(), 0L)));
        }
        if (usage.reasoning() != null) {
            fact(section, "reader.fact.reasoning-tokens", strings.get("reader.count", usage.reasoning()));
        }
        if (usage.cost() != null) {
            fact(section, "reader.fact.cost", strings.get("reader.dollars", usage.cost()));
        }
        if (usage.seconds() != null) {
            fact(section, "reader.fact.seconds", strings.get("reader.seconds", usage.seconds()));
        }
    }

    private void fact(Section section, String key, String value) {
        if (!value.isBlank()) {
            section.with(Section.fact(strings.get(key), value));
        }
    }
}
