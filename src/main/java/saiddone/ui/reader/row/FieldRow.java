package saiddone.ui.reader.row;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import saiddone.model.Part;
import saiddone.ui.reader.panel.ReaderStyles;
import saiddone.ui.reader.text.BodyText;
import saiddone.ui.reader.text.Graphemes;
import saiddone.ui.reader.text.Shown;
import saiddone.ui.reader.text.TextBody;

/// One line of a call's table: name left, value right. Made once, used again for other fields.
final class FieldRow extends Region {
    private static final double NAME_SHARE = 0.42;
    private static final double NAME_MOST = 165;
    /// Room for a mark in place of a name.
    private static final double MARK = 8;
    private static final double GAP = 10;
    private static final double INDENT = 12;
    private static final double LINE = 10;
    private static final int MEANING = 90;
    private final Label name = new Label();
    private final TextBody value;
    private final Tooltip full = new Tooltip();
    private final TagRow tags = new TagRow();
    private final Label meaning = new Label();
    private final RowModel model;
    private @Nullable Shown shown;
    private int depth;
    private boolean named;

    FieldRow(RowModel model) {
        this.model = model;
        value = new TextBody(model.lit(), "field-value");
        name.getStyleClass().add("field-name");
        name.setMinWidth(0);
        name.setWrapText(true);
        getStyleClass().add("field-row");
        meaning.getStyleClass().add("field-meaning");
        meaning.setWrapText(true);
        meaning.setMinWidth(0);
        meaning.setVisible(false);
        getChildren().addAll(name, value, meaning, tags);
    }

    /// @param label  the name as shown, empty to give the value the whole width
    /// @param branch opens or folds what is below, null for a leaf
    void show(String label, String path, int depth, Shown shown, @Nullable Runnable branch) {
        this.depth = depth;
        named = !label.isEmpty();
        name.setText(label);
        name.setVisible(named);
        full.setText(path);
        name.setTooltip(named && !path.equals(label) ? full : null);
        name.pseudoClassStateChanged(ReaderStyles.BRANCH, branch != null);
        name.setOnMouseClicked(branch == null ? null : event -> branch.run());
        this.shown = shown;
        value.show(shown);
        tags.show(model.tagMarks().on(shown.body()), model.tagMarks());
        String means = shown.text().isEmpty() ? null : model.ledgerMarks().meaning(shown.body());
        meaning.setText(means == null ? "" : "= " + cut(means));
        meaning.setTooltip(means == null || means.length() <= MEANING ? null : new Tooltip(means));
        meaning.setVisible(means != null);
        against();
        requestLayout();
    }

    /// The pointer of the argument that the row shows, empty where it shows something else.
    String argument() {
        return shown != null && shown.body().part() == Part.ARGUMENTS ? shown.body().pointer() : "";
    }

    private void against() {
        BodyText body = shown == null || shown.text().isEmpty() ? null : shown.body();
        ReaderStyles.tone(this, body == null ? null : model.ledgerMarks().against(body));
        pseudoClassStateChanged(ReaderStyles.HELD, body != null && model.ledgerMarks().held(body));
    }

    private static String cut(String means) {
        return means.length() <= MEANING ? means : means.substring(0, Graphemes.floor(means, MEANING)).strip() + "…";
    }

    /// The height of the middle of its first line.
    double middle() {
        return Math.min(getHeight() / 2, LINE);
    }

    void spot(boolean here) {
        pseudoClassStateChanged(ReaderStyles.SPOT, here);
    }

    void refreshMarks() {
        value.refreshMarks();
        if (shown != null) {
            tags.show(model.tagMarks().on(shown.body()), model.tagMarks());
            placeTags();
            against();
        }
    }

    private void placeTags() {
        tags.autosize();
        tags.relocate(getWidth() - snappedRightInset() - tags.getWidth(), snapPositionY(snappedTopInset() + 3));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double nameWidth(double inner) {
        return !named ? 0 : name.getText().length() == 1 ? MARK + depth * INDENT : Math.min(NAME_MOST, inner * NAME_SHARE);
    }

    private double nameHeight(double inner) {
        return name.prefHeight(Math.max(1, nameWidth(inner) - depth * INDENT));
    }

    private double meaningHeight(double width) {
        return meaning.isVisible() ? meaning.prefHeight(width) : 0;
    }

    private double gap() {
        return named ? GAP : 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        double valueWidth = Math.max(20, inner - nameWidth(inner) - gap());
        double valueHeight = value.prefHeight(valueWidth) + meaningHeight(valueWidth);
        return snappedTopInset() + Math.max(valueHeight, named ? nameHeight(inner) : 0) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double inner = getWidth() - snappedLeftInset() - snappedRightInset();
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double nameWidth = nameWidth(inner);
        double indent = depth * INDENT;
        name.resizeRelocate(left + indent, top, Math.max(0, nameWidth - indent), nameHeight(inner));
        double valueWidth = Math.max(20, inner - nameWidth - gap());
        double valueHeight = value.prefHeight(valueWidth);
        value.resizeRelocate(left + nameWidth + gap(), top, valueWidth, valueHeight);
        meaning.resizeRelocate(left + nameWidth + gap(), top + valueHeight, valueWidth, meaningHeight(valueWidth));
        placeTags();
    }

}
