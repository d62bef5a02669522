package saiddone.annotation.store;

import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;

/// What a reviewer wants to say; see [saiddone.annotation.model.Judgement] for the fields.
public record Tag(String code, Subject subject, Target target, Presence presence, @Nullable Integer severity,
                  @Nullable Integer confidence, String note, boolean blind) {

    /// A plain tag: present, nothing else said.
    public static Tag present(String code, Subject subject, Target target) {
        return new Tag(code, subject, target, Presence.PRESENT, null, null, "", false);
    }
}
