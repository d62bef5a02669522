package saiddone.search.hit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;
import saiddone.search.FacetCount;
import saiddone.search.QueryProblem;
import saiddone.search.SearchHit;
import saiddone.search.SearchRequest;
import saiddone.search.SearchResult;
import saiddone.search.codec.TranscriptCodec;
import saiddone.search.field.Attribute;
import saiddone.search.field.Where;
import saiddone.search.query.QueryNode;
import saiddone.search.query.QueryParser;
import saiddone.search.query.QueryTranslator;
import saiddone.search.store.WorkspaceSearcher;
import saiddone.task.Cancellation;

/// Answers one request on one state of the index.
public final class SearchRun {
    private final WorkspaceSearcher searcher;
    private final QueryTranslator translator;
    private final SearchRequest request;
    private final Cancellation cancellation;
    private final QueryNode query;
    private final Map<Attribute, Set<String>> filters = new EnumMap<>(Attribute.class);
    private final Set<Where> where = EnumSet.noneOf(Where.class);

    /// @throws QueryProblem where query or filters cannot be understood
    public SearchRun(WorkspaceSearcher searcher, QueryTranslator translator, SearchRequest request, Cancellation cancellation) {
        this.searcher = searcher;
        this.translator = translator;
        this.request = request;
        this.cancellation = cancellation;
        query = QueryParser.parse(request.query());
        request.filters().forEach(this::filter);
    }

    public SearchResult run() throws IOException {
        long begun = System.nanoTime();
        Set<Attribute> wanted = facets();
        Map<Attribute, List<FacetCount>> counted = new EnumMap<>(Attribute.class);
        if (everything()) {
            counted.putAll(searcher.everything());
        }
        List<FacetCounter> counters = wanted.stream()
                .filter(facet -> !counted.containsKey(facet) && !filters.containsKey(facet) && facet != Attribute.WHERE)
                .map(FacetCounter::new).toList();
        MessageCollector all = collect(filters, where, Math.max(0, request.limit()), counters);
        for (FacetCounter counter : counters) {
            counted.put(counter.attribute(), counter.counts());
        }
        for (Attribute facet : wanted) {
            if (!counted.containsKey(facet)) {
                counted.put(facet, facet == Attribute.WHERE ? places() : sideways(facet));
            }
        }
        if (everything()) {
            searcher.everything().putAll(counted);
        }
        List<SearchHit> hits = hits(all.best());
        return new SearchResult(hits, all.messages(), all.conversations(), named(counted), (System.nanoTime() - begun) / 1e6);
    }

    private MessageCollector collect(Map<Attribute, Set<String>> filter, Collection<Where> places, int limit,
                                     Collection<FacetCounter> counters) throws IOException {
        cancellation.check();
        MessageCollector collector = new MessageCollector(translator.ends(), limit, counters, cancellation);
        return searcher.search(matching(filter, places), collector.alone());
    }

    private Query matching(Map<Attribute, Set<String>> filter, Collection<Where> places) {
        return translator.without(translator.filtered(translator.query(query, places), filter), request.without());
    }

    /// The ids of the conversations with a message that matches.
    public Set<String> conversations() throws IOException {
        cancellation.check();
        ConversationCollector collector = new ConversationCollector(translator.ends(), cancellation);
        Set<String> ids = new HashSet<>();
        for (int document : searcher.search(matching(filters, where), collector.alone()).documents()) {
            ids.add(searcher.summary(document).id());
        }
        return ids;
    }

    /// Whether all of the index is asked for: what was counted then can be counted on again.
    private boolean everything() {
        return filters.isEmpty() && where.isEmpty() && request.without().isEmpty() && query instanceof QueryNode.Everything;
    }

    /// Counts of a facet that is filtered on: as they were without that filter, for its values are alternatives.
    private List<FacetCount> sideways(Attribute facet) throws IOException {
        Map<Attribute, Set<String>> others = new EnumMap<>(filters);
        others.remove(facet);
        FacetCounter counter = new FacetCounter(facet);
        collect(others, where, 0, List.of(counter));
        return counter.counts();
    }

    private List<FacetCount> places() throws IOException {
        List<FacetCount> counts = new ArrayList<>();
        for (Where place : Where.values()) {
            MessageCollector there = collect(filters, Set.of(place), 0, List.of());
            if (there.messages() > 0) {
                counts.add(new FacetCount(place.label(), there.conversations(), there.messages()));
            }
        }
        return FacetCounter.sorted(counts);
    }

    private List<SearchHit> hits(List<MessageCollector.Found> best) throws IOException {
        HitMaker maker = new HitMaker(new Highlighter(query), where, request.snippets());
        Map<Integer, byte[]> read = new HashMap<>();
        List<SearchHit> hits = new ArrayList<>();
        for (MessageCollector.Found found : best) {
            cancellation.check();
            byte[] json = read.get(found.document());
            if (json == null) {
                json = searcher.json(found.document());
                read.put(found.document(), json);
            }
            TranscriptCodec.Excerpt excerpt = searcher.codec().excerpt(json, found.message(), searcher.writes(found.at()));
            hits.add(maker.hit(searcher.summary(found.document()), excerpt, found.score()));
        }
        return hits;
    }

    private Set<Attribute> facets() {
        Set<Attribute> facets = EnumSet.noneOf(Attribute.class);
        request.facets().forEach(name -> facets.add(facet(name)));
        return facets;
    }

    private void filter(String name, Set<String> values) {
        Attribute attribute = facet(name);
        if (values.isEmpty()) {
            return;
        }
        if (attribute == Attribute.WHERE) {
            values.forEach(value -> where.add(place(value)));
        } else {
            filters.put(attribute, Set.copyOf(values));
        }
    }

    private static Where place(String value) {
        Where place = Where.of(value);
        if (place == null) {
            throw new QueryProblem("\"where\" cannot be \"" + value + "\"; it can be "
                    + String.join(", ", Attribute.WHERE.allowed()) + ".", 0);
        }
        return place;
    }

    private static Attribute facet(String name) {
        Attribute attribute = Attribute.of(name);
        if (attribute == null || !attribute.facet()) {
            throw new QueryProblem("There is no facet \"" + name + "\"; there are "
                    + String.join(", ", Attribute.facets().stream().map(Attribute::label).toList()) + ".", 0);
        }
        return attribute;
    }

    private Map<String, List<FacetCount>> named(Map<Attribute, List<FacetCount>> counted) {
        Map<String, List<FacetCount>> named = new LinkedHashMap<>();
        for (String name : request.facets()) {
            named.put(name, counted.getOrDefault(facet(name), List.of()));
        }
        return named;
    }
}
