package saiddone.ui.agreement;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import saiddone.annotation.model.Presence;
import saiddone.ui.control.Labels;
import saiddone.ui.control.Pill;
import saiddone.ui.shell.Strings;

/// What one reviewer said, with the words, the calls and the notes.
final class SidePane extends VBox {
    SidePane(Dispute.Side side, Strings strings) {
        getStyleClass().addAll("card", "side-card");
        Pill word = new Pill(side.word(), side.presence() == Presence.PRESENT ? Pill.Tone.ACCENT : Pill.Tone.NEUTRAL);
        VBox places = new VBox(10);
        side.places().forEach(place -> places.getChildren().add(place(place, strings)));
        if (!side.reason().isEmpty()) {
            places.getChildren().add(Labels.wrapped(side.reason()));
        } else if (side.places().isEmpty()) {
            places.getChildren().add(Labels.wrapped(strings.get("agreement.by-review"), "muted"));
        }
        ScrollPane scroll = new ScrollPane(places);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(Labels.of(side.name(), "strong"), word, scroll);
    }

    private static VBox place(Dispute.Place place, Strings strings) {
        VBox lines = new VBox(3);
        lines.getChildren().add(Labels.of(place.message() < 0 ? strings.get("agreement.whole")
                : strings.get("agreement.message", place.message()), "muted", "small"));
        if (!place.words().isEmpty()) {
            lines.getChildren().add(Labels.wrapped("“" + DisputePane.cut(place.words(), 800) + "”"));
        }
        if (!place.call().isEmpty()) {
            lines.getChildren().add(Labels.wrapped(DisputePane.cut(place.call(), 400), "mono"));
        }
        if (!place.note().isBlank()) {
            lines.getChildren().add(Labels.wrapped(strings.get("agreement.note", place.note()), "muted"));
        }
        return lines;
    }
}
