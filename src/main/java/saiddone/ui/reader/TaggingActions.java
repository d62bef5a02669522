package saiddone.ui.reader;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Target;
import saiddone.ui.reader.conversation.Conversation;
import saiddone.ui.reader.tagging.SeenTag;
import saiddone.ui.reader.tagging.Tagging;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.Strings;

/// Everything that says something of the open conversation, with its keys; every code in force has its own.
final class TaggingActions {
    private static final String GROUP = "tagging.group";
    private static final String CODES = "tagging.group-codes";
    private static final String CODE = "tag-";
    private final List<Action> actions = new ArrayList<>();
    private final ReaderModel model;
    private final Tagging tagging;
    private final Commands view;

    TaggingActions(ReaderModel model, Commands view) {
        this.model = model;
        this.tagging = model.tagging();
        this.view = view;
    }

    /// What only the view can do.
    interface Commands {
        void pick();

        void tag(Code code, Presence presence);

        void note(SeenTag tag);

        void rule();

        void goTo(SeenTag tag);

        void markReviewed();

        void askToLookBehind();
    }

    /// Moving within the row, selecting, and what is done with tags.
    List<Action> fixed() {
        actions.clear();
        Focus focus = model.focus();
        BooleanSupplier open = () -> model.focused() != null;
        BooleanSupplier ready = () -> tagging.open() && model.conversation() != null;
        add("next-spot", BootstrapIcons.ARROW_RIGHT, open, () -> focus.step(1), key(KeyCode.RIGHT));
        add("previous-spot", BootstrapIcons.ARROW_LEFT, open, () -> focus.step(-1), key(KeyCode.LEFT));
        add("whole-conversation", null, () -> model.conversation() != null, focus::flipConversation, key(KeyCode.DIGIT0));
        add("select-sentence", BootstrapIcons.CURSOR_TEXT, open, focus::selectSentence, key(KeyCode.S));
        add("extend-sentence", null, open, focus::extendSentence, key(KeyCode.S, SHIFT_DOWN));
        add("extend-word", null, open, () -> focus.moveEnd(1), key(KeyCode.RIGHT, SHIFT_DOWN));
        add("shrink-word", null, open, () -> focus.moveEnd(-1), key(KeyCode.LEFT, SHIFT_DOWN));
        add("start-earlier", null, open, () -> focus.moveStart(-1), key(KeyCode.LEFT, SHORTCUT_DOWN, SHIFT_DOWN));
        add("start-later", null, open, () -> focus.moveStart(1), key(KeyCode.RIGHT, SHORTCUT_DOWN, SHIFT_DOWN));
        add("set-against", BootstrapIcons.ARROW_LEFT_RIGHT, () -> focus.against().get() || focus.canPair(), focus::flipAgainst,
                key(KeyCode.W));
        add("pick-code", BootstrapIcons.TAG, () -> ready.getAsBoolean() && !tagging.desk().codebook().inForce().isEmpty(), view::pick,
                key(KeyCode.T));
        action("note-tag", BootstrapIcons.PENCIL, () -> tagging.ownOrLast(aim()), view::note, key(KeyCode.M));
        action("unsure-tag", BootstrapIcons.QUESTION, () -> tagging.ownOrLast(aim()), tagging::unsure, key(KeyCode.U));
        action("more-severe", null, () -> tagging.ownOrLast(aim()), tag -> tagging.severity(tag, 1), key(KeyCode.PLUS),
                key(KeyCode.EQUALS), key(KeyCode.EQUALS, SHIFT_DOWN), key(KeyCode.ADD));
        action("less-severe", null, () -> tagging.ownOrLast(aim()), tag -> tagging.severity(tag, -1), key(KeyCode.MINUS),
                key(KeyCode.SUBTRACT));
        action("more-confident", null, () -> tagging.ownOrLast(aim()), tag -> tagging.confidence(tag, 1), key(KeyCode.PERIOD, SHIFT_DOWN));
        action("less-confident", null, () -> tagging.ownOrLast(aim()), tag -> tagging.confidence(tag, -1), key(KeyCode.COMMA, SHIFT_DOWN));
        action("remove-tag", BootstrapIcons.TRASH, () -> tagging.own(aim()), tagging::remove, key(KeyCode.BACK_SPACE), key(KeyCode.DELETE));
        BooleanSupplier any = () -> !tagging.tags().get().tags().isEmpty();
        add("next-tag", BootstrapIcons.ARROW_DOWN_CIRCLE, any, () -> tagging.step(1).ifPresent(view::goTo), key(KeyCode.Q));
        add("previous-tag", null, any, () -> tagging.step(-1).ifPresent(view::goTo), key(KeyCode.Q, SHIFT_DOWN));
        add("mark-reviewed", BootstrapIcons.CHECK2_CIRCLE, ready, view::markReviewed, key(KeyCode.R));
        add("unmark-reviewed", null, () -> ready.getAsBoolean() && tagging.tags().get().review() != null, tagging::unmarkReviewed,
                key(KeyCode.R, SHIFT_DOWN));
        add("rule-on-verdict", BootstrapIcons.HAMMER, () -> ready.getAsBoolean() && hasVerdict(), view::rule, key(KeyCode.V));
        add("reattach-tags", BootstrapIcons.LINK, () -> ready.getAsBoolean() && tagging.tags().get().moved().anyMatch(SeenTag::own),
                tagging::reattach);
        add("toggle-others", BootstrapIcons.PEOPLE, () -> ready.getAsBoolean() && !tagging.blind(),
                () -> tagging.others().set(!tagging.others().get()), key(KeyCode.O));
        add("look-behind-blind", BootstrapIcons.EYE, () -> ready.getAsBoolean() && tagging.blind(), view::askToLookBehind);
        return List.copyOf(actions);
    }

