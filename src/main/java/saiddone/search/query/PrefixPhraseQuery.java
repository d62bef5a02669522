package saiddone.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import saiddone.search.QueryProblem;

/// A phrase whose last word is only the beginning of one: `order_det*`.
final class PrefixPhraseQuery extends Query {
    private static final int MOST_ENDINGS = 20_000;
    private final String field;
    private final List<String> words;
    private final int position;

    /// @param position where it stands in the query, for the problem of too many endings
    PrefixPhraseQuery(String field, List<String> words, int position) {
        this.field = field;
        this.words = List.copyOf(words);
        this.position = position;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Term[] endings = endings(searcher);
        if (endings.length == 0) {
            return new MatchNoDocsQuery("no word begins like this");
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (String word : words.subList(0, words.size() - 1)) {
            phrase.add(new Term(field, word));
        }
        return phrase.add(endings).build();
    }

    private Term[] endings(IndexSearcher searcher) throws IOException {
        BytesRef prefix = new BytesRef(words.getLast());
        List<Term> found = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
        if (terms == null) {
            return new Term[0];
        }
        TermsEnum all = terms.iterator();
        if (all.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return new Term[0];
        }
        for (BytesRef term = all.term(); term != null && StringHelper.startsWith(term, prefix); term = all.next()) {
            if (found.size() == MOST_ENDINGS) {
                throw new QueryProblem("Too many words begin with \"" + words.getLast() + "\"; write more of it.", position);
            }
            found.add(new Term(field, BytesRef.deepCopyOf(term)));
        }
        return found.toArray(Term[]::new);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return field + ":\"" + String.join(" ", words) + "*\"";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && other instanceof PrefixPhraseQuery that && field.equals(that.field) && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * classHash() + field.hashCode()) + words.hashCode();
    }
}
