package saiddone.annotation.model;

import java.time.Instant;
import java.util.List;

/// A reviewer has read a conversation to its end.
///
/// @param version the codebook's version then
/// @param absent  the codes in force then on which the reviewer has no judgement in this conversation: said to be absent.
///                A code that came later is not among them and so stays "not reviewed".
public record Reviewed(String reviewer, Subject subject, int version, List<String> absent, Instant at, boolean blind) {
    public Reviewed {
        absent = List.copyOf(absent);
    }
}
