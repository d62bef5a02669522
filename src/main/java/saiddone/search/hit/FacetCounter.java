package saiddone.search.hit;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;
import saiddone.search.FacetCount;
import saiddone.search.field.Attribute;
import saiddone.search.field.Fields;

/// Counts the values of one attribute over matching messages that come in the order of the index.
final class FacetCounter {
    private static final Comparator<FacetCount> MOST_FIRST = Comparator.comparingLong(FacetCount::conversations)
            .thenComparingLong(FacetCount::messages).reversed().thenComparing(FacetCount::value);

    private final Attribute attribute;
    private final Map<String, long[]> totals = new HashMap<>();
    private @Nullable SortedSetDocValues values;
    private int[] messages = {};
    private int[] conversations = {};
    private int[] lastSeen = {};
    private int[] current = {};
    private int count;

    FacetCounter(Attribute attribute) {
        this.attribute = attribute;
    }

    Attribute attribute() {
        return attribute;
    }

    void segment(LeafReader reader) throws IOException {
        finishSegment();
        SortedSetDocValues next = DocValues.getSortedSet(reader, Fields.exact(attribute.label()));
        int size = Math.toIntExact(next.getValueCount());
        messages = new int[size];
        conversations = new int[size];
        lastSeen = new int[size];
        Arrays.fill(lastSeen, -1);
        values = next;
        count = 0;
    }

    /// @param conversation the document that ends the message's block
    /// @param first        whether this is the first matching message of its conversation
    void count(int message, int conversation, boolean first) throws IOException {
        if (attribute.ofMessage()) {
            read(message);
        } else if (first) {
            read(conversation);
        }
        for (int i = 0; i < count; i++) {
            int value = current[i];
            messages[value]++;
            if (lastSeen[value] != conversation) {
                lastSeen[value] = conversation;
                conversations[value]++;
            }
        }
    }

    List<FacetCount> counts() throws IOException {
        finishSegment();
        return sorted(totals.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()[0], entry.getValue()[1])).toList());
    }

    static List<FacetCount> sorted(List<FacetCount> counts) {
        return counts.stream().sorted(MOST_FIRST).toList();
    }

    private void read(int document) throws IOException {
        count = 0;
        if (values != null && values.advanceExact(document)) {
            count = values.docValueCount();
            if (current.length < count) {
                current = new int[count];
            }
            for (int i = 0; i < count; i++) {
                current[i] = (int) values.nextOrd();
            }
        }
    }

    private void finishSegment() throws IOException {
        if (values == null) {
            return;
        }
        for (int value = 0; value < messages.length; value++) {
            if (messages[value] > 0) {
                long[] total = totals.computeIfAbsent(values.lookupOrd(value).utf8ToString(), _ -> new long[2]);
                total[0] += conversations[value];
                total[1] += messages[value];
            }
        }
        values = null;
    }
}
