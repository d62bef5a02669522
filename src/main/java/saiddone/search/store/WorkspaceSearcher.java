package saiddone.search.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.ReadProblem;
import saiddone.model.Finding;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;
import saiddone.model.suite.RepeatedRun;
import saiddone.search.FacetCount;
import saiddone.search.Followed;
import saiddone.search.codec.FindingCodec;
import saiddone.search.codec.PackDictionary;
import saiddone.search.codec.SummaryCodec;
import saiddone.search.codec.TranscriptCodec;
import saiddone.search.field.Attribute;
import saiddone.search.field.Fields;

/// One state of the index, with what is computed once for it: the library's rows and the facets of everything.
public final class WorkspaceSearcher extends IndexSearcher {
    private static final Comparator<TranscriptSummary> BY_FILE = Comparator
            .comparing((TranscriptSummary row) -> row.source().file()).thenComparingInt(row -> row.source().position());

    private final TranscriptCodec codec;
    private final PackDictionary dictionary;
    private final Map<Attribute, List<FacetCount>> everything = new ConcurrentHashMap<>();
    private volatile @Nullable List<TranscriptSummary> summaries;
    private volatile @Nullable List<ReadProblem> repeated;

    public WorkspaceSearcher(IndexReader reader, TranscriptCodec codec, PackDictionary dictionary) {
        super(reader);
        this.codec = codec;
        this.dictionary = dictionary;
    }

    /// Facets over all messages, filled by whoever counts them first.
    public Map<Attribute, List<FacetCount>> everything() {
        return everything;
    }

    public List<TranscriptSummary> summaries() throws IOException {
        List<TranscriptSummary> known = summaries;
        if (known == null) {
            SummaryCodec decoder = new SummaryCodec();
            List<TranscriptSummary> rows = new ArrayList<>();
            column(Fields.SUMMARY, bytes -> rows.add(decoder.decode(bytes)));
            TranscriptSummary[] sorted = rows.toArray(TranscriptSummary[]::new);
            Arrays.parallelSort(sorted, BY_FILE);
            known = List.of(sorted);
            summaries = known;
        }
        return known;
    }

    /// What could not be read, and the runs that are there twice: told with the file that has the second.
    public List<ReadProblem> problems(Ledger ledger) throws IOException {
        List<ReadProblem> known = repeated;
        if (known == null) {
            known = RepeatedRun.in(summaries()).stream().map(one -> new ReadProblem(one.again().source().file(), null, null,
                    one.again().source().position(), one.sentence())).toList();
            repeated = known;
        }
        List<ReadProblem> read = ledger.problems();
        return known.isEmpty() ? read : Stream.concat(read.stream(), known.stream())
                .sorted(Comparator.comparing(ReadProblem::file)).toList();
    }

    /// The document that ends the block of the transcript with this id, -1 where there is none.
    public int conversation(String id) throws IOException {
        return first(new Term(Fields.ID, id));
    }

    private int first(Term term) throws IOException {
        for (LeafReaderContext segment : getIndexReader().leaves()) {
            PostingsEnum found = segment.reader().postings(term, PostingsEnum.NONE);
            Bits live = segment.reader().getLiveDocs();
            while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(found.docID())) {
                    return segment.docBase + found.docID();
                }
            }
        }
        return -1;
    }

    public TranscriptSummary summary(int document) throws IOException {
        LeafReaderContext segment = segment(document);
        BinaryDocValues column = DocValues.getBinary(segment.reader(), Fields.SUMMARY);
        if (!column.advanceExact(document - segment.docBase)) {
            throw new IOException("A conversation has no row");
        }
        return new SummaryCodec().decode(column.binaryValue());
    }

    public Transcript transcript(int document) throws IOException {
        return codec.decode(json(document));
    }

    /// What the checks found in the transcript that ends with this document.
    public List<Finding> findings(int document) throws IOException {
        BytesRef packed = storedFields().document(document, Set.of(Fields.FINDINGS)).getBinaryValue(Fields.FINDINGS);
        return packed == null ? List.of() : FindingCodec.decode(packed);
    }

    /// The stored JSON of the transcript that ends with this document.
    public byte[] json(int document) throws IOException {
        BytesRef body = body(document);
        return dictionary.unpack(body.bytes, body.offset, body.length, this::dictionary);
    }

    /// The dictionary that transcripts are packed with, null where there is none yet.
    public byte @Nullable [] dictionary() throws IOException {
        int document = first(new Term(Fields.TYPE, Fields.DICTIONARY));
        return document < 0 ? null : BytesRef.deepCopyOf(body(document)).bytes;
    }

    public TranscriptCodec codec() {
        return codec;
    }

    /// Whether the agent writes in this message or after it.
    public boolean writes(int message) throws IOException {
        LeafReaderContext segment = segment(message);
        SortedSetDocValues followed = DocValues.getSortedSet(segment.reader(), Fields.exact(Attribute.FOLLOWED.label()));
        return followed.advanceExact(message - segment.docBase)
                && !followed.lookupOrd(followed.nextOrd()).utf8ToString().equals(Followed.NO_WRITE.label());
    }

    private LeafReaderContext segment(int document) {
        return getIndexReader().leaves().get(ReaderUtil.subIndex(document, getIndexReader().leaves()));
    }

    private BytesRef body(int document) throws IOException {
        Document stored = storedFields().document(document, Set.of(Fields.BODY));
        BytesRef body = stored.getBinaryValue(Fields.BODY);
        if (body == null) {
            throw new IOException("A conversation has no text");
        }
        return body;
    }

    /// Reads one of the record columns of all live documents.
    void column(String field, ColumnReader reader) throws IOException {
        for (LeafReaderContext segment : getIndexReader().leaves()) {
            BinaryDocValues column = DocValues.getBinary(segment.reader(), field);
            Bits live = segment.reader().getLiveDocs();
            while (column.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(column.docID())) {
                    reader.read(column.binaryValue());
                }
            }
        }
    }

    @FunctionalInterface
    interface ColumnReader {
        void read(BytesRef bytes) throws IOException;
    }
}
