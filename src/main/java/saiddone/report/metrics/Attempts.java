package saiddone.report.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import saiddone.model.TranscriptSummary;
import saiddone.model.suite.RepeatedRun;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase;

/// The transcripts that count for a suite, by model: each run of a case once. What cannot count is told, one sentence for
/// each unknown name. Build once, ask often; thread-safe.
public final class Attempts {
    private final Suite suite;
    private final Map<String, List<Attempt>> byModel = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private Attempts(Suite suite) {
        this.suite = suite;
        suite.models().forEach(model -> byModel.put(model.id(), new ArrayList<>()));
    }

    /// @param scored in the order in which transcripts count: of two that are the same run the first
    public static Attempts of(Suite suite, List<Scored> scored) {
        Attempts attempts = new Attempts(suite);
        List<Scored> ours = scored.stream().filter(one -> one.summary().caseRef().suite().equals(suite.id())).toList();
        attempts.take(ours);
        return attempts;
    }

    public Suite suite() {
        return suite;
    }

    /// What counts for a model, in the transcripts' order; empty for one without transcripts.
    public List<Attempt> of(String model) {
        return List.copyOf(byModel.getOrDefault(model, List.of()));
    }

    /// How many transcripts count, broken off ones included.
    public int count() {
        return byModel.values().stream().mapToInt(List::size).sum();
    }

    /// What does not count and why, one plain sentence each.
    public List<String> problems() {
        return List.copyOf(problems);
    }

    private void take(List<Scored> ours) {
        Map<String, SuiteCase> cases = new HashMap<>();
        suite.cases().forEach(one -> cases.put(one.id(), one));
        Map<String, Integer> unknownCases = new TreeMap<>();
        Map<String, Integer> unknownModels = new TreeMap<>();
        Map<String, Map<Integer, TranscriptSummary>> taken = new HashMap<>();
        Map<String, List<RepeatedRun>> repeated = new LinkedHashMap<>();
        int nameless = 0;
        int unread = 0;
        for (Scored one : ours) {
            TranscriptSummary row = one.summary();
            SuiteCase of = cases.get(row.caseRef().id());
            String model = row.model();
            Integer run = row.run();
            if (of == null) {
                unknownCases.merge(row.caseRef().id(), 1, Integer::sum);
            } else if (model != null && !byModel.containsKey(model)) {
                unknownModels.merge(model, 1, Integer::sum);
            } else if (model == null || run == null) {
                nameless++;
            } else if (one.verdict() == null && !row.failed()) {
                unread++;
            } else {
                TranscriptSummary first = taken.computeIfAbsent(model + "\n" + of.id(), _ -> new HashMap<>()).putIfAbsent(run, row);
                if (first == null) {
                    Objects.requireNonNull(byModel.get(model)).add(new Attempt(of, run, one));
                } else {
                    repeated.computeIfAbsent(model + "\n" + first.source().file() + "\n" + row.source().file(), _ -> new ArrayList<>())
                            .add(new RepeatedRun(first, row));
                }
            }
        }
        unknownCases.forEach((id, n) -> problems.add("The suite “" + suite.id() + "” has no case “" + id + "”: " + left(n)));
        unknownModels.forEach((id, n) -> problems.add("The suite “" + suite.id() + "” has no model “" + id + "”: " + left(n)));
        if (nameless > 0) {
            problems.add("Without a model or a run's number: " + left(nameless));
        }
        if (unread > 0) {
            problems.add("Lying where no suite's rules reach: " + left(unread));
        }
        repeated.values().forEach(list -> problems.add(sentence(list)));
    }

    private static String left(int n) {
        return n == 1 ? "one transcript is not scored." : n + " transcripts are not scored.";
    }

    /// A file that was copied repeats hundreds of runs, which nobody wants to be told one by one.
    private static String sentence(List<RepeatedRun> list) {
        RepeatedRun one = list.getFirst();
        TranscriptSummary again = one.again();
        String place = again.source().file() + ", conversation " + (again.source().position() + 1) + ": ";
        return list.size() == 1 ? place + one.sentence() : place + one.sentence() + " So do " + (list.size() - 1)
                + " more of “" + again.model() + "” in this file.";
    }
}
