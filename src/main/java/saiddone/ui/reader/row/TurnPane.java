package saiddone.ui.reader.row;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.model.Attachment;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Usage;
import saiddone.ui.reader.conversation.Turn;
import saiddone.ui.reader.ledger.FindingStrips;
import saiddone.ui.reader.ledger.WordsToCall;
import saiddone.ui.reader.panel.Columns;
import saiddone.ui.reader.panel.ReaderStyles;
import saiddone.ui.reader.text.BodyText;
import saiddone.ui.reader.text.Graphemes;
import saiddone.ui.shell.Strings;

/// One row: words left, calls right, tops aligned. Made once a cell, filled again for other rows.
public final class TurnPane extends Region {
    private static final Pattern CLOCK = Pattern.compile("T(\\d\\d:\\d\\d:\\d\\d)");
    private static final int FIRST_LINE = 200;
    private final RowModel model;
    private final Strings strings;
    private final Label number = new Label();
    private final Label speaker = new Label();
    private final Label meta = new Label();
    private final Tooltip time = new Tooltip();
    private final Label oneLine = new Label();
    private final Label thought = new Label();
    private final PagedText reasoning;
    private final VBox thinking;
    private final PagedText words;
    private final Label attached = new Label();
    private final FindingStrips findings;
    private final VBox said;
    private final VBox done = new VBox();
    private final List<CardView> cards = new ArrayList<>();
    private final TagRow tags = new TagRow();
    private @Nullable Turn turn;

