package saiddone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import saiddone.model.Message;
import saiddone.model.ToolCall;

/// The floor of indexing: the shortest loop that puts the same fields of the same conversations into Lucene on two
/// threads. Conversations are in memory already and their stored form is made already; nothing is scanned, parsed,
/// paired, checked or compressed.
final class BareLoop {
    private final List<Loaded> conversations;
    private final Analyzer analyzer;

    /// @param analyzer makes words of texts
    BareLoop(List<Loaded> conversations, Analyzer analyzer) {
        this.conversations = conversations;
        this.analyzer = analyzer;
    }

    void index(Path folder) throws Exception {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(64)
                        .setMaxFullFlushMergeWaitMillis(0).setCommitOnClose(false))) {
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Callable<Void>> halves = List.of(() -> half(writer, 0), () -> half(writer, 1));
                for (Future<Void> half : threads.invokeAll(halves)) {
                    half.get();
                }
            }
            writer.commit();
        }
    }

    private Void half(IndexWriter writer, int first) throws IOException {
        for (int i = first; i < conversations.size(); i += 2) {
            writer.addDocuments(block(conversations.get(i)));
        }
        return null;
    }

    private static List<Document> block(Loaded of) {
        List<Document> block = new ArrayList<>();
        for (Message message : of.transcript().messages()) {
            block.add(message(message));
        }
        Document whole = new Document();
        keyword(whole, "model", String.valueOf(of.transcript().model()));
        keyword(whole, "case", of.transcript().caseRef().id());
        keyword(whole, "suite", of.transcript().caseRef().suite());
        keyword(whole, "kind", of.transcript().caseRef().kind().label());
        keyword(whole, "format", of.transcript().source().format());
        keyword(whole, "file", of.transcript().source().file());
        keyword(whole, "ending", String.valueOf(of.transcript().outcome().ending()));
        keyword(whole, "run", String.valueOf(of.transcript().run()));
        for (String name : List.of("outcome", "handed-over", "synthetic", "resolved", "effect")) {
            keyword(whole, name, "yes");
        }
        for (String name : List.of("run#", "turns#", "messages#", "calls#", "writes#", "errors#")) {
            whole.add(new DoublePoint(name, of.transcript().messages().size()));
        }
        whole.add(new StringField("id", of.transcript().id(), Field.Store.NO));
        whole.add(new StoredField("body", of.stored()));
        whole.add(new NumericDocValuesField("order", of.transcript().source().position()));
        whole.add(new BinaryDocValuesField("summary", new BytesRef(of.transcript().caseRef().title() + of.transcript().id())));
        block.add(whole);
        return block;
    }

    private static Document message(Message message) {
        Document document = new Document();
        text(document, message.result() == null ? "text" : "result", message.text());
        String reasoning = message.reasoning();
        if (reasoning != null) {
            text(document, "reasoning", reasoning);
        }
        if (!message.calls().isEmpty()) {
            text(document, "call", message.calls().stream().map(ToolCall::name).collect(Collectors.joining(" ")));
            text(document, "arguments", message.calls().stream().map(call -> call.arguments().raw()).collect(Collectors.joining(" ")));
            keyword(document, "tool", message.calls().getFirst().name());
        }
        document.add(new StringField("type", "message", Field.Store.NO));
        document.add(new StringField("reading", "1", Field.Store.NO));
        document.add(new StringField("where", "agent-message", Field.Store.NO));
        keyword(document, "role", message.role().name().toLowerCase(Locale.ROOT));
        keyword(document, "followed", "no-write");
        return document;
    }

    private static void text(Document document, String field, String text) {
        if (!text.isEmpty()) {
            document.add(new TextField(field, text, Field.Store.NO));
        }
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }
}
