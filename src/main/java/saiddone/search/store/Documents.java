package saiddone.search.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import saiddone.model.Finding;
import saiddone.model.FindingCount;
import saiddone.model.Message;
import saiddone.model.Outcome;
import saiddone.model.Part;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;
import saiddone.model.Verdict;
import saiddone.search.Followed;
import saiddone.search.codec.FindingCodec;
import saiddone.search.codec.SummaryCodec;
import saiddone.search.codec.TranscriptCodec;
import saiddone.search.field.Attribute;
import saiddone.search.field.Fields;
import saiddone.search.field.PartValue;
import saiddone.search.field.Where;
import saiddone.search.field.WordStream;

/// Makes the block of documents of one transcript. One instance a thread; the documents of a block are made as the
/// writer asks for them, because they share their word streams.
public final class Documents {
    private static final FieldType WORDS = words();
    private final Map<Part, WordStream> streams = new EnumMap<>(Part.class);
    private final TranscriptCodec codec;

    Documents(TranscriptCodec codec) {
        this.codec = codec;
        for (Part part : Part.values()) {
            streams.put(part, new WordStream());
        }
    }

    /// @param reading what is deleted when the file changed, see [Fields#READING]
    /// @param order   the file's place among all files, for hits that are equally good
    Iterable<Document> block(Transcript transcript, TranscriptSummary summary, List<Finding> findings, String reading, int order) {
        List<Followed> followed = followed(transcript);
        return () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next <= transcript.messages().size();
            }

