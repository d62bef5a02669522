package saiddone.annotation.store;

import saiddone.annotation.model.Presence;

/// What one reviewer says of one code in one conversation, wherever in it: the strongest of their judgements there, or absent
/// where they reviewed the conversation and have no judgement. What nobody looked for has no word.
///
/// @param code the code that it counts for
public record Word(String transcript, String code, String reviewer, Presence presence) {}
