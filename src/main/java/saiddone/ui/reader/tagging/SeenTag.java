package saiddone.ui.reader.tagging;

import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Target;
import saiddone.ui.control.NaturalOrder;

/// A judgement as the reader shows it.
///
/// @param code     the code that it counts for, null where the codebook does not know it any more
/// @param reviewer the name
/// @param own      whether it is the user's
/// @param where    where its words are now
/// @param anchored whether they are still where they were, elsewhere, or nowhere
/// @param reason   one sentence where they are not where they were, else empty
public record SeenTag(Judgement judgement, @Nullable Code code, String reviewer, boolean own, Target where, Anchored anchored,
                      String reason) {
    /// What became of a judgement's words.
    public enum Anchored { HERE, MOVED, LOST }

    /// A code's colour where nobody gave it one.
    private static final String GREY = "#808080";
    private static final NaturalOrder PLACES = new NaturalOrder();

    public String id() {
        return judgement.id();
    }

    public Presence presence() {
        return judgement.presence();
    }

    public String name() {
        return code == null ? judgement.code() : code.name();
    }

    public String colour() {
        return code == null ? GREY : code.colour();
    }

    /// Whether it may be drawn at its words.
    public boolean drawn() {
        return anchored == Anchored.HERE;
    }

    /// Reading order: by the message that it is about, the conversation's own first.
    static int inReadingOrder(SeenTag one, SeenTag other) {
        int byMessage = Integer.compare(Places.message(one.where), Places.message(other.where));
        int byPlace = byMessage != 0 ? byMessage : PLACES.compare(one.where.place(), other.where.place());
        return byPlace != 0 ? byPlace : one.judgement.madeAt().compareTo(other.judgement.madeAt());
    }
}
