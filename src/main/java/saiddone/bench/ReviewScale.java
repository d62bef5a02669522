package saiddone.bench;

/// How much was reviewed in the annotations that are measured; derived numbers keep the proportions of a million judgements on
/// a hundred thousand conversations.
///
/// @param judgements how many there are
record ReviewScale(int judgements) {
    static final int MODELS = 24;
    static final int CODES = 20;
    static final int REVIEWERS = 3;
    /// Judgements on a conversation.
    static final int EACH = 10;

    int conversations() {
        return judgements / EACH;
    }

    /// Conversations in a drawn queue.
    int drawn() {
        return conversations() / 10;
    }

    /// Judgements under the code that is merged.
    int merged() {
        return judgements / 10;
    }
}
