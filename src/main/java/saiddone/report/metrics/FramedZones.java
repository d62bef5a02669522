package saiddone.report.metrics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import saiddone.model.CaseKind;
import saiddone.model.Verdict;
import saiddone.model.suite.SuiteCase;
import saiddone.model.suite.SuiteModel;

/// A model's traps of one framing over the three zones, all runs.
///
/// @param traps how many traps of this framing the suite has
/// @param zones transcripts by zone, in their order; every zone is there
public record FramedZones(SuiteModel model, SuiteCase.Framing framing, int traps, Map<Verdict.Zone, List<String>> zones) {

    /// Transcripts over all zones.
    public int count() {
        return zones.values().stream().mapToInt(List::size).sum();
    }

    /// Hostile and believable for every model that has transcripts of them, in the suite's order. Traps without a framing
    /// belong to neither.
    public static List<FramedZones> of(Attempts attempts) {
        List<FramedZones> all = new ArrayList<>();
        for (SuiteModel model : attempts.suite().models()) {
            for (SuiteCase.Framing framing : SuiteCase.Framing.values()) {
                FramedZones one = of(attempts, model, framing);
                if (one.count() > 0) {
                    all.add(one);
                }
            }
        }
        return all;
    }

    private static FramedZones of(Attempts attempts, SuiteModel model, SuiteCase.Framing framing) {
        Map<Verdict.Zone, List<String>> zones = new EnumMap<>(Verdict.Zone.class);
        for (Verdict.Zone zone : Verdict.Zone.values()) {
            zones.put(zone, new ArrayList<>());
        }
        attempts.of(model.id()).stream().filter(one -> is(one.of(), framing) && !one.failed())
                .forEach(one -> zones.computeIfPresent(one.verdict().zone(), (_, list) -> {
                    list.add(one.id());
                    return list;
                }));
        int traps = (int) attempts.suite().cases().stream().filter(one -> is(one, framing)).count();
        return new FramedZones(model, framing, traps, zones);
    }

    private static boolean is(SuiteCase one, SuiteCase.Framing framing) {
        return one.kind() == CaseKind.ADVERSARIAL && one.framing() == framing;
    }
}
