package saiddone.annotation.store;

/// Distinct conversations of a model by what reviewers said of a code. A conversation counts once, by the strongest word:
/// present before unsure before absent, whoever said it.
///
/// @param code    the code that the judgements count for
/// @param absent  said to be absent by a judgement or by a review; a review speaks for its own codes only, not for a code
///                that one of them was merged into later
public record CodeCount(String code, String model, int present, int unsure, int absent) {

    /// Conversations in which somebody looked for the code.
    public int reviewed() {
        return present + unsure + absent;
    }
}
