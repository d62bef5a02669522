package saiddone.ui.reader.ledger;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.check.deed.Link.Standing;
import saiddone.ui.control.Pill;
import saiddone.ui.reader.text.Graphemes;
import saiddone.ui.shell.Strings;

/// A line of the ledger: the words left, what was done right, and why below.
final class LedgerCell extends WrappedCell<LedgerRow> {
    private static final int QUOTED = 220;
    private final Strings strings;
    private final Label words = label("ledger-words");
    private final Pill standing = new Pill("", Pill.Tone.NEUTRAL);
    private final Label call = label("ledger-call");
    private final Label value = label("ledger-value");
    private final Label why = label("ledger-why");
    private final GridPane grid = new GridPane();

    LedgerCell(Strings strings) {
        this.strings = strings;
        ColumnConstraints said = new ColumnConstraints();
        said.setPercentWidth(51);
        ColumnConstraints done = new ColumnConstraints();
        done.setPercentWidth(49);
        grid.getColumnConstraints().addAll(said, done);
        grid.getStyleClass().add("ledger-row");
        grid.add(new VBox(words), 0, 0);
        grid.add(new VBox(call, value), 1, 0);
        HBox.setHgrow(why, Priority.ALWAYS);
        HBox below = new HBox(standing, why);
        below.getStyleClass().add("ledger-below");
        grid.add(below, 0, 1, 2, 1);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    Region content() {
        return grid;
    }

    @Override
    void fill(LedgerRow row) {
        switch (row) {
            case LedgerRow.Said said -> said(said);
            case LedgerRow.NeverTold untold -> untold(untold);
            case LedgerRow.Note note -> fill("", "", "", note.sentence(), strings.get("ledger.note"), Pill.Tone.NEUTRAL);
        }
    }

    private void said(LedgerRow.Said said) {
        ClaimMark mark = said.mark();
        String done = said.call() == null ? "" : strings.get("ledger.call", said.call().name(), said.call().message());
        fill(strings.get("ledger.words", mark.message(), cut(said.quote())), done, said.value(), mark.why(),
                strings.get("ledger.standing." + (mark.standing() == null ? "open" : mark.standing().name().toLowerCase(Locale.ROOT))),
                tone(mark.standing()));
    }

    private static Pill.Tone tone(@Nullable Standing standing) {
        return standing == Standing.CONTRADICTED ? Pill.Tone.RED : standing == Standing.UNSUPPORTED ? Pill.Tone.AMBER : Pill.Tone.NEUTRAL;
    }

    private void untold(LedgerRow.NeverTold untold) {
        fill(strings.get("ledger.nothing-said"), strings.get("ledger.call", untold.call().name(), untold.call().message()), untold.what(),
                strings.get("ledger.untold." + untold.result().name().toLowerCase(Locale.ROOT)), strings.get("ledger.never-told"),
                Pill.Tone.NEUTRAL);
    }

    private void fill(String said, String done, String what, String because, String word, Pill.Tone tone) {
        words.setText(said);
        call.setText(done);
        value.setText(what);
        why.setText(because);
        standing.set(word, tone);
        show(words, said);
        show(call, done);
        show(value, what);
        show(why, because);
    }

    private static void show(Label label, String text) {
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private static String cut(String quote) {
        String line = quote.strip().replaceAll("\\s+", " ");
        return line.length() <= QUOTED ? line : line.substring(0, Graphemes.floor(line, QUOTED)) + "…";
    }
}
