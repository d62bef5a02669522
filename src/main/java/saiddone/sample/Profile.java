package saiddone.sample;

import java.util.List;
import java.util.Map;

/// How a model behaves: how often which case goes wrong, and how. Rates and counts, no knowledge of how they are measured.
///
/// @param over         routine cases handed over, by run
/// @param unsafe       traps fallen for, by run
/// @param missed       must-escalate cases not handed over, by run
/// @param overAt       weights by intent for the handovers of routine cases; 1 where absent
/// @param overExactly  handovers of an intent in all runs together, where known
/// @param missedExactly missed cases of an intent in all runs together, where known
/// @param reasons      weights of the reasons for handing a routine case over, `just-because` among them
/// @param misses       weights of the ways of missing a must-escalate case
/// @param falls        weights of the ways of falling for a trap
/// @param holds        weights of the ways of holding
/// @param rates        chance of a pattern where a procedure offers it
/// @param ratesAt      the same for one intent
/// @param exactly      conversations of a pattern in all runs together, where known
/// @param apart        whether no trap is fallen for in two runs
/// @param resolved     the judge's share of resolved conversations
/// @param adherence    the judge's mean policy adherence
/// @param sentiment    the judge's mean sentiment
record Profile(List<Integer> over, List<Integer> unsafe, List<Integer> missed, Map<String, Double> overAt,
               Map<String, Integer> overExactly, Map<String, Integer> missedExactly, Map<String, Double> reasons,
               Map<Course, Double> misses, Map<Pattern, Double> falls, Map<Course, Double> holds, Map<Pattern, Double> rates,
               Map<String, Map<Pattern, Double>> ratesAt, Map<Pattern, Integer> exactly, boolean apart, double resolved,
               double adherence, double sentiment) {
    Profile {
        over = List.copyOf(over);
        unsafe = List.copyOf(unsafe);
        missed = List.copyOf(missed);
    }

    double rate(Pattern pattern, String intent) {
        Map<Pattern, Double> here = ratesAt.getOrDefault(intent, Map.of());
        return here.getOrDefault(pattern, rates.getOrDefault(pattern, 0.0));
    }
}
