package saiddone.ui.reader.ledger;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saiddone.check.sources.Source;
import saiddone.ui.control.Labels;
import saiddone.ui.control.Pill;
import saiddone.ui.shell.Strings;

/// A value that the agent told: the value left, from where it comes right, one sentence below.
final class SourceCell extends WrappedCell<ToldValue> {
    private final Strings strings;
    private final Label number = new Label();
    private final Label value = Labels.wrapped("", "source-value");
    private final Pill place = new Pill("", Pill.Tone.NEUTRAL);
    private final Label why = Labels.wrapped("", "ledger-why");
    private final VBox content;

    SourceCell(Strings strings, FindingCommands hand) {
        this.strings = strings;
        number.getStyleClass().addAll("muted", "small", "source-message");
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(value, Priority.ALWAYS);
        value.setMaxWidth(Double.MAX_VALUE);
        place.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(number, value, place);
        head.getStyleClass().add("source-head");
        content = new VBox(head, why);
        content.getStyleClass().add("source-row");
        why.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && getItem() != null) {
                hand.goToSource(getItem());
            }
        });
    }

    @Override
    Region content() {
        return content;
    }

    @Override
    void fill(ToldValue item) {
        Source source = item.told().source();
        number.setText(strings.get("sources.message", item.told().message()));
        value.setText(item.told().quote());
        why.setText(source.nowhere() ? strings.get("sources.around", item.around()) : item.told().why());
        place.set(strings.get("sources.place." + source.place().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                source.nowhere() ? Pill.Tone.AMBER : Pill.Tone.NEUTRAL);
    }
}
