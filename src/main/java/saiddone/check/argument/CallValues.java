package saiddone.check.argument;

import java.util.Set;

/// What the calls of a conversation take.
///
/// @param used   values of the arguments of the calls made in one go
/// @param given  values of the arguments of all calls, but for what comes in the place of something
/// @param shared values at the top of two other calls or more that were made in one go with it
record CallValues(Set<String> used, Set<String> given, Set<String> shared) {}
