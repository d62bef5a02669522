package saiddone.ui.agreement;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import saiddone.ui.control.Labels;
import saiddone.ui.control.Pill;
import saiddone.ui.shell.Strings;

/// One disagreement in the list: on what, where, and each reviewer's word with what they tagged.
final class DisputeCell extends ListCell<Dispute> {
    private final Strings strings;
    private final Circle dot = new Circle(4);
    private final Label name = Labels.whole("", "strong");
    private final Label where = Labels.of("", "muted", "small");
    private final Pill state = new Pill("", Pill.Tone.ACCENT);
    private final Label said = Labels.wrapped("");
    private final VBox lines;

    DisputeCell(AgreementViewModel model, Strings strings) {
        this.strings = strings;
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox first = new HBox(8, dot, name, where, space, state);
        first.setAlignment(Pos.CENTER_LEFT);
        lines = new VBox(3, first, said);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            Dispute one = getItem();
            if (one != null && event.isStillSincePress()) {
                model.open(one);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Dispute one, boolean empty) {
        super.updateItem(one, empty);
        setGraphic(empty || one == null ? null : lines);
        if (empty || one == null) {
            setAccessibleText(null);
            return;
        }
        String colour = one.colour();
        dot.setFill(colour == null ? Color.TRANSPARENT : Color.web(colour));
        name.setText(one.name());
        String model = one.subject().model();
        where.setText((model.isEmpty() ? "" : model + " · ") + one.caseLabel() + (one.counted() ? "" : " · "
                + strings.get("agreement.uncounted")));
        String word = Objects.requireNonNullElse(one.settled(), "");
        state.set(one.open() ? strings.get("agreement.open") : strings.get("agreement.settled", word),
                one.open() ? Pill.Tone.ACCENT : Pill.Tone.NEUTRAL);
        said.setText(one.sides().stream().map(this::side).collect(Collectors.joining("\n")));
        setAccessibleText(name.getText() + ", " + where.getText() + ", " + state.getText() + ": " + said.getText());
    }

    /// A cell asks its graphic for a height without telling it the width; wrapped text needs to know.
    @Override
    protected double computePrefHeight(double width) {
        double inner = (width > 0 ? width : getWidth()) - snappedLeftInset() - snappedRightInset();
        return isEmpty() || inner <= 0 ? super.computePrefHeight(width) : snappedTopInset() + lines.prefHeight(inner)
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() != null) {
            double inner = getWidth() - snappedLeftInset() - snappedRightInset();
            lines.resizeRelocate(snappedLeftInset(), snappedTopInset(), inner, getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }

    /// `Ann: present “I have sent a new one” create_replacement(NL-20418)`.
    private String side(Dispute.Side side) {
        String places = side.places().isEmpty() ? side.presence() == null ? " · " + side.reason() : " · "
                + strings.get("agreement.not-tagged")
                : " · " + side.places().stream().map(this::place).filter(text -> !text.isBlank()).limit(2)
                .collect(Collectors.joining("  |  "));
        return strings.get("agreement.side", side.name(), side.word()) + (places.equals(" · ") ? "" : places);
    }

    private String place(Dispute.Place place) {
        String words = place.words().isEmpty() ? "" : "“" + DisputePane.cut(place.words(), 120) + "” ";
        String seen = (words + DisputePane.cut(place.call(), 60)).strip();
        return Stream.of(seen, place.note().strip()).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }
}
