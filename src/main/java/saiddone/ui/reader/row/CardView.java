package saiddone.ui.reader.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.ToolResult;
import saiddone.ui.reader.conversation.CallCard;
import saiddone.ui.reader.conversation.Field;
import saiddone.ui.reader.conversation.ResultView;
import saiddone.ui.reader.ledger.LedgerMarks;
import saiddone.ui.reader.panel.ReaderStyles;
import saiddone.ui.reader.text.BodyText;
import saiddone.ui.reader.text.Graphemes;
import saiddone.ui.reader.text.Shown;
import saiddone.ui.shell.Strings;

/// A call on the done side. Made once, used again for other calls.
final class CardView extends VBox {
    private static final int OPEN_ROWS = 24;
    private static final int PICKED_CHARACTERS = 300;
    private static final int ARGUMENT_CHARACTERS = 1_500;
    private final RowModel model;
    private final Strings strings;
    private final Label name = new Label();
    private final Label customer = new Label();
    private final Label outcome = new Label();
    private final Tooltip outcomeWhy = new Tooltip();
    private final VBox table = new VBox();
    private final List<FieldRow> pool = new ArrayList<>();
    private final Label forbidden = new Label();
    private final Label note = new Label();
    private final PagedText whole;
    private final Label more = new Label();
    private final Label answered = new Label();
    private final HBox footer;
    private final TagRow tags = new TagRow();
    private @Nullable CallCard card;
    private int used;

    CardView(RowModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        this.whole = new PagedText(model, strings, "whole-result");
        getStyleClass().add("call-card");
        name.getStyleClass().add("call-name");
        name.setMinWidth(0);
        name.setWrapText(true);
        customer.getStyleClass().add("customer-call");
        customer.setMinWidth(Region.USE_PREF_SIZE);
        customer.setText(strings.get("reader.call.customer"));
        outcome.getStyleClass().add("call-outcome");
        outcome.setMinWidth(Region.USE_PREF_SIZE);
        HBox header = new HBox(name, tags, customer, spacer(), outcome);
        header.getStyleClass().add("call-header");
        table.getStyleClass().add("call-table");
        forbidden.getStyleClass().add("call-forbidden");
        forbidden.setWrapText(true);
        note.getStyleClass().add("call-note");
        note.setWrapText(true);
        whole.getStyleClass().add("whole");
        more.getStyleClass().add("link");
        more.setMinWidth(0);
        answered.getStyleClass().add("quiet");
        answered.setMinWidth(Region.USE_PREF_SIZE);
        footer = new HBox(more, spacer(), answered);
        footer.getStyleClass().add("call-footer");
        getChildren().addAll(header, forbidden, note, table, whole, footer);
        setMinWidth(0);
    }

    private static Region spacer() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    @Nullable CallCard card() {
        return card;
    }

    void show(CallCard card, boolean folded) {
        this.card = card;
        tags.show(model.tagMarks().on(card), model.tagMarks());
        ReaderStyles.tone(this, model.ledgerMarks().against(card));
        used = 0;
        name.setText(card.name().isEmpty() ? strings.get("reader.call.unnamed") : card.name());
        show(customer, card.byCustomer());
        outcome.setText(outcomeText(card));
        String why = why(card);
        outcomeWhy.setText(why);
        outcome.setTooltip(why.isEmpty() ? null : outcomeWhy);
        boolean trouble = card.state() != CallCard.State.DONE;
        pseudoClassStateChanged(ReaderStyles.WRITE, card.effect() == ToolEffect.WRITE);
        pseudoClassStateChanged(ReaderStyles.HANDOVER, card.effect() == ToolEffect.HANDOVER);
        pseudoClassStateChanged(ReaderStyles.TROUBLE, trouble);
        String fired = model.forbidden(card.call());
        forbidden.setText(fired.isEmpty() ? "" : strings.get("reader.rules.fired", fired));
        show(forbidden, !fired.isEmpty());
        pseudoClassStateChanged(ReaderStyles.FORBIDDEN, !fired.isEmpty());
        String problem = folded ? "" : problem(card);
        note.setText(problem);
        show(note, !problem.isEmpty());
        if (!folded) {
            arguments(card);
        }
        boolean open = answer(card, folded);
        show(whole, open);
        pool.stream().skip(used).forEach(row -> show(row, false));
        show(table, used > 0);
    }

