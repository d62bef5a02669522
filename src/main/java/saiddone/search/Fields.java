package saiddone.search;

import java.util.Locale;
import saiddone.model.Part;

/// The names of all Lucene fields.
///
/// A transcript is a block of documents: its messages in order, then itself. A message's index is therefore its distance
/// from the block's start. Each file that was looked at has one document more, its entry in the ledger; and the dictionary that
/// stored transcripts are packed with is a document.
final class Fields {
    /// On the last document of each block, and on each ledger entry, so that no entry is taken for a message.
    static final String END = "end";
    static final String TYPE = "type";
    static final String MESSAGE = "message";
    static final String TRANSCRIPT = "transcript";
    static final String FILE_ENTRY = "file";
    static final String DICTIONARY = "dictionary";

    /// On every document that one reading of one file gave: what is deleted when the file changed.
    static final String READING = "reading";
    /// The file's name on its entry in the ledger, and the entry itself.
    static final String ENTRY = "entry";
    static final String LEDGER = "ledger";
    static final String BODY = "body";
    static final String SUMMARY = "summary";
    static final String FINDINGS = "findings";
    static final String ORDER = "order";
    static final String ID = "id";

    private Fields() {}

    static String of(Part part) {
        return part.label();
    }

    /// An attribute's values as written, for facets and filters.
    static String exact(String attribute) {
        return "=" + attribute;
    }

    /// An attribute's values in lower case, for `model:GPT*` in a query.
    static String folded(String attribute) {
        return "~" + attribute;
    }

    /// An attribute's values as numbers, for ranges.
    static String number(String attribute) {
        return "#" + attribute;
    }

    static String fold(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
