package saiddone.search.query;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.search.field.Attribute;
import saiddone.search.field.Fields;
import saiddone.search.field.Where;
import saiddone.search.field.WordField;

/// Turns what a query means into Lucene's terms. Every query made here matches messages only.
public final class QueryTranslator {
    private static final Query MESSAGES = new ConstantScoreQuery(new TermQuery(new Term(Fields.TYPE, Fields.MESSAGE)));
    private final BitSetProducer ends = new QueryBitSetProducer(new TermQuery(new Term(Fields.END, "")));

    /// The last document of every block in a segment.
    public BitSetProducer ends() {
        return ends;
    }

    /// The messages for which a query holds.
    ///
    /// @param where reading only these places of a message (one of them alone must do); empty for the whole message
    public Query query(QueryNode node, Collection<Where> where) {
        if (where.isEmpty()) {
            return translate(node, null);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Where place : where) {
            any.add(new BooleanQuery.Builder().add(translate(node, place), Occur.MUST)
                    .add(attribute(Attribute.WHERE, Set.of(place.label())), Occur.FILTER).build(), Occur.SHOULD);
        }
        return any.build();
    }

    /// A query with filters on attributes; values of one attribute are alternatives.
    public Query filtered(Query query, Map<Attribute, Set<String>> filters) {
        if (filters.isEmpty()) {
            return query;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        filters.forEach((attribute, values) -> all.add(attribute(attribute, values), Occur.FILTER));
        return all.build();
    }

    /// The same query in all conversations but these.
    public Query without(Query query, Set<String> transcripts) {
        if (transcripts.isEmpty()) {
            return query;
        }
        Query left = new ToChildBlockJoinQuery(new TermInSetQuery(Fields.ID, transcripts.stream().map(BytesRef::new).toList()), ends);
        return new BooleanQuery.Builder().add(query, Occur.MUST).add(left, Occur.MUST_NOT).build();
    }

    private Query attribute(Attribute attribute, Set<String> values) {
        List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
        return ofMessages(attribute, new TermInSetQuery(Fields.exact(attribute.label()), terms));
    }

    private Query ofMessages(Attribute attribute, Query query) {
        return attribute.ofMessage() ? query : new ToChildBlockJoinQuery(query, ends);
    }

    private Query translate(QueryNode node, @Nullable Where where) {
        return switch (node) {
            case QueryNode.Everything _ -> MESSAGES;
            case QueryNode.And(List<QueryNode> all) -> and(all, where);
            case QueryNode.Or(List<QueryNode> any) -> or(any.stream().map(one -> translate(one, where)).toList());
            case QueryNode.Not(QueryNode not) -> new BooleanQuery.Builder().add(unscored(MESSAGES), Occur.MUST)
                    .add(translate(not, where), Occur.MUST_NOT).build();
            case QueryNode.Phrase phrase -> phrase(phrase, where);
            case QueryNode.Value value -> unscored(ofMessages(value.attribute(), value(value)));
            case QueryNode.Between(Attribute attribute, double low, double high) -> unscored(ofMessages(attribute,
                    low > high ? new MatchNoDocsQuery("empty range")
                            : DoublePoint.newRangeQuery(Fields.number(attribute.label()), low, high)));
        };
    }

    private Query and(List<QueryNode> all, @Nullable Where where) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean positive = false;
        for (QueryNode node : all) {
            boolean not = node instanceof QueryNode.Not;
            positive |= !not;
            query.add(node instanceof QueryNode.Not(QueryNode inner) ? translate(inner, where) : translate(node, where),
                    not ? Occur.MUST_NOT : Occur.MUST);
        }
        return positive ? query.build() : query.add(unscored(MESSAGES), Occur.MUST).build();
    }

    private static Query or(List<Query> any) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        any.forEach(one -> query.add(one, Occur.SHOULD));
        return query.build();
    }

    private Query phrase(QueryNode.Phrase phrase, @Nullable Where where) {
        WordField field = phrase.field();
        Set<Part> parts = EnumSet.copyOf(WordField.parts(field));
        if (where != null) {
            parts.retainAll(where.parts());
        }
        List<Query> found = parts.stream().map(part -> inPart(Fields.of(part), phrase)).toList();
        Query query = found.isEmpty() ? new MatchNoDocsQuery("not in this place") : found.size() == 1 ? found.getFirst() : or(found);
        Role role = field == null ? null : field.role();
        return role == null ? query : new BooleanQuery.Builder().add(query, Occur.MUST)
                .add(attribute(Attribute.ROLE, Set.of(role.name().toLowerCase(Locale.ROOT))), Occur.FILTER).build();
    }

    private static Query inPart(String field, QueryNode.Phrase phrase) {
        List<String> words = phrase.words();
        if (words.size() == 1) {
            Term term = new Term(field, words.getFirst());
            return phrase.prefix() ? new PrefixQuery(term) : new TermQuery(term);
        }
        return phrase.prefix() ? new PrefixPhraseQuery(field, words, phrase.position())
                : new PhraseQuery(field, words.toArray(String[]::new));
    }

    private static Query value(QueryNode.Value value) {
        Attribute attribute = value.attribute();
        String name = attribute.label();
        if (value.match() != QueryNode.Match.WHOLE) {
            return new AttributeQuery(Fields.folded(name), value.value(), value.match() == QueryNode.Match.OPEN);
        }
        return new TermQuery(new Term(attribute.allowed().isEmpty() ? Fields.folded(name) : Fields.exact(name), value.value()));
    }

    private static Query unscored(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }
}
