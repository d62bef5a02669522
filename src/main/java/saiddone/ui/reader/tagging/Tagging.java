package saiddone.ui.reader.tagging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Placed;
import saiddone.annotation.store.Tag;
import saiddone.model.Transcript;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.DeskState;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.Strings;

/// What reviewers say of the open conversation, and saying it. Shows what is on the disk: a change is read back in the same
/// breath in which it was saved, and of two readings the newer one stays.
public final class Tagging {
    private static final int REMEMBERED = 30;
    private final Desk desk;
    private final LatestTask looking;
    private final ReadOnlyObjectWrapper<OpenTags> tags = new ReadOnlyObjectWrapper<>(OpenTags.NONE);
    private final ReadOnlyStringWrapper inHand = new ReadOnlyStringWrapper("");
    private final StringProperty pointedAt = new SimpleStringProperty("");
    private final BooleanProperty others = new SimpleBooleanProperty(true);
    private final List<Runnable> settled = new ArrayList<>();
    private final Deque<String> recent = new ArrayDeque<>();
    private @Nullable Transcript transcript;
    private Look look = Look.NONE;

    public Tagging(Desk desk, TaskRunner tasks, Strings strings) {
        this.desk = desk;
        this.looking = new LatestTask(tasks, Delays.NONE, Duration.ZERO, strings.get("tagging.looking"));
        desk.state().addListener((property, before, now) -> deskChanged(now));
        others.addListener(property -> publish());
    }

    public Desk desk() {
        return desk;
    }

    /// Replaced as a whole whenever something was said or taken back, by whomever.
    public ReadOnlyObjectProperty<OpenTags> tags() {
        return tags.getReadOnlyProperty();
    }

    /// The id of the tag that note, severity and removal are about, empty for none.
    public ReadOnlyStringProperty inHand() {
        return inHand.getReadOnlyProperty();
    }

    /// The id of the tag whose card the mouse is over, empty for none: it is shown as the one in hand is.
    public StringProperty pointedAt() {
        return pointedAt;
    }

    /// The tag to be shown more clearly than the others.
    public Optional<SeenTag> lit() {
        return tags.get().tag(pointedAt.get()).or(this::held);
    }

    /// Whether other reviewers' tags show; while the conversation is blind they never do.
    public BooleanProperty others() {
        return others;
    }

    /// Another conversation is open, null for none.
    public void open(@Nullable Transcript opened) {
        boolean other = opened == null || transcript == null || !transcript.id().equals(opened.id());
        transcript = opened;
        if (other) {
            inHand.set("");
        }
        look = Look.NONE;
        looking.cancel();
        publish();
        refresh();
    }

    public boolean open() {
        return transcript != null && desk.phase().get() == Desk.Phase.READY;
    }

    public boolean blind() {
        return transcript != null && desk.blinding().hides(Objects.requireNonNull(transcript).id());
    }

    private void deskChanged(DeskState now) {
        publish();
        if (now.event() != look.event()) {
            refresh();
        }
    }

    private void refresh() {
        Transcript now = transcript;
        if (now != null && desk.phase().get().readable()) {
            looking.run((progress, cancellation) -> Look.at(desk.store(), now), new TaskListener<Look>() {
                @Override
                public void done(Look found) {
                    looked(found);
                }

                @Override
                public void failed(Exception problem) {
                    // The next change of the desk looks again; what shows meanwhile is what was last read.
                }
            });
        }
    }

    private void looked(Look found) {
        if (transcript != null && found.transcript().equals(transcript.id()) && found.event() >= look.event()) {
            look = found;
            publish();
        }
    }

    private void publish() {
        Transcript now = transcript;
        tags.set(now == null ? OpenTags.NONE : OpenTags.of(look, desk.state().get(), desk.blinding().hides(now.id()), others.get()));
        if (tags.get().tag(inHand.get()).isEmpty() && look != Look.NONE) {
            inHand.set("");
        }
    }

    // --- saying something

    /// Changes something of the open conversation and shows what the store says then.
    private <T> void change(Work<T> work, Consumer<T> then) {
        Transcript now = transcript;
        if (now == null) {
            return;
        }
        Subject subject = desk.subject(now);
        boolean blind = desk.blinding().hides(now.id());
        desk.change((BiFunction<AnnotationStore, String, Done<T>>) (store, who) -> {
            T result = work.in(store, who, subject, blind);
            return new Done<>(result, Look.at(store, now));
        }, done -> {
            if (transcript != null && transcript.id().equals(now.id())) {
                looked(done.look);
                then.accept(done.result);
            }
            if (!desk.saving().get()) {
                List<Runnable> held = List.copyOf(settled);
                settled.clear();
                held.forEach(Runnable::run);
            }
        });
    }

    /// Runs at once, or after what is being saved: a key that follows a tag quickly is about that tag.
    public void whenSettled(Runnable run) {
        if (desk.saving().get()) {
            settled.add(run);
        } else {
            settled.clear();
            run.run();
        }
    }

