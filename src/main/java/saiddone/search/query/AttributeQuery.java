package saiddone.search.query;

import java.io.IOException;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import saiddone.search.field.AttributeMatch;

/// Documents one of whose values matches. Goes through the attribute's distinct values: there are few.
final class AttributeQuery extends MultiTermQuery {
    private final String typed;
    private final boolean open;
    private final AttributeMatch match;

    AttributeQuery(String field, String typed, boolean open) {
        super(field, CONSTANT_SCORE_REWRITE);
        this.typed = typed;
        this.open = open;
        this.match = AttributeMatch.of(typed, open);
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return new FilteredTermsEnum(terms.iterator(), false) {
            @Override
            protected AcceptStatus accept(BytesRef term) {
                return match.test(term.utf8ToString()) ? AcceptStatus.YES : AcceptStatus.NO;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return getField() + ":" + typed;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof AttributeQuery query && typed.equals(query.typed) && open == query.open;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + typed.hashCode();
    }
}