            @Override
            public Document next() {
                int at = next++;
                return at < transcript.messages().size()
                        ? message(transcript.messages().get(at), followed.get(at), findings, reading)
                        : conversation(transcript, summary, findings, reading, order);
            }
        };
    }

    /// The entry of a file in the ledger.
    static Document entry(String file, BytesRef packed) {
        Document document = new Document();
        document.add(new StringField(Fields.ENTRY, file, Field.Store.NO));
        document.add(new StringField(Fields.TYPE, Fields.FILE_ENTRY, Field.Store.NO));
        document.add(new StringField(Fields.END, "", Field.Store.NO));
        document.add(new BinaryDocValuesField(Fields.LEDGER, packed));
        return document;
    }

    public static Document dictionary(byte[] bytes) {
        Document document = new Document();
        document.add(new StringField(Fields.TYPE, Fields.DICTIONARY, Field.Store.NO));
        document.add(new StringField(Fields.END, "", Field.Store.NO));
        document.add(new StoredField(Fields.BODY, bytes));
        return document;
    }

    private Document message(Message message, Followed followed, List<Finding> findings, String reading) {
        Document document = new Document();
        document.add(new StringField(Fields.TYPE, Fields.MESSAGE, Field.Store.NO));
        document.add(new StringField(Fields.READING, reading, Field.Store.NO));
        List<PartValue> values = PartValue.of(message);
        Map<Part, List<String>> texts = new EnumMap<>(Part.class);
        for (PartValue value : values) {
            texts.computeIfAbsent(value.part(), _ -> new ArrayList<>()).add(value.text());
        }
        texts.forEach((part, of) ->
                document.add(new Field(Fields.of(part), Objects.requireNonNull(streams.get(part)).of(of), WORDS)));
        for (Where where : Where.values()) {
            if (texts.keySet().stream().anyMatch(part -> where.covers(message.role(), part))) {
                attribute(document, Attribute.WHERE, where.label());
            }
        }
        attribute(document, Attribute.ROLE, message.role().name().toLowerCase(Locale.ROOT));
        attribute(document, Attribute.FOLLOWED, followed.label());
        for (String tool : new TreeSet<>(message.calls().stream().map(ToolCall::name).toList())) {
            attribute(document, Attribute.TOOL, tool);
        }
        for (String check : new TreeSet<>(findings.stream().filter(finding -> finding.message() == message.index())
                .map(Finding::check).toList())) {
            attribute(document, Attribute.FINDING, check);
        }
        return document;
    }

    private Document conversation(Transcript transcript, TranscriptSummary summary, List<Finding> findings, String reading, int order) {
        Document document = new Document();
        document.add(new StringField(Fields.TYPE, Fields.TRANSCRIPT, Field.Store.NO));
        document.add(new StringField(Fields.END, "", Field.Store.NO));
        document.add(new StringField(Fields.READING, reading, Field.Store.NO));
        document.add(new StringField(Fields.ID, transcript.id(), Field.Store.NO));
        document.add(new StringField(Fields.folded(Attribute.ID.label()), Fields.fold(transcript.id()), Field.Store.NO));
        document.add(new StoredField(Fields.BODY, packed(transcript)));
        document.add(new NumericDocValuesField(Fields.ORDER, (long) order << 32 | transcript.source().position()));
        document.add(new BinaryDocValuesField(Fields.SUMMARY, packed(summary)));
        if (!findings.isEmpty()) {
            document.add(new StoredField(Fields.FINDINGS, packed(findings)));
        }
        attributes(document, transcript, summary);
        return document;
    }

    private static void attributes(Document document, Transcript transcript, TranscriptSummary row) {
        attribute(document, Attribute.MODEL, row.model());
        attribute(document, Attribute.CASE, row.caseRef().id());
        String title = row.caseRef().title();
        if (title != null && !title.isEmpty()) {
            document.add(new StringField(Fields.folded(Attribute.CASE.label()), clipped(Fields.fold(title)), Field.Store.NO));
        }
        attribute(document, Attribute.SUITE, row.caseRef().suite());
        attribute(document, Attribute.KIND, row.caseRef().kind().label());
        attribute(document, Attribute.FORMAT, row.source().format());
        attribute(document, Attribute.FILE, row.source().file());
        attribute(document, Attribute.ENDING, row.ending());
        attribute(document, Attribute.RUN, row.run() == null ? null : row.run().toString());
        attribute(document, Attribute.OUTCOME, outcome(transcript.outcome()));
        attribute(document, Attribute.HANDED_OVER, row.handedOver() ? "yes" : "no");
        attribute(document, Attribute.SYNTHETIC, row.synthetic() ? "yes" : "no");
        Boolean resolved = row.judgedResolved();
        attribute(document, Attribute.RESOLVED, resolved == null ? null : resolved ? "yes" : "no");
        verdict(document, row.verdict());
        findings(document, row.findings());
        for (ToolEffect effect : new TreeSet<>(transcript.agentCalls().map(ToolCall::effect).toList())) {
            attribute(document, Attribute.EFFECT, effect.name().toLowerCase(Locale.ROOT));
        }
        number(document, Attribute.RUN, row.run());
        number(document, Attribute.REWARD, row.reward());
        number(document, Attribute.TURNS, row.turns());
        number(document, Attribute.MESSAGES, row.messages());
        number(document, Attribute.CALLS, row.calls());
        number(document, Attribute.WRITES, row.writes());
        number(document, Attribute.ERRORS, row.errors());
    }

    /// Both the matchers' own ids and what they cost can be asked for.
    private static void verdict(Document document, @Nullable Verdict verdict) {
        attribute(document, Attribute.ZONE, verdict == null ? null : word(verdict.zone()));
        if (verdict == null || !verdict.unsafe()) {
            attribute(document, Attribute.FIRED, verdict == null ? null : Attribute.NOTHING);
            return;
        }
        Set<String> names = new TreeSet<>();
        verdict.fired().forEach(fired -> names.addAll(List.of(fired.matcher(), word(fired.catastrophe()))));
        names.forEach(name -> attribute(document, Attribute.FIRED, name));
    }

    private static void findings(Document document, List<FindingCount> counts) {
        if (counts.isEmpty()) {
            attribute(document, Attribute.CHECK, Attribute.NOTHING);
        }
        counts.forEach(count -> attribute(document, Attribute.CHECK, count.check()));
        attribute(document, Attribute.SEVERITY, counts.isEmpty() ? Attribute.NOTHING : counts.getFirst().severity().label());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String outcome(Outcome outcome) {
        Double reward = outcome.reward();
        if (reward == null) {
            return "unrated";
        }
        return outcome.success() ? "success" : reward <= 1e-6 ? "failure" : "partial";
    }

    private static void attribute(Document document, Attribute attribute, @Nullable String value) {
        String known = clipped(value == null || value.isEmpty() ? Attribute.UNKNOWN : value);
        String name = attribute.label();
        document.add(new StringField(Fields.exact(name), known, Field.Store.NO));
        if (attribute != Attribute.WHERE) {
            document.add(new SortedSetDocValuesField(Fields.exact(name), new BytesRef(known)));
        }
        if (attribute.allowed().isEmpty()) {
            document.add(new StringField(Fields.folded(name), Fields.fold(known), Field.Store.NO));
        }
    }

    /// A term of the index has at most 32,766 bytes; no attribute of a sane file comes near.
    private static String clipped(String value) {
        return value.length() <= 8000 ? value : value.substring(0, Character.isHighSurrogate(value.charAt(7999)) ? 7999 : 8000);
    }

    private static void number(Document document, Attribute attribute, @Nullable Number value) {
        if (value != null) {
            document.add(new DoublePoint(Fields.number(attribute.label()), value.doubleValue()));
        }
    }

    private static List<Followed> followed(Transcript transcript) {
        List<Followed> followed = new ArrayList<>();
        ToolCall next = null;
        for (Message message : transcript.messages().reversed()) {
            ToolCall write = Followed.firstWrite(message);
            next = write == null ? next : write;
            followed.add(Followed.of(message, next));
        }
        return followed.reversed();
    }

    private byte[] packed(Transcript transcript) {
        try {
            return codec.encode(transcript);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BytesRef packed(List<Finding> findings) {
        try {
            return FindingCodec.encode(findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BytesRef packed(TranscriptSummary summary) {
        try {
            return SummaryCodec.encode(summary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }
}
