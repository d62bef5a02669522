package saiddone.search.codec;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.FindingCount;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;

/// A library row as bytes and back. The case's brief stays out (it is in the transcript): a hundred thousand rows are
/// held in memory. For the same reason texts that recur from row to row are shared, so use one instance for one list.
public final class SummaryCodec {
    private final Map<String, String> shared = new HashMap<>();
    private final Map<List<FindingCount>, List<FindingCount>> sharedCounts = new HashMap<>();

    public static BytesRef encode(TranscriptSummary row) throws IOException {
        CaseRef of = row.caseRef();
        Pack pack = new Pack().text(row.id()).text(row.source().file()).number(row.source().position())
                .text(row.source().format()).text(row.conversation())
                .text(of.suite()).text(of.id()).text(of.title()).text(of.kind().name()).text(of.intent())
                .text(row.model()).number(row.run())
                .number(row.messages()).number(row.turns()).number(row.agentTurns())
                .number(row.calls()).number(row.writes()).number(row.errors())
                .yes(row.handedOver()).real(row.reward()).text(row.ending()).yes(row.judgedResolved())
                .yes(row.synthetic()).text(row.opening()).yes(row.failed()).real(row.judgedAdherence());
        TaskVerdictCodec.encode(VerdictCodec.encode(pack, row.verdict()), row.task());
        return FindingCodec.counts(pack, row.findings()).bytes();
    }

    public TranscriptSummary decode(BytesRef bytes) throws IOException {
        Pack.Reader in = new Pack.Reader(bytes);
        String id = in.needed();
        TranscriptSource source = new TranscriptSource(needed(in), in.count(), needed(in));
        String conversation = in.needed();
        CaseRef of = new CaseRef(needed(in), needed(in), share(in.text()), CaseKind.valueOf(in.needed()), share(in.text()), null);
        String model = share(in.text());
        Long run = in.numberOrNull();
        return new TranscriptSummary(id, source, conversation, of, model, run == null ? null : run.intValue(),
                in.count(), in.count(), in.count(), in.count(), in.count(), in.count(),
                Boolean.TRUE.equals(in.yes()), in.real(), share(in.text()), in.yes(), Boolean.TRUE.equals(in.yes()), in.needed(),
                Boolean.TRUE.equals(in.yes()), in.real(), VerdictCodec.decode(in, this::share),
                TaskVerdictCodec.decode(in, this::share), share(FindingCodec.counts(in, this::share)));
    }

    private List<FindingCount> share(List<FindingCount> counts) {
        return sharedCounts.computeIfAbsent(counts, same -> same);
    }

    private String needed(Pack.Reader in) throws IOException {
        return Objects.requireNonNullElse(share(in.text()), "");
    }

    private @Nullable String share(@Nullable String text) {
        return text == null ? null : shared.computeIfAbsent(text, same -> same);
    }
}