    private interface Work<T> {
        T in(AnnotationStore store, String who, Subject subject, boolean blind);
    }

    private record Done<T>(T result, Look look) {}

    /// Tags a place; the same again takes the tag away.
    public void press(Code code, Presence presence, Target target) {
        Transcript now = transcript;
        if (now != null) {
            remember(code.id());
            change((store, who, subject, blind) -> Optional.ofNullable(Edits.press(store, who,
                    new Tag(code.id(), subject, target, presence, null, null, "", blind), now)), id -> inHand.set(id.orElse("")));
        }
    }

    /// Makes a tag unsure, or certain again.
    public void unsure(SeenTag tag) {
        change((store, who, subject, blind) -> Edits.presence(store, who, tag.judgement(), Presence.UNSURE), inHand::set);
    }

    public void severity(SeenTag tag, int by) {
        int steps = tag.code() == null ? 0 : tag.code().severities().size();
        if (steps > 0) {
            change((store, who, subject, blind) -> Edits.severity(store, who, tag.judgement(), by, steps), inHand::set);
        }
    }

    public void confidence(SeenTag tag, int by) {
        change((store, who, subject, blind) -> Edits.confidence(store, who, tag.judgement(), by), inHand::set);
    }

    public void note(SeenTag tag, String text) {
        change((store, who, subject, blind) -> store.judgements().note(who, tag.id(), text.strip()).id(), inHand::set);
    }

    public void remove(SeenTag tag) {
        change((store, who, subject, blind) -> {
            store.judgements().untag(who, List.of(tag.id()));
            return "";
        }, inHand::set);
    }

    /// Puts every tag whose words moved where they are now.
    public void reattach() {
        Map<String, Target> moved = new HashMap<>();
        tags.get().moved().filter(SeenTag::own).forEach(tag -> moved.put(tag.id(), tag.where()));
        change((store, who, subject, blind) -> {
            Map<String, Placed> placed = new HashMap<>();
            moved.forEach((id, target) -> placed.put(id, new Placed(subject, target)));
            store.judgements().reattach(who, placed);
            return "";
        }, inHand::set);
    }

    /// @param then runs once it is on the disk
    public void markReviewed(Runnable then) {
        change((store, who, subject, blind) -> store.reviews().markReviewed(who, subject, blind), done -> then.run());
    }

    public void unmarkReviewed() {
        change((store, who, subject, blind) -> {
            store.reviews().unmark(who, subject.transcript());
            return who;
        }, done -> {});
    }

    public void rule(Overrule.Ruling ruling, String reason) {
        change((store, who, subject, blind) -> {
            store.reviews().overrule(new Overrule(who, subject, ruling.question(), ruling, reason.strip(), Instant.now()));
            return who;
        }, done -> {});
    }

    public void withdraw(Overrule.Question question) {
        change((store, who, subject, blind) -> {
            store.reviews().withdraw(who, subject.transcript(), question);
            return who;
        }, done -> {});
    }

    /// Lets the reviewer see what the blind queue hides, and logs that they did.
    public void lookBehindTheBlind() {
        change((store, who, subject, blind) -> {
            store.reviews().unblind(who, subject.transcript());
            return who;
        }, done -> {});
    }

    // --- which tag

    public void take(@Nullable SeenTag tag) {
        inHand.set(tag == null ? "" : tag.id());
    }

    /// The tag in hand, whoever's.
    public Optional<SeenTag> held() {
        return tags.get().tag(inHand.get());
    }

    /// The own tag that a key is about: the one in hand, else the latest at the place.
    public Optional<SeenTag> own(@Nullable Target at) {
        Optional<SeenTag> held = held().filter(SeenTag::own);
        return held.isPresent() || at == null ? held : tags.get().ownAt(at).stream().findFirst();
    }

    /// As [#own(Target)], else the one that the user made last in this conversation.
    public Optional<SeenTag> ownOrLast(@Nullable Target at) {
        return own(at).or(() -> tags.get().tags().stream().filter(SeenTag::own)
                .max((one, other) -> one.judgement().madeAt().compareTo(other.judgement().madeAt())));
    }

    /// Takes the next or previous tag in reading order in hand, round at the ends.
    public Optional<SeenTag> step(int by) {
        List<SeenTag> all = tags.get().tags();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int at = all.stream().map(SeenTag::id).toList().indexOf(inHand.get());
        SeenTag next = all.get(at < 0 ? by > 0 ? 0 : all.size() - 1 : Math.floorMod(at + by, all.size()));
        take(next);
        return Optional.of(next);
    }

    /// Codes that were used here, latest first, by id.
    public List<String> recent() {
        return List.copyOf(recent);
    }

    private void remember(String code) {
        recent.remove(code);
        recent.addFirst(code);
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
    }
}
