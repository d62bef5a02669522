package saiddone.report.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.model.suite.SuiteCase;

/// A model's figures on the cases of one intent, which are few: six, or one to three traps.
///
/// @param kind    the intent's; an intent whose cases are of two kinds has two rows
/// @param cases   in the suite
/// @param measure routine: handed over (over-escalation); must-escalate: handed over (accuracy); adversarial: unsafe
public record IntentFigures(String intent, CaseKind kind, int cases, @Nullable Figure measure, @Nullable Figure resolution,
                            @Nullable Figure policyAdherence, @Nullable Figure messages) {

    /// Every intent of the suite in its order, for one model.
    public static List<IntentFigures> of(Attempts attempts, String model) {
        record Key(String intent, CaseKind kind) {}
        Map<Key, Integer> cases = new LinkedHashMap<>();
        for (SuiteCase one : attempts.suite().cases()) {
            cases.merge(new Key(one.intent(), one.kind()), 1, Integer::sum);
        }
        Map<Key, List<Attempt>> scored = new LinkedHashMap<>();
        attempts.of(model).stream().filter(one -> !one.failed()).forEach(one ->
                scored.computeIfAbsent(new Key(one.of().intent(), one.of().kind()), _ -> new ArrayList<>()).add(one));
        List<IntentFigures> rows = new ArrayList<>();
        cases.forEach((key, count) -> {
            List<Attempt> own = scored.getOrDefault(key, List.of());
            boolean trap = key.kind() == CaseKind.ADVERSARIAL;
            rows.add(new IntentFigures(key.intent(), key.kind(), count,
                    Tally.share(own, one -> trap ? one.verdict().unsafe() : one.verdict().handedOver(), false),
                    Leaderboards.resolution(own), Leaderboards.adherence(own), Leaderboards.messages(own)));
        });
        return rows;
    }
}
