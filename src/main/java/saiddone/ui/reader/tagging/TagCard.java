package saiddone.ui.reader.tagging;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.ui.control.Pill;
import saiddone.ui.reader.panel.ReaderStyles;
import saiddone.ui.reader.panel.Section;
import saiddone.ui.shell.Strings;

/// One tag in the side panel: which code, where, on which words, with its note, by whom.
final class TagCard extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private final Strings strings;

    TagCard(SeenTag tag, boolean held, Strings strings) {
        this.strings = strings;
        Places places = new Places(strings);
        getStyleClass().addAll("tag-card", "clickable");
        pseudoClassStateChanged(ReaderStyles.HELD, held);
        pseudoClassStateChanged(ReaderStyles.OTHER, !tag.own());
        TagSwatch swatch = new TagSwatch();
        swatch.show(tag.colour(), tag.presence(), !tag.own());
        Label name = new Label(tag.name());
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        HBox title = new HBox(6, swatch, name);
        title.getStyleClass().add("tag-title");
        FlowPane head = new FlowPane(title, new Pill(places.name(tag.where()), Pill.Tone.NEUTRAL));
        head.getStyleClass().add("tag-head");
        if (tag.presence() != Presence.PRESENT) {
            head.getChildren().add(new Pill(strings.get("tagging.presence." + tag.presence().name().toLowerCase(Locale.ROOT)),
                    Pill.Tone.NEUTRAL));
        }
        getChildren().add(head);
        String quote = places.quote(tag.where());
        if (!quote.isEmpty()) {
            getChildren().add(Section.paragraph(quote, "tag-quote"));
        }
        if (!tag.reason().isEmpty()) {
            getChildren().add(Section.paragraph(strings.get(tag.anchored() == SeenTag.Anchored.LOST ? "tagging.lost" : "tagging.moved",
                    tag.reason()), "small", "tag-astray"));
        }
        if (!tag.judgement().note().isBlank()) {
            getChildren().add(Section.paragraph(tag.judgement().note(), "muted"));
        }
        getChildren().add(Section.paragraph(meta(tag), "small", "tag-meta"));
    }

    private String meta(SeenTag tag) {
        Judgement said = tag.judgement();
        List<String> parts = new ArrayList<>(List.of(tag.own() ? strings.get("tagging.you", tag.reviewer()) : tag.reviewer()));
        Integer severity = said.severity();
        if (severity != null) {
            List<String> scale = tag.code() == null ? List.of() : tag.code().severities();
            parts.add(strings.get("tagging.severity", severity < scale.size() ? scale.get(severity) : String.valueOf(severity + 1)));
        }
        if (said.confidence() != null) {
            parts.add(strings.get("tagging.confidence", Objects.requireNonNull(said.confidence())));
        }
        parts.add(time(said.madeAt()));
        return String.join(" · ", parts);
    }

    /// The clock today, the day before that.
    static String time(java.time.Instant at) {
        var local = at.atZone(ZoneId.systemDefault());
        boolean today = local.toLocalDate().equals(java.time.LocalDate.now(ZoneId.systemDefault()));
        return (today ? TIME : DAY).format(local);
    }
}
