package saiddone.ui.reader;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Target;
import saiddone.model.Anchor;
import saiddone.ui.reader.conversation.Conversation;
import saiddone.ui.reader.row.Spot;
import saiddone.ui.reader.row.Spots;
import saiddone.ui.reader.tagging.CodePicker;
import saiddone.ui.reader.tagging.Places;
import saiddone.ui.reader.tagging.SeenTag;
import saiddone.ui.reader.tagging.Tagging;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Overlays;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// Does what the tagging keys ask for, with the nodes that it takes.
final class TaggingHand implements TaggingActions.Commands {
    private final ReaderModel model;
    private final Tagging tagging;
    private final Strings strings;
    private final Overlays overlays;
    private final Navigator navigator;
    private final Consumer<String> say;
    private @Nullable TagPanel panel;
    private @Nullable SidePanel side;
    private Runnable details = () -> {};

    /// @param say shows a sentence for a moment
    TaggingHand(ReaderModel model, Strings strings, Overlays overlays, Navigator navigator, Consumer<String> say) {
        this.model = model;
        this.tagging = model.tagging();
        this.strings = strings;
        this.overlays = overlays;
        this.navigator = navigator;
        this.say = say;
    }

    /// @param unfold shows the panel that tags are in
    void panel(TagPanel tags, SidePanel around, Runnable unfold) {
        panel = tags;
        side = around;
        details = unfold;
        model.checks().inHand().addListener(property -> showHeld());
        tagging.inHand().addListener(property -> showHeld());
        tagging.tags().addListener(property -> showHeld());
    }

    private void showHeld() {
        // The cards have no place before the next layout.
        Platform.runLater(() -> {
            Node card = panel == null ? null : panel.findings().heldCard() != null ? panel.findings().heldCard() : panel.cards().held();
            if (card != null && side != null && side.isVisible()) {
                side.bringIntoSight(card);
            }
        });
    }

    @Override
    public void tag(Code code, Presence presence) {
        Target target = model.aim().target();
        if (target == null) {
            say.accept(strings.get("tagging.aim-none"));
        } else if (!tagging.open()) {
            say.accept(strings.get("tagging.not-open"));
        } else {
            tagging.press(code, presence, target);
        }
    }

    @Override
    public void pick() {
        Target target = model.aim().target();
        if (target == null) {
            say.accept(strings.get("tagging.aim-none"));
            return;
        }
        Places places = new Places(strings);
        String quote = places.quote(target);
        String about = quote.isEmpty() ? strings.get("tagging.aim", places.name(target))
                : strings.get("tagging.aim-quote", places.name(target), quote);
        CodePicker picker = new CodePicker(tagging, strings, about, (code, presence) -> {
            overlays.close();
            tagging.press(code, presence, target);
        });
        overlays.open(picker);
        picker.start();
    }

    @Override
    public void note(SeenTag tag) {
        if (panel != null) {
            details.run();
            panel.cards().write(tag);
            showHeld();
        }
    }

    @Override
    public void rule() {
        if (panel != null) {
            details.run();
            panel.verdict().takeFocus();
            Platform.runLater(() -> Objects.requireNonNull(side).bringIntoSight(Objects.requireNonNull(panel).verdict()));
        }
    }

    @Override
    public void askToLookBehind() {
        if (panel != null) {
            details.run();
            panel.blind().press();
        }
    }

    /// Brings the words of a tag into sight and lays the focus on them; nowhere where they are lost.
    @Override
    public void goTo(SeenTag tag) {
        Conversation open = model.conversation();
        if (open == null || tag.anchored() == SeenTag.Anchored.LOST) {
            return;
        }
        Target target = tag.where();
        if (target instanceof Target.Conversation) {
            model.focus().at(Spot.CONVERSATION);
        } else {
            model.lit().select(null);
            model.goTo(Places.message(target));
            model.focus().at(Spots.of(open, target));
            model.focus().reveal();
        }
        tagging.take(tag);
    }

    /// Goes on once it is on the disk, to what is left of the queue or down the list.
    @Override
    public void markReviewed() {
        tagging.markReviewed(() -> {
            String next = model.around().goOn();
            if (next == null) {
                say.accept(strings.get(model.desk().state().get().coding() == null ? "tagging.last" : "tagging.queue-done"));
            } else {
                navigator.go(new Place.Reader(Anchor.of(next), null));
            }
        });
    }
}
