package saiddone.annotation.anchor;

import saiddone.annotation.model.Target;

/// What became of a target. Whoever gets `Moved` or `Lost` tells the reader; nothing is moved in silence.
public sealed interface Found {
    /// The same words at the same place.
    record Attached(Target target) implements Found {}

    /// The same words at another place.
    ///
    /// @param reason one sentence for the reader
    record Moved(Target target, String reason) implements Found {}

    /// The words are not there any more, or stand in several places that can't be told apart.
    ///
    /// @param reason one sentence for the reader
    record Lost(String reason) implements Found {}
}
