package saiddone.check.ledger;

import saiddone.model.Span;

/// Words that name another value than the call's argument.
///
/// @param source index of the message with the result that told what the argument means, -1 where none did
record Mismatch(int message, Span span, int call, String pointer, int source, String why) {}
