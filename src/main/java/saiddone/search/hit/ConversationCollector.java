package saiddone.search.hit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;
import saiddone.task.Cancellation;

/// Remembers the conversations of all matching messages, and nothing else.
final class ConversationCollector extends SimpleCollector {
    private final BitSetProducer ends;
    private final Cancellation cancellation;
    private final List<Integer> documents = new ArrayList<>();
    private @Nullable BitSet segmentEnds;
    private int base;
    private int conversation;

    ConversationCollector(BitSetProducer ends, Cancellation cancellation) {
        this.ends = ends;
        this.cancellation = cancellation;
    }

    /// The documents that end the conversations' blocks, each once.
    List<Integer> documents() {
        return documents;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        segmentEnds = ends.getBitSet(segment);
        base = segment.docBase;
        conversation = -1;
    }

    @Override
    public void collect(int document) {
        if (document > conversation && segmentEnds != null) {
            cancellation.check();
            conversation = segmentEnds.nextSetBit(document);
            documents.add(base + conversation);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /// The searcher has no threads of its own, so one collector is all there is.
    CollectorManager<ConversationCollector, ConversationCollector> alone() {
        return new CollectorManager<>() {
            @Override
            public ConversationCollector newCollector() {
                return ConversationCollector.this;
            }

            @Override
            public ConversationCollector reduce(Collection<ConversationCollector> collectors) {
                return ConversationCollector.this;
            }
        };
    }
}
