package saiddone.check.values;

import saiddone.model.Message;
import saiddone.model.Span;

/// A value in words that is another than the call's.
///
/// @param span    where it stands in the message's text
/// @param pointer JSON pointer of the argument
record Otherwise(Message message, Span span, String pointer, String why) {}
