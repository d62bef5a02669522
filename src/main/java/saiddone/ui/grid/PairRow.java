package saiddone.ui.grid;

import java.util.List;
import saiddone.model.CaseKind;
import saiddone.report.metrics.PairedCases;
import saiddone.statistics.ManyTests;
import saiddone.statistics.McNemar;

/// Two models on the cases of one kind, with the exact test.
///
/// @param p    two-sided, exact, of McNemar's test on cases (not on runs)
/// @param holm the same over the kinds tested together
record PairRow(PairedCases pairs, double p, double holm) {
    /// One row a kind that both models have cases of.
    static List<PairRow> of(List<PairedCases> kinds) {
        double[] p = kinds.stream().mapToDouble(one -> McNemar.of(one.onlyFirst(), one.onlySecond()).exact()).toArray();
        double[] holm = ManyTests.holm(p);
        return java.util.stream.IntStream.range(0, p.length).mapToObj(i -> new PairRow(kinds.get(i), p[i], holm[i])).toList();
    }

    CaseKind kind() {
        return pairs.kind();
    }

    int both() {
        return (int) pairs.cases().stream().filter(one -> Boolean.TRUE.equals(one.firstGood()) && Boolean.TRUE.equals(one.secondGood()))
                .count();
    }

    int neither() {
        return (int) pairs.cases().stream().filter(one -> Boolean.FALSE.equals(one.firstGood()) && Boolean.FALSE.equals(one.secondGood()))
                .count();
    }
}
