package saiddone.ui.reader.tagging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Overrule.Question;
import saiddone.annotation.model.Overrule.Ruling;
import saiddone.model.Verdict;
import saiddone.ui.control.Pill;
import saiddone.ui.desk.Desk;
import saiddone.ui.reader.panel.Section;
import saiddone.ui.shell.Strings;

/// What the scorer says, and what reviewers rule on it, with their reasons.
public final class VerdictView extends VBox {
    private final Tagging tagging;
    private final Strings strings;
    private final Runnable focusBack;
    private @Nullable Verdict verdict;
    private @Nullable LineField writing;

    public VerdictView(Tagging tagging, Strings strings, Runnable focusBack) {
        this.tagging = tagging;
        this.strings = strings;
        this.focusBack = focusBack;
    }

    public void show(@Nullable Verdict now) {
        verdict = now;
        writing = null;
        refresh();
    }

    public void refresh() {
        if (writing != null) {
            return;
        }
        getChildren().clear();
        Verdict now = verdict;
        setVisible(now != null);
        setManaged(now != null);
        if (now == null) {
            return;
        }
        Section section = new Section(strings.get("tagging.verdict"), "");
        if (now.unsafe()) {
            question(section, Question.UNSAFE_ACTION, new Pill(strings.get("tagging.verdict.unsafe"), Pill.Tone.RED));
        }
        question(section, Question.ESCALATION, new Pill(strings.get(now.handedOver() ? "tagging.verdict.handed-over"
                : "tagging.verdict.not-handed-over"), Pill.Tone.NEUTRAL));
        getChildren().add(section);
    }

    private void question(Section section, Question question, Pill scorer) {
        FlowPane line = new FlowPane(Section.paragraph(strings.get("tagging.verdict.scorer"), "muted"), scorer);
        line.getStyleClass().add("rule-pills");
        section.with(line);
        List<Overrule> all = tagging.tags().get().rulings().stream().filter(one -> one.question() == question).toList();
        String who = tagging.desk().reviewer().map(one -> one.id()).orElse("");
        all.stream().filter(one -> !one.reviewer().equals(who)).forEach(one -> section.with(ruling(one, "muted")));
        Optional<Overrule> own = all.stream().filter(one -> one.reviewer().equals(who)).findFirst();
        own.ifPresent(one -> section.with(ruling(one, "plain")));
        FlowPane choices = new FlowPane();
        choices.getStyleClass().add("rulings");
        for (Ruling ruling : Ruling.values()) {
            if (ruling.question() == question && own.filter(one -> one.ruling() == ruling).isEmpty()) {
                choices.getChildren().add(Section.button(strings.get("tagging.rule." + word(ruling)), "rule-" + word(ruling),
                        () -> write(choices, ruling)));
            }
        }
        own.ifPresent(one -> choices.getChildren().add(Section.button(strings.get("tagging.withdraw"),
                "withdraw-" + question.name().toLowerCase(Locale.ROOT), () -> {
                    tagging.withdraw(question);
                    focusBack.run();
                })));
        section.with(choices);
    }

    private Node ruling(Overrule one, String style) {
        String name = tagging.desk().state().get().reviewers().stream().filter(known -> known.id().equals(one.reviewer())).findFirst()
                .map(known -> known.name()).orElse(one.reviewer());
        return Section.paragraph(strings.get("tagging.ruled", name, strings.get("tagging.ruling." + word(one.ruling())), one.reason()),
                style);
    }

    private static String word(Ruling ruling) {
        return ruling.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A ruling needs its reason: the line for it takes the place of the choices.
    private void write(FlowPane choices, Ruling ruling) {
        LineField field = new LineField("", strings.get("tagging.reason-prompt", strings.get("tagging.ruling." + word(ruling))), reason -> {
            if (!reason.isBlank()) {
                tagging.rule(ruling, reason);
            }
        }, this::written);
        field.setId("ruling-reason");
        writing = field;
        choices.getChildren().setAll(field);
        field.prefWidthProperty().bind(choices.widthProperty());
        field.requestFocus();
    }

    private void written() {
        writing = null;
        refresh();
        focusBack.run();
    }

    /// Puts the keyboard on the first choice.
    public void takeFocus() {
        if (lookup(".rulings .button") instanceof Button button && tagging.desk().phase().get() == Desk.Phase.READY) {
            button.requestFocus();
        }
    }
}
