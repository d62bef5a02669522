package saiddone.search.field;

import java.util.Locale;
import saiddone.model.Part;

/// The names of all Lucene fields.
///
/// A transcript is a block of documents: its messages in order, then itself. A message's index is therefore its distance
/// from the block's start. Each file that was looked at has one document more, its entry in the ledger; and the dictionary that
/// stored transcripts are packed with is a document.
public final class Fields {
    /// On the last document of each block, and on each ledger entry, so that no entry is taken for a message.
    public static final String END = "end";
    public static final String TYPE = "type";
    public static final String MESSAGE = "message";
    public static final String TRANSCRIPT = "transcript";
    public static final String FILE_ENTRY = "file";
    public static final String DICTIONARY = "dictionary";

    /// On every document that one reading of one file gave: what is deleted when the file changed.
    public static final String READING = "reading";
    /// The file's name on its entry in the ledger, and the entry itself.
    public static final String ENTRY = "entry";
    public static final String LEDGER = "ledger";
    public static final String BODY = "body";
    public static final String SUMMARY = "summary";
    public static final String FINDINGS = "findings";
    public static final String ORDER = "order";
    public static final String ID = "id";

    private Fields() {}

    public static String of(Part part) {
        return part.label();
    }

    /// An attribute's values as written, for facets and filters.
    public static String exact(String attribute) {
        return "=" + attribute;
    }

    /// An attribute's values in lower case, for `model:GPT*` in a query.
    public static String folded(String attribute) {
        return "~" + attribute;
    }

    /// An attribute's values as numbers, for ranges.
    public static String number(String attribute) {
        return "#" + attribute;
    }

    public static String fold(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
