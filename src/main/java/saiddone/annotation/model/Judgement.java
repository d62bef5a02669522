package saiddone.annotation.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One reviewer's word on one code at one place.
///
/// @param code       the code it was given under; after a merge it counts for the code that this one was merged into
/// @param severity   index into the code's scale, null where it has none or none was given
/// @param confidence 1 (a guess) to 5 (certain), null where not given
/// @param note       free text, may be empty
/// @param version    the codebook's version under which it was made
/// @param blind      whether the reviewer saw neither model nor verdicts nor others' tags
public record Judgement(String id, String reviewer, String code, Subject subject, Target target, Presence presence,
                        @Nullable Integer severity, @Nullable Integer confidence, String note, int version,
                        Instant madeAt, boolean blind) {

    /// See [Target#place()]; written beside the target, where the database's unique index reads it.
    @JsonProperty(value = "place", access = JsonProperty.Access.READ_ONLY)
    public String place() {
        return target.place();
    }

    public Judgement withNote(String text) {
        return new Judgement(id, reviewer, code, subject, target, presence, severity, confidence, text, version, madeAt, blind);
    }

    public Judgement withCode(String other) {
        return new Judgement(id, reviewer, other, subject, target, presence, severity, confidence, note, version, madeAt, blind);
    }

    /// The same word at the place where its target was found again.
    public Judgement at(Subject now, Target found) {
        return new Judgement(id, reviewer, code, now, found, presence, severity, confidence, note, version, madeAt, blind);
    }
}
