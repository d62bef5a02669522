package saiddone.ui.reader.tagging;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.anchor.Found;
import saiddone.annotation.anchor.Reattachment;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Judgements;
import saiddone.annotation.store.Tag;
import saiddone.model.Transcript;

/// Changes of one judgement, made off the FX thread on what the store holds then: two quick presses of a key are two changes.
final class Edits {
    private static final int CERTAIN = 5;
    private static final int MIDDLING = 3;

    private Edits() {}

    /// Tags a place, or takes the tag away where it says the same already.
    ///
    /// @param now the conversation as it is
    /// @return the judgement's id, null where it was taken away
    static @Nullable String press(AnnotationStore store, String who, Tag wanted, Transcript now) {
        Judgements judgements = store.judgements();
        // One whose words are lost may name the same place: it is not the same tag.
        Optional<Judgement> there = judgements.of(now.id()).stream().filter(one -> one.reviewer().equals(who)
                && one.code().equals(wanted.code()) && one.place().equals(wanted.target().place())
                && Reattachment.find(one.subject(), one.target(), now) instanceof Found.Attached).findFirst();
        if (there.isPresent() && there.get().presence() == wanted.presence()) {
            judgements.untag(who, List.of(there.get().id()));
            return null;
        }
        return judgements.tag(who, there.map(one -> again(one, wanted.presence(), one.severity(), one.confidence())).orElse(wanted)).id();
    }

    static String presence(AnnotationStore store, String who, Judgement was, Presence presence) {
        Judgement now = fresh(store, was);
        return store.judgements().tag(who, again(now, now.presence() == presence ? Presence.PRESENT : presence, now.severity(),
                now.confidence())).id();
    }

    /// @param steps how many labels the code's scale has; nothing changes where it has none
    static String severity(AnnotationStore store, String who, Judgement was, int by, int steps) {
        Judgement now = fresh(store, was);
        int index = Math.clamp(Objects.requireNonNullElse(now.severity(), -1) + (long) by, -1, steps - 1);
        Integer severity = index < 0 ? null : Integer.valueOf(index);
        return Objects.equals(severity, now.severity()) ? now.id()
                : store.judgements().tag(who, again(now, now.presence(), severity, now.confidence())).id();
    }

    /// From 1 (a guess) to 5 (certain); begins in the middle.
    static String confidence(AnnotationStore store, String who, Judgement was, int by) {
        Judgement now = fresh(store, was);
        int confidence = now.confidence() == null ? MIDDLING + by : now.confidence() + by;
        Integer wanted = confidence < 1 ? null : Integer.valueOf(Math.min(CERTAIN, confidence));
        return Objects.equals(wanted, now.confidence()) ? now.id()
                : store.judgements().tag(who, again(now, now.presence(), now.severity(), wanted)).id();
    }

    private static Judgement fresh(AnnotationStore store, Judgement was) {
        return store.judgements().of(was.subject().transcript()).stream().filter(one -> one.id().equals(was.id())).findFirst().orElse(was);
    }

    private static Tag again(Judgement one, Presence presence, @Nullable Integer severity, @Nullable Integer confidence) {
        return new Tag(one.code(), one.subject(), one.target(), presence, severity, confidence, one.note(), one.blind());
    }
}
