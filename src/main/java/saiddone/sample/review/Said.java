package saiddone.sample.review;

import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Target;

/// What a played reviewer says of one code at one place.
///
/// @param code by its name in the starter codebook
/// @param note empty where nothing was written
record Said(String code, Target target, Presence presence, @Nullable Integer severity, @Nullable Integer confidence, String note) {}
