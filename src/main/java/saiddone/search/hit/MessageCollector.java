package saiddone.search.hit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;
import saiddone.search.field.Fields;
import saiddone.task.Cancellation;

/// Goes once over all matching messages: counts them and their conversations exactly, counts facets, and keeps the best.
final class MessageCollector extends SimpleCollector {
    private static final int ASK_EVERY = 1024;

    /// A message that matched.
    ///
    /// @param message  its index in the message list
    /// @param at       its own document
    /// @param document the document of its conversation
    /// @param order    the conversation's place, for messages that match equally well
    record Found(float score, int message, int at, int document, long order) {
        static final Comparator<Found> BEST_FIRST = Comparator.comparingDouble(Found::score).reversed()
                .thenComparingLong(Found::order).thenComparingInt(Found::message);
    }

    private final BitSetProducer ends;
    private final int limit;
    private final List<FacetCounter> facets;
    private final Cancellation cancellation;
    private final PriorityQueue<Found> best = new PriorityQueue<>(Found.BEST_FIRST.reversed());

    private @Nullable BitSet segmentEnds;
    private @Nullable NumericDocValues orders;
    private @Nullable Scorable scorer;
    private int base;
    private int conversation;
    private int start;
    private long order;
    private long messages;
    private long conversations;

    /// @param limit how many of the best to keep; with 0 nothing is scored
    MessageCollector(BitSetProducer ends, int limit, Collection<FacetCounter> facets, Cancellation cancellation) {
        this.ends = ends;
        this.limit = limit;
        this.facets = List.copyOf(facets);
        this.cancellation = cancellation;
    }

    long messages() {
        return messages;
    }

    long conversations() {
        return conversations;
    }

    List<Found> best() {
        List<Found> all = new ArrayList<>(best);
        all.sort(Found.BEST_FIRST);
        return all;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        segmentEnds = ends.getBitSet(segment);
        orders = DocValues.getNumeric(segment.reader(), Fields.ORDER);
        base = segment.docBase;
        conversation = -1;
        for (FacetCounter facet : facets) {
            facet.segment(segment.reader());
        }
    }

    @Override
    public void setScorer(Scorable next) {
        scorer = next;
    }

    @Override
    public void collect(int document) throws IOException {
        if (messages++ % ASK_EVERY == 0) {
            cancellation.check();
        }
        boolean first = document > conversation;
        if (first) {
            nextConversation(document);
        }
        for (FacetCounter facet : facets) {
            facet.count(document, conversation, first);
        }
        if (limit > 0 && scorer != null) {
            keep(scorer.score(), document - start);
        }
    }

    private void nextConversation(int document) throws IOException {
        if (segmentEnds == null || orders == null) {
            throw new IllegalStateException("No segment was set");
        }
        conversations++;
        conversation = segmentEnds.nextSetBit(document);
        start = document == 0 ? 0 : segmentEnds.prevSetBit(document) + 1;
        order = orders.advanceExact(conversation) ? orders.longValue() : Long.MAX_VALUE;
    }

    private void keep(float score, int message) {
        Found worst = best.size() < limit ? null : best.peek();
        if (worst != null) {
            if (score < worst.score()) {
                return;
            }
            if (score == worst.score() && (order > worst.order() || order == worst.order() && message >= worst.message())) {
                return;
            }
            best.poll();
        }
        best.add(new Found(score, message, base + start + message, base + conversation, order));
    }

    @Override
    public ScoreMode scoreMode() {
        return limit > 0 ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    /// The searcher has no threads of its own, so one collector is all there is.
    CollectorManager<MessageCollector, MessageCollector> alone() {
        return new CollectorManager<>() {
            @Override
            public MessageCollector newCollector() {
                return MessageCollector.this;
            }

            @Override
            public MessageCollector reduce(Collection<MessageCollector> collectors) {
                return MessageCollector.this;
            }
        };
    }
}