    private String outcomeText(CallCard card) {
        String state = strings.get("reader.call.state." + card.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        ToolEffect effect = card.effect();
        if (effect == null) {
            return state;
        }
        String word = strings.get("reader.call.effect." + effect.name().toLowerCase(java.util.Locale.ROOT));
        return strings.get(card.effectGuessed() ? "reader.call.outcome-guessed" : "reader.call.outcome", word, state);
    }

    private String why(CallCard card) {
        ToolResult result = card.result() == null ? null : card.result().result();
        boolean failureGuessed = result != null && result.error() && result.errorByText();
        return Stream.of(card.effectGuessed() ? "reader.call.guessed-why" : "", failureGuessed ? "reader.call.failed-by-text" : "")
                .filter(key -> !key.isEmpty()).map(strings::get).collect(Collectors.joining("\n"));
    }

    private String problem(CallCard card) {
        if (card.state() == CallCard.State.NO_CALL) {
            return strings.get("reader.call.no-call");
        }
        if (card.rawArguments() != null) {
            return strings.get("reader.call.not-json");
        }
        return card.state() == CallCard.State.UNANSWERED ? strings.get("reader.call.unanswered") : "";
    }

    private void arguments(CallCard card) {
        ToolCall call = card.call();
        if (call == null) {
            return;
        }
        String raw = card.rawArguments();
        if (raw != null) {
            argument("", "", 0, call, raw, null);
        }
        boolean few = few(card);
        card.arguments().forEach(field -> argument(field, 0, call, few));
    }

    /// Whether the arguments are few enough to show with all their branches open.
    static boolean few(CallCard card) {
        return card.arguments().stream().flatMap(Field::rows).count() <= OPEN_ROWS;
    }

    private void argument(Field field, int depth, ToolCall call, boolean few) {
        if (field.inline()) {
            row(field.name(), field.pointer(), depth, Shown.picked(argumentText(call, field.pointer(), field.value()), field.value()),
                    null);
            return;
        }
        if (!field.branch()) {
            argument(field.name(), field.pointer(), depth, call, field.value(), null);
            return;
        }
        boolean open = model.folds().branchOpen(call.message(), call.ordinal(), field.pointer(), few);
        Runnable flip = () -> model.fold(folds -> folds.flipBranch(call.message(), call.ordinal(), field.pointer()));
        String label = (open ? "▾ " : "▸ ") + field.name();
        row(label, field.pointer(), depth, Shown.picked(argumentText(call, field.pointer(), field.value()), open ? "" : field.value()),
                flip);
        if (open) {
            field.children().forEach(child -> argument(child, depth + 1, call, few));
        }
    }

    private static BodyText argumentText(ToolCall call, String pointer, String value) {
        return new BodyText(call.message(), Part.ARGUMENTS, call.ordinal(), pointer, value);
    }

    private void argument(String label, String pointer, int depth, ToolCall call, String value, @Nullable Runnable flip) {
        BodyText text = argumentText(call, pointer, value);
        String place = pointer + " whole";
        boolean cut = value.length() > ARGUMENT_CHARACTERS && !model.folds().branchOpen(call.message(), call.ordinal(), place, false);
        Shown shown = cut ? new Shown(text, value.substring(0, Graphemes.floor(value, ARGUMENT_CHARACTERS)), 0, null,
                false) : Shown.whole(text);
        row(label, pointer, depth, shown, flip);
        if (cut) {
            row(strings.get("reader.call.show-all", value.length()), pointer, depth, Shown.picked(text, ""),
                    () -> model.fold(folds -> folds.flipBranch(call.message(), call.ordinal(), place)));
        }
    }

    // Says whether the whole answer shows.
    private boolean answer(CallCard card, boolean folded) {
        Message result = card.result();
        ResultView answer = card.answer();
        boolean present = result != null && answer != null && !folded;
        show(footer, present);
        if (!present) {
            return false;
        }
        BodyText body = new BodyText(Objects.requireNonNull(result).index(), Part.RESULT, -1, "", result.text());
        if (card.failure() != null) {
            row("!", "", 0, Shown.picked(body, card.failure()), null);
        }
        boolean open = model.folds().resultOpen(result.index());
        if (open) {
            whole.show(body, Objects.requireNonNull(answer).pretty());
        } else {
            digest(Objects.requireNonNull(answer), body, card.failure());
        }
        more.setText(moreText(answer, open));
        show(more, !more.getText().isEmpty());
        more.setOnMouseClicked(event -> model.fold(folds -> folds.flipResult(body.message())));
        answered.setText(strings.get("reader.call.answered", result.index()));
        return open;
    }

    private void digest(ResultView answer, BodyText body, @Nullable String failure) {
        if (answer.raw().isEmpty() && failure == null) {
            row("→", "", 0, Shown.picked(body, strings.get("reader.call.empty-answer")), null);
        }
        for (Field field : answer.chosen()) {
            String value = field.value();
            boolean plain = !answer.values();
            String cut = plain || value.length() <= PICKED_CHARACTERS ? value : value.substring(0, Graphemes.floor(value,
                    PICKED_CHARACTERS)) + "…";
            Shown shown = plain ? new Shown(body, cut, 0, null, false) : Shown.picked(body, cut);
            row(field.name().isEmpty() ? "→" : "→\u00a0" + lastStep(field.name()), field.name(), 0, shown, null);
        }
    }

    // The end of a path tells more than its beginning; the whole is in the tooltip.
    private static String lastStep(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private String moreText(ResultView answer, boolean open) {
        if (open) {
            return strings.get("reader.call.less");
        }
        if (answer.values()) {
            return answer.hidden() > 0 ? strings.get("reader.call.more-values", answer.hidden()) : strings.get("reader.call.whole");
        }
        return answer.hidden() > 0 ? strings.get("reader.call.more-characters", answer.hidden()) : "";
    }

    private void row(String label, String pointer, int depth, Shown shown, @Nullable Runnable flip) {
        if (used == pool.size()) {
            FieldRow made = new FieldRow(model);
            pool.add(made);
            table.getChildren().add(made);
        }
        FieldRow row = pool.get(used);
        used++;
        show(row, true);
        row.show(label, pointer, depth, shown, flip);
    }

    private static void show(javafx.scene.Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /// The left edge, at the argument where it shows, in the scene's coordinates.
    Point2D edge(String pointer) {
        return pool.stream().limit(used).filter(row -> !pointer.isEmpty() && !row.argument().isEmpty() && row.isVisible()
                        && LedgerMarks.covers(row.argument(), pointer)).reduce((outer, inner) -> inner)
                .map(row -> localToScene(0, sceneToLocal(row.localToScene(0, row.middle())).getY()))
                .orElseGet(() -> localToScene(0, Math.min(getHeight() / 2, 60)));
    }

    /// @param pointer of the focused argument, empty for none
    void spot(boolean whole, String pointer) {
        pseudoClassStateChanged(ReaderStyles.SPOT, whole);
        pool.forEach(row -> row.spot(!pointer.isEmpty() && pointer.equals(row.argument())));
    }

    void refreshMarks() {
        CallCard now = card;
        if (now != null) {
            tags.show(model.tagMarks().on(now), model.tagMarks());
            ReaderStyles.tone(this, model.ledgerMarks().against(now));
        }
        pool.stream().limit(used).forEach(FieldRow::refreshMarks);
        if (whole.isVisible()) {
            whole.refreshMarks();
        }
    }
}
