package saiddone.check.text;

import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Span;

/// One sentence of a message.
///
/// @param part     TEXT or REASONING
/// @param span     UTF-16 range in that part, without the white space around it
/// @param question whether it ends with a question mark
public record Sentence(Message message, Part part, Span span, Words words, boolean question) {

    /// Where the words stand, for a finding.
    public Finding.Said said() {
        return Finding.Said.of(message, part, span);
    }

    /// What stands there.
    public String text() {
        return said().quote();
    }
}
