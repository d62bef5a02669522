package saiddone.search.query;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.search.field.Attribute;
import saiddone.search.field.WordField;

/// What a query means, apart from how it is written and how it is answered. New kinds of search (sequences, fuzzy words)
/// are new kinds of node. Positions are where in the query a part was written.
public sealed interface QueryNode {

    /// Every message.
    record Everything() implements QueryNode {}

    record And(List<QueryNode> all) implements QueryNode {}

    record Or(List<QueryNode> any) implements QueryNode {}

    record Not(QueryNode node) implements QueryNode {}

    /// Words that follow one another within one part of a message; mostly it is one word.
    ///
    /// @param field  where to look, null for anywhere
    /// @param prefix whether the last one is only the beginning of a word
    record Phrase(@Nullable WordField field, List<String> words, boolean prefix, int position) implements QueryNode {}

    /// An attribute with this value, whatever the case of its letters.
    ///
    /// @param match how the value was written
    record Value(Attribute attribute, String value, Match match) implements QueryNode {}

    /// How an attribute's value was written: `WHOLE` is this value and no other, `PIECES` words of it, `OPEN` may have `*`.
    enum Match { WHOLE, PIECES, OPEN }

    /// An attribute's number between two bounds, both included.
    record Between(Attribute attribute, double low, double high) implements QueryNode {}

    /// The phrases whose words a reader expects to see lit: those that are not negated.
    default Stream<Phrase> wanted() {
        return switch (this) {
            case And(List<QueryNode> all) -> all.stream().flatMap(QueryNode::wanted);
            case Or(List<QueryNode> any) -> any.stream().flatMap(QueryNode::wanted);
            case Phrase phrase -> Stream.of(phrase);
            case Everything _, Not _, Value _, Between _ -> Stream.empty();
        };
    }
}
