package saiddone.ui.patterns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.report.metrics.Scored;
import saiddone.report.review.metrics.AfterReview;
import saiddone.report.review.metrics.AfterReviews;
import saiddone.report.review.metrics.UnsafeCauses;
import saiddone.report.review.metrics.UnsafeCauses.Bucket;
import saiddone.ui.patterns.HeatTable.Cell;
import saiddone.ui.patterns.HeatTable.Kind;
import saiddone.ui.shell.Strings;

/// Why forbidden actions fired: over all, by framing, by model.
final class CauseHeat {
    private final Strings strings;

    CauseHeat(Strings strings) {
        this.strings = strings;
    }

    Content of(PatternsPage page) {
        List<Scored> scored = page.data().summaries().stream().map(Scored::of).toList();
        Optional<UnsafeCauses> found = page.suites().stream().map(suite -> AfterReviews.of(suite.suite(), scored, page.data()))
                .map((AfterReview metrics) -> UnsafeCauses.of(metrics, page.data()))
                .filter(causes -> causes.asScored().getFirst().unsafe() > 0).findFirst();
        return found.map(this::table).orElseGet(() -> new Content.None(strings.get("patterns.causes.none")));
    }

    private Content table(UnsafeCauses causes) {
        if (causes.causes().isEmpty()) {
            return new Content.None(strings.get("patterns.causes.no-group"));
        }
        int greatest = causes.asScored().stream().skip(1).flatMap(row -> row.buckets().stream()).filter(one -> one.code() != null)
                .mapToInt(Bucket::count).max().orElse(0);
        List<HeatTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < causes.asScored().size(); i++) {
            UnsafeCauses.Row row = causes.asScored().get(i);
            if (row.unsafe() > 0) {
                rows.add(row(row, causes.afterReview().get(i), greatest));
            }
        }
        List<String> totals = List.of(strings.get("patterns.causes.none-named"), strings.get("patterns.causes.not-reviewed"),
                strings.get("patterns.causes.unsafe"), strings.get("patterns.causes.upheld"));
        return new Content.Heat(new HeatTable(strings.get("patterns.causes.rows"), causes.causes().stream().map(Code::name).toList(),
                totals,
                rows), causes.method());
    }

    private HeatTable.Row row(UnsafeCauses.Row row, UnsafeCauses.Row upheld, int greatest) {
        String label = row.by() == UnsafeCauses.By.ALL ? strings.get("patterns.causes.all")
                : row.by() == UnsafeCauses.By.FRAMING ? strings.get("patterns.framing." + row.label()) : row.label();
        List<Cell> cells = new ArrayList<>();
        row.buckets().forEach(bucket -> cells.add(cell(label, row, bucket, greatest)));
        cells.add(number(row.unsafe(), strings.get("patterns.causes.told", label, row.unsafe()), transcripts(row), label));
        cells.add(number(upheld.unsafe(), strings.get("patterns.causes.upheld-told", label, upheld.unsafe()), transcripts(upheld), label));
        return new HeatTable.Row(null, Cell.plain(label, "", strings.get("patterns.causes.told", label, row.unsafe()), null), cells);
    }

    private Cell cell(String label, UnsafeCauses.Row row, Bucket bucket, int greatest) {
        Code code = bucket.code();
        String what = code != null ? code.name() : strings.get(bucket.kind() == UnsafeCauses.Kind.NONE_NAMED
                ? "patterns.causes.none-named" : "patterns.causes.not-reviewed");
        String told = strings.get("patterns.causes.bucket-told", label, what, bucket.count(), row.unsafe());
        if (code == null) {
            return number(bucket.count(), told, bucket.transcripts(), label + ": " + what);
        }
        Set<String> in = new HashSet<>(bucket.transcripts());
        int step = row.by() == UnsafeCauses.By.ALL ? 0 : HeatTable.step(bucket.count(), greatest);
        return new Cell(Integer.toString(bucket.count()), "", bucket.count() == 0 ? Kind.NOTHING : Kind.FIGURE, step, told,
                bucket.count() == 0 ? null : new Door.ToQuotes(code.id(), null, strings.get("patterns.causes.about", label), in::contains));
    }

    private static Cell number(int count, String told, List<String> transcripts, String name) {
        @Nullable Door door = count == 0 ? null : new Door.ToReader(transcripts, name);
        return new Cell(Integer.toString(count), "", count == 0 ? Kind.NOTHING : Kind.FIGURE, 0, told, door);
    }

    private static List<String> transcripts(UnsafeCauses.Row row) {
        return row.buckets().stream().flatMap(bucket -> bucket.transcripts().stream()).distinct().toList();
    }
}
