package saiddone.ui.reader.panel;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.model.ToolCall;
import saiddone.score.Comparison;
import saiddone.score.Comparison.Row;
import saiddone.score.Comparison.Status;
import saiddone.ui.reader.conversation.Field;
import saiddone.ui.shell.Strings;
import tools.jackson.databind.JsonNode;

/// What the task expected beside what was made. Amber at most, never red: the list is one author's way through the task,
/// and another way can be right; whether an action was wrong is for the grader, the checks or the reviewer to say.
public final class ComparisonView {
    private final Strings strings;
    private final IntConsumer goTo;

    /// @param goTo brings a message into view
    public ComparisonView(Strings strings, IntConsumer goTo) {
        this.strings = strings;
        this.goTo = goTo;
    }

    public Section of(Comparison comparison) {
        long matched = comparison.count(Status.MATCHED);
        long expected = comparison.rows().stream().filter(row -> row.expected() != null).count();
        Section section = new Section(strings.get("reader.side.expected"),
                expected == 0 ? "" : strings.get("reader.expected.count", matched, expected));
        comparison.rows().forEach(row -> section.with(row(row)));
        return section;
    }

    private Node row(Row row) {
        Label sign = new Label(sign(row.status()));
        sign.getStyleClass().addAll("expected-sign", row.status() != Status.MATCHED && row.changesSomething()
                ? "text-amber" : "muted");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(row.name());
        name.getStyleClass().add("mono");
        name.setMinWidth(0);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(sign, name);
        head.getStyleClass().add("expected-head");
        ToolCall made = row.made();
        if (made != null) {
            Label at = new Label(strings.get("reader.expected.at", made.message()));
            at.getStyleClass().addAll("link", "small");
            at.setMinWidth(Region.USE_PREF_SIZE);
            head.getChildren().add(at);
            head.setOnMouseClicked(event -> goTo.accept(made.message()));
            head.getStyleClass().add("clickable");
        }
        VBox box = new VBox(head);
        box.getStyleClass().add("expected-row");
        if (row.status() != Status.MATCHED) {
            String what = strings.get("reader.expected." + row.status().name().toLowerCase(Locale.ROOT));
            box.getChildren().add(Section.paragraph(what, "small", row.changesSomething() ? "text-amber" : "muted"));
        }
        box.getChildren().addAll(arguments(row));
        String grader = grader(row);
        if (!grader.isEmpty()) {
            box.getChildren().add(Section.paragraph(grader, "small", "muted"));
        }
        return box;
    }

    private static String sign(Status status) {
        return switch (status) {
            case MATCHED -> "✓";
            case DIFFERS -> "≠";
            case FAILED -> "!";
            case MISSING -> "–";
            case EXTRA -> "+";
        };
    }

    private List<Node> arguments(Row row) {
        if (row.status() == Status.DIFFERS && row.expected() != null && row.made() != null) {
            JsonNode wanted = row.expected().arguments();
            JsonNode actual = row.made().arguments().tree();
            return row.differing().stream().flatMap(name -> Comparison.differences(name, wanted.get(name), actual == null
                    ? null : actual.get(name)).stream())
                    .map(this::differing).toList();
        }
        if (row.status() == Status.MISSING && row.expected() != null) {
            return Field.of(row.expected().arguments(), "").stream().flatMap(Field::rows)
                    .map(field -> argument(field.name(), field.branch() ? "" : field.value(), "")).toList();
        }
        return List.of();
    }

    private Node differing(Comparison.Difference difference) {
        VBox box = new VBox(Section.paragraph(difference.path(), "muted", "mono"),
                argument(strings.get("reader.expected.wanted"), text(difference.wanted()), ""),
                argument(strings.get("reader.expected.made"), text(difference.made()), "strong"));
        box.getStyleClass().add("expected-difference");
        return box;
    }

    private static Node argument(String name, String value, String style) {
        Node fact = Section.fact(name, value);
        fact.getStyleClass().addAll("small", "expected-argument");
        if (!style.isEmpty()) {
            fact.lookupAll(".fact-value").forEach(node -> node.getStyleClass().add(style));
        }
        return fact;
    }

    private String text(@Nullable JsonNode value) {
        return value == null ? strings.get("reader.expected.nothing") : Field.scalar(value);
    }

    private String grader(Row row) {
        if (row.expected() == null || row.expected().matched() == null) {
            return "";
        }
        boolean matched = row.expected().matched();
        boolean agrees = matched == (row.status() == Status.MATCHED);
        return agrees ? "" : strings.get(matched ? "reader.expected.grader-yes" : "reader.expected.grader-no");
    }
}