    /// A key for each code that has one, and with Shift for "absent".
    List<Action> codes(List<Code> inForce, Strings strings) {
        actions.clear();
        for (Code code : inForce) {
            KeyCode key = code.shortcut() == null ? null : keyOf(Objects.requireNonNull(code.shortcut()));
            if (key != null) {
                code(code, Presence.PRESENT, code.name(), key(key));
                code(code, Presence.ABSENT, strings.get("tagging.absent-of", code.name()), key(key, SHIFT_DOWN));
            }
        }
        return List.copyOf(actions);
    }

    private void code(Code code, Presence presence, String label, KeyCodeCombination key) {
        actions.add(new Action(CODE + presence.name().toLowerCase(Locale.ROOT) + "-" + code.id(), CODES, BootstrapIcons.TAG, List.of(key),
                () -> tagging.open() && model.conversation() != null, () -> view.tag(code, presence), label));
    }

    private static @Nullable KeyCode keyOf(String shortcut) {
        String name = shortcut.strip().toUpperCase(Locale.ROOT);
        KeyCode key = name.isEmpty() ? null : KeyCode.getKeyCode(name);
        return key == null || !key.isLetterKey() && !key.isDigitKey() && !key.isFunctionKey() ? null : key;
    }

    private boolean hasVerdict() {
        Conversation open = model.conversation();
        return open != null && open.rules() != null && open.rules().verdict() != null;
    }

    private @Nullable Target aim() {
        return model.aim().target();
    }

    private void action(String id, @Nullable Ikon icon, Supplier<Optional<SeenTag>> tag, Consumer<SeenTag> run,
                        KeyCodeCombination... keys) {
        actions.add(new Action(id, GROUP, icon, List.of(keys),
                () -> tagging.open() && (tagging.desk().saving().get() || tag.get().isPresent()),
                () -> tagging.whenSettled(() -> tag.get().ifPresent(run))));
    }

    private void add(String id, @Nullable Ikon icon, BooleanSupplier enabled, Runnable run, KeyCodeCombination... keys) {
        actions.add(new Action(id, GROUP, icon, List.of(keys), enabled, run));
    }

    private static KeyCodeCombination key(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }
}