    public TurnPane(RowModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        reasoning = new PagedText(model, strings, "reasoning-text");
        words = new PagedText(model, strings, "words");
        number.getStyleClass().add("turn-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        speaker.getStyleClass().add("speaker");
        speaker.setMinWidth(Region.USE_PREF_SIZE);
        meta.getStyleClass().add("quiet");
        meta.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(speaker, space, meta);
        header.getStyleClass().add("turn-header");
        oneLine.getStyleClass().add("one-line");
        oneLine.setMinWidth(0);
        thought.getStyleClass().add("reasoning-header");
        thought.setMinWidth(0);
        thinking = new VBox(thought, reasoning);
        thinking.getStyleClass().add("reasoning");
        attached.getStyleClass().add("attached");
        attached.setWrapText(true);
        findings = new FindingStrips(model.checks(), model.ledgerMarks(), strings);
        said = new VBox(header, oneLine, thinking, words, attached, findings);
        said.getStyleClass().add("said");
        done.getStyleClass().add("done");
        getStyleClass().add("turn");
        getChildren().addAll(said, done, number, tags);
    }

    public void show(Turn now, boolean focused) {
        turn = now;
        Message message = now.message();
        boolean folded = model.folds().folded(now);
        number.setText(String.valueOf(message.index()));
        speaker.setText(speakerOf(now));
        pseudoClassStateChanged(ReaderStyles.AGENT, now.kind() == Turn.Kind.AGENT);
        focused(focused);
        tags.show(model.tagMarks().on(now), model.tagMarks());
        meta.setText(metaOf(message));
        time.setText(message.time() == null ? "" : message.time());
        meta.setTooltip(message.time() == null ? null : time);
        oneLine.setText(folded ? firstLine(now) : "");
        show(oneLine, folded && !oneLine.getText().isEmpty());
        oneLine.setOnMouseClicked(event -> model.fold(folds -> folds.flipTurn(now)));
        showReasoning(message, folded);
        boolean withWords = !folded && !now.words().isEmpty();
        show(words, withWords);
        if (withWords) {
            words.show(new BodyText(message.index(), Part.TEXT, -1, "", now.words()), null);
        }
        attached.setText(message.attachments().stream().map(this::line).collect(Collectors.joining("\n")));
        show(attached, !message.attachments().isEmpty() && !folded);
        findings.show(folded ? List.of() : model.ledgerMarks().on(now));
        showCards(now, folded);
        spot(focused);
        requestLayout();
    }

    public void focused(boolean focused) {
        pseudoClassStateChanged(ReaderStyles.FOCUSED_ROW, focused);
        spot(focused);
    }

    private void spot(boolean focused) {
        Spot at = focused ? model.spot() : Spot.ROW;
        words.pseudoClassStateChanged(ReaderStyles.SPOT, at.kind() == Spot.Kind.WORDS);
        thinking.pseudoClassStateChanged(ReaderStyles.SPOT, at.kind() == Spot.Kind.REASONING);
        for (int i = 0; i < cards.size(); i++) {
            boolean here = at.card() == i;
            cards.get(i).spot(here && at.kind() == Spot.Kind.CARD, here ? at.pointer() : "");
        }
    }

    /// What of the row a node belongs to.
    public Spot spotOf(@Nullable Node node) {
        String pointer = "";
        for (Node at = node; at != null && at != this; at = at.getParent()) {
            if (at instanceof FieldRow row) {
                pointer = row.argument();
            } else if (at instanceof CardView card) {
                return new Spot(pointer.isEmpty() ? Spot.Kind.CARD : Spot.Kind.ARGUMENT, cards.indexOf(card), pointer);
            } else if (at == thinking || at == words) {
                return at == words ? Spot.WORDS : Spot.REASONING;
            }
        }
        return Spot.ROW;
    }

    /// Where a line to a call leaves the words, in the scene's coordinates; null where they do not show.
    public @Nullable Point2D lineFrom(WordsToCall of) {
        PagedText text = of.part() == Part.REASONING ? reasoning : words;
        boolean shown = turn != null && turn.message().index() == of.message() && of.part() != Part.RESULT && shown(text);
        return shown ? text.lineFrom(of.span()) : null;
    }

    /// Where a line meets a call's or an argument's left edge, in the scene's coordinates; null where the call does not show.
    public @Nullable Point2D edge(WordsToCall of) {
        return cards.stream().filter(Node::isVisible).filter(card -> card.card() != null && card.card().call() != null
                        && card.card().call().message() == of.callMessage() && card.card().call().ordinal() == of.ordinal())
                .findFirst().map(card -> card.edge(of.pointer())).orElse(null);
    }

    /// Whether a node and everything round it is visible: cells keep folded parts, marks and all, for later use.
    public static boolean shown(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null;
    }

    private String speakerOf(Turn now) {
        return switch (now.kind()) {
            case CUSTOMER -> strings.get("reader.speaker.customer");
            case AGENT -> strings.get("reader.speaker.agent");
            case SYSTEM -> strings.get("reader.speaker.system", now.words().length());
            case RESULT -> strings.get("reader.speaker.tool");
            case OTHER -> now.message().roleName();
        };
    }

    private static String firstLine(Turn now) {
        String text = now.words().strip();
        int end = text.indexOf('\n');
        int cut = Math.min(end < 0 ? text.length() : end, Math.min(text.length(), FIRST_LINE));
        return text.substring(0, Graphemes.floor(text, cut));
    }

    private void showReasoning(Message message, boolean folded) {
        String text = message.reasoning();
        boolean present = text != null && !text.isBlank() && !folded;
        show(thinking, present);
        if (present && text != null) {
            boolean open = model.folds().reasoningOpen(message.index());
            String beginning = text.strip().lines().findFirst().orElse("");
            thought.setText(strings.get(open ? "reader.reasoning.open" : "reader.reasoning.folded", text.length(),
                    beginning.substring(0, Graphemes.floor(beginning, Math.min(beginning.length(), FIRST_LINE)))));
            thought.setOnMouseClicked(event -> model.fold(folds -> folds.flipReasoning(message.index())));
            show(reasoning, open);
            if (open) {
                reasoning.show(new BodyText(message.index(), Part.REASONING, -1, "", text), null);
            }
        }
    }

    private void showCards(Turn now, boolean folded) {
        while (cards.size() < now.cards().size()) {
            CardView made = new CardView(model, strings);
            cards.add(made);
            done.getChildren().add(made);
        }
        for (int i = 0; i < cards.size(); i++) {
            boolean needed = i < now.cards().size();
            show(cards.get(i), needed);
            if (needed) {
                cards.get(i).show(now.cards().get(i), folded);
            }
        }
    }

    private String line(Attachment attachment) {
        return strings.get("reader.attachment", attachment.kind(), attachment.name() == null ? "" : attachment.name(),
                attachment.description() == null ? "" : attachment.description());
    }

    private String metaOf(Message message) {
        List<String> parts = new ArrayList<>();
        Usage usage = message.usage();
        if (usage != null && usage.output() != null) {
            parts.add(strings.get("reader.tokens", usage.output()));
        }
        if (usage != null && usage.seconds() != null) {
            parts.add(strings.get("reader.seconds", usage.seconds()));
        }
        if (message.time() != null) {
            Matcher clock = CLOCK.matcher(message.time());
            parts.add(clock.find() ? clock.group(1) : message.time());
        }
        return String.join(" · ", parts);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    public void refreshMarks() {
        if (turn != null) {
            tags.show(model.tagMarks().on(turn), model.tagMarks());
            placeTags();
            findings.refresh();
            if (words.isVisible()) {
                words.refreshMarks();
            }
            if (thinking.isVisible() && reasoning.isVisible()) {
                reasoning.refreshMarks();
            }
            cards.stream().limit(turn.cards().size()).forEach(CardView::refreshMarks);
        }
    }

    private void placeTags() {
        tags.autosize();
        tags.relocate(snapPositionX(Columns.NUMBER - tags.getWidth()), snapPositionY(said.snappedTopInset() + 20));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double left = Columns.said(width < 0 ? getWidth() : width);
        return snapSizeY(Math.max(said.prefHeight(left), done.prefHeight(Math.max(1, (width < 0 ? getWidth() : width) - left))));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double left = Columns.said(getWidth());
        said.resizeRelocate(0, 0, left, getHeight());
        done.resizeRelocate(left, 0, getWidth() - left, getHeight());
        placeTags();
        number.autosize();
        number.relocate(snapPositionX(Columns.NUMBER - number.getWidth()), snapPositionY(said.snappedTopInset()));
    }
}
