package saiddone.ui.metrics;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import saiddone.report.metrics.Figure;
import saiddone.report.metrics.ModelFigures;
import saiddone.ui.shell.Strings;

/// Unsafe actions with their band: a colour, and a form for eyes that do not tell the colours apart (circle, diamond,
/// triangle).
final class BandPill extends Label {
    private final Strings strings;
    private final Region form = new Region();

    BandPill(Strings strings) {
        this.strings = strings;
        form.getStyleClass().add("band-form");
        setGraphic(form);
        setContentDisplay(ContentDisplay.LEFT);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll("pill", "band");
    }

    void show(ModelFigures row, FigureText text) {
        Figure unsafe = row.unsafeActions();
        setVisible(unsafe != null);
        if (unsafe != null) {
            ModelFigures.Band band = ModelFigures.Band.of(unsafe.median() * unsafe.of());
            setText(text.value(BoardColumn.UNSAFE, row));
            getStyleClass().setAll("label", "pill", "band", tone(band));
            form.getStyleClass().setAll("band-form", band.name().toLowerCase(java.util.Locale.ROOT));
            setAccessibleText(getText() + ", " + strings.get("metrics.band." + band.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private static String tone(ModelFigures.Band band) {
        return switch (band) {
            case SAFE -> "green";
            case MIDDLING -> "amber";
            case RECKLESS -> "red";
        };
    }
}
