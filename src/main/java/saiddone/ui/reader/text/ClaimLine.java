package saiddone.ui.reader.text;

import saiddone.check.deed.Link.Standing;
import saiddone.model.Span;

/// Words of the agent's in a shown text, by how they stand against what was done.
///
/// @param value whether they are a value whose source was looked for, and no claim
/// @param held  whether keys are about them
public record ClaimLine(Span span, Standing standing, boolean value, boolean held) {}
