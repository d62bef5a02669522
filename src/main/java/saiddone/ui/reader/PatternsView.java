package saiddone.ui.reader;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Target;
import saiddone.ui.control.KeyCap;
import saiddone.ui.reader.panel.ReaderStyles;
import saiddone.ui.reader.panel.Section;
import saiddone.ui.reader.tagging.CodeFilter;
import saiddone.ui.reader.tagging.Places;
import saiddone.ui.reader.tagging.SeenTag;
import saiddone.ui.reader.tagging.TagSwatch;
import saiddone.ui.shell.Strings;

/// The codes in force with their keys, what a key would tag now, and which of them the user saw here.
final class PatternsView extends VBox {
    private static final int MOST = 40;
    private final ReaderModel model;
    private final Strings strings;
    private final Places places;
    private final BiConsumer<Code, Presence> tag;
    private final Label aim = new Label();
    private final VBox codes = new VBox();

    PatternsView(ReaderModel model, Strings strings, BiConsumer<Code, Presence> tag) {
        this.model = model;
        this.strings = strings;
        this.places = new Places(strings);
        this.tag = tag;
        aim.getStyleClass().addAll("small", "tag-aim");
        aim.setWrapText(true);
        codes.getStyleClass().add("pattern-codes");
        getChildren().add(new Section(strings.get("tagging.patterns"), strings.get("tagging.key")).with(aim, codes));
        model.lit().changed().addListener(property -> aim());
        model.focus().spot().addListener(property -> aim());
        model.focus().against().addListener(property -> aim());
        model.position().addListener((property, before, now) -> {
            if (before.row() != now.row()) {
                aim();
            }
        });
    }

    private void aim() {
        Target target = model.aim().target();
        String quote = target == null ? "" : places.quote(target);
        aim.setText(target == null ? strings.get("tagging.aim-none") : quote.isEmpty() ? strings.get("tagging.aim", places.name(target))
                : strings.get("tagging.aim-quote", places.name(target), quote));
    }

    /// Shows the codebook and the open conversation's tags anew.
    void refresh() {
        aim();
        List<Code> inForce = CodeFilter.byKey(model.desk().codebook().inForce());
        List<SeenTag> own = model.tagging().tags().get().tags().stream().filter(SeenTag::own).toList();
        codes.getChildren().setAll(inForce.stream().limit(MOST).map(code -> line(code, own)).toList());
        if (inForce.isEmpty()) {
            codes.getChildren().add(Section.paragraph(strings.get("tagging.no-codes"), "muted"));
        } else if (inForce.size() > MOST) {
            codes.getChildren().add(Section.paragraph(strings.get("tagging.more-codes", inForce.size() - MOST), "small", "muted"));
        }
    }

    private Node line(Code code, List<SeenTag> own) {
        Optional<SeenTag> here = own.stream().filter(one -> one.code() != null && one.code().id().equals(code.id()))
                .min((one, other) -> one.presence().compareTo(other.presence()));
        TagSwatch swatch = new TagSwatch();
        swatch.show(code.colour(), here.map(SeenTag::presence).orElse(Presence.PRESENT), false);
        swatch.setVisible(here.isPresent());
        Label name = new Label(code.name());
        name.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(swatch, name, space);
        if (code.shortcut() != null) {
            line.getChildren().add(new KeyCap(Objects.requireNonNull(code.shortcut())));
        }
        line.getStyleClass().addAll("pattern-line", "clickable");
        line.pseudoClassStateChanged(ReaderStyles.HELD, here.isPresent());
        if (!code.definition().isBlank()) {
            Tooltip why = new Tooltip(code.definition());
            why.setWrapText(true);
            why.setMaxWidth(360);
            Tooltip.install(line, why);
        }
        line.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                tag.accept(code, event.isShiftDown() ? Presence.ABSENT : Presence.PRESENT);
            }
        });
        return line;
    }
}
