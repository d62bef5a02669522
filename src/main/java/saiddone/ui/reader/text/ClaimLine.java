package saiddone.ui.reader.text;

import saiddone.check.deed.Link.Standing;
import saiddone.model.Span;

/// Words of the agent's in a shown text, by how they stand against what was done.
///
/// @param held whether keys are about them
public record ClaimLine(Span span, Standing standing, boolean held) {}
