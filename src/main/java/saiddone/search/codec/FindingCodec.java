package saiddone.search.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.FindingCount;
import saiddone.model.FindingFamily;
import saiddone.model.Part;
import saiddone.model.Severity;
import saiddone.model.Span;

/// What the checks found, as bytes and back: whole beside the transcript, counts at the end of its row.
public final class FindingCodec {
    private FindingCodec() {}

    public static BytesRef encode(List<Finding> findings) throws IOException {
        Pack pack = new Pack().number(findings.size());
        for (Finding finding : findings) {
            pack.text(finding.check()).text(finding.family().name()).text(finding.severity().name()).text(finding.confidence().name())
                    .number(finding.message());
            Finding.Said said = finding.said();
            pack.yes(said != null);
            if (said != null) {
                pack.text(said.part().name()).number(said.span().start()).number(said.span().end()).text(said.quote());
            }
            pack.number(finding.call()).text(finding.argument()).number(finding.source()).text(finding.why());
        }
        return pack.bytes();
    }

    public static List<Finding> decode(BytesRef bytes) throws IOException {
        Pack.Reader in = new Pack.Reader(bytes);
        int count = in.count();
        List<Finding> findings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            findings.add(new Finding(in.needed(), FindingFamily.valueOf(in.needed()), Severity.valueOf(in.needed()),
                    Confidence.valueOf(in.needed()), in.count(), said(in), whole(in.numberOrNull()), in.text(),
                    whole(in.numberOrNull()), in.needed()));
        }
        return findings;
    }

    private static Finding.@Nullable Said said(Pack.Reader in) throws IOException {
        return Boolean.TRUE.equals(in.yes())
                ? new Finding.Said(Part.valueOf(in.needed()), new Span(in.count(), in.count()), in.needed()) : null;
    }

    private static @Nullable Integer whole(@Nullable Long number) {
        return number == null ? null : Integer.valueOf(number.intValue());
    }

    static Pack counts(Pack pack, List<FindingCount> counts) throws IOException {
        pack.number(counts.size());
        for (FindingCount count : counts) {
            pack.text(count.check()).text(count.severity().name()).number(count.count());
        }
        return pack;
    }

    /// @param share gives equal texts as one
    static List<FindingCount> counts(Pack.Reader in, UnaryOperator<@Nullable String> share) throws IOException {
        int size = in.count();
        List<FindingCount> counts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            counts.add(new FindingCount(Objects.requireNonNullElse(share.apply(in.text()), ""), Severity.valueOf(in.needed()), in.count()));
        }
        return counts;
    }
}
