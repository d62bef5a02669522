package saiddone.ui.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.PaintConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import saiddone.report.chart.Ink;

/// The colours of a chart on screen, one style property an ink: `-sd-ink-over-routed` and so on.
final class ChartInks {
    private static final Map<Ink, CssMetaData<ChartView, Paint>> META = new EnumMap<>(Ink.class);
    private static final List<CssMetaData<? extends Styleable, ?>> ALL = new ArrayList<>(Region.getClassCssMetaData());

    static {
        for (Ink ink : Ink.values()) {
            CssMetaData<ChartView, Paint> meta = new InkMeta(ink);
            META.put(ink, meta);
            ALL.add(meta);
        }
    }

    private final Map<Ink, StyleableObjectProperty<Paint>> paints = new EnumMap<>(Ink.class);

    /// @param changed called when the theme gives another colour
    ChartInks(ChartView view, Runnable changed) {
        META.forEach((ink, meta) -> {
            StyleableObjectProperty<Paint> paint = new SimpleStyleableObjectProperty<>(meta, view, name(ink), Color.TRANSPARENT);
            paint.addListener((_, _, _) -> changed.run());
            paints.put(ink, paint);
        });
    }

    Paint of(Ink ink) {
        return property(ink).get();
    }

    private StyleableObjectProperty<Paint> property(Ink ink) {
        return Objects.requireNonNull(paints.get(ink));
    }

    static List<CssMetaData<? extends Styleable, ?>> metaData() {
        return List.copyOf(ALL);
    }

    static String name(Ink ink) {
        return "-sd-ink-" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class InkMeta extends CssMetaData<ChartView, Paint> {
        private final Ink ink;

        InkMeta(Ink ink) {
            super(name(ink), PaintConverter.getInstance(), Color.TRANSPARENT);
            this.ink = ink;
        }

        @Override
        public boolean isSettable(ChartView view) {
            return !view.inks().property(ink).isBound();
        }

        @Override
        public StyleableProperty<Paint> getStyleableProperty(ChartView view) {
            return view.inks().property(ink);
        }
    }
}
