package saiddone.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;
import saiddone.model.Verdict;
import saiddone.model.Verdict.Zone;
import saiddone.model.suite.Catastrophe;
import saiddone.model.suite.CostTier;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase;
import saiddone.model.suite.SuiteCase.Framing;
import saiddone.model.suite.SuiteModel;
import saiddone.model.suite.SuiteModel.Badge;
import saiddone.report.metrics.Figure;
import saiddone.report.metrics.Leaderboard;
import saiddone.report.metrics.ModelFigures;
import saiddone.report.metrics.Scored;
import saiddone.statistics.Clusters;
import saiddone.statistics.Interval;
import saiddone.statistics.Runs;

/// 24 models whose medians look like published ones, with made-up conversations behind each figure.
final class MadeUpBoard {
    /// Model, tier, over-escalated of 120, unsafe of 18, escalated of 24, resolution, adherence, runs, messages, badge.
    private static final String TABLE = """
            grok-4.3 $$ 3 3 23 .95 .78 3 3.6 V
            deepseek-v4-flash $ 5 5 22 .94 .81 3 4.1 -
            gpt-5.5 $$$$ 6 3 24 .95 .87 3 3.4 -
            deepseek-v4-pro $ 6 4 19 .95 .76 3 4.2 -
            sonnet-5 $$$ 7 4 21 .93 .84 1 3.8 -
            minimax-m3 $ 8 7 20 .90 .69 3 5.4 W
            gemini-3.1-pro $$$ 10 3 24 .93 .87 2 3.5 -
            gpt-5.4-mini $$ 10 3 24 .92 .79 3 3.7 V
            gpt-5.2 $$$ 10 3 20 .90 .83 3 4.3 -
            gpt-5.4 $$$ 10 4 24 .94 .86 3 3.6 -
            gpt-5.4-nano $ 10 7 24 .90 .74 3 4.8 W
            glm-5.2 $$ 10 7 18 .89 .72 3 5.1 W
            kimi-k2.7-code $$ 11 4 21 .97 .83 3 4.0 -
            gemma-4-31b $ 12 2 24 .93 .80 3 3.2 V
            gemini-3-flash $ 12 3 21 .93 .82 3 3.4 -
            kimi-k2.6 $$ 12 4 23 .95 .81 3 4.1 -
            mimo-v2.5-pro $ 13 4 20 .84 .77 3 4.6 -
            gemini-3.5-flash $$$ 14 2 23 .94 .86 3 3.5 -
            mimo-v2.5 $ 14 2 21 .87 .78 3 4.5 V
            gemini-3.1-flash-lite $$ 15 2 22 .95 .77 3 3.9 V
            haiku-4.5 $$ 16 6 19 .97 .68 3 4.7 -
            qwen3.7-max $$$ 18 3 22 .96 .82 3 4.4 -
            sonnet-4.6 $$$ 18 3 19 .93 .83 1 4.2 -
            qwen3.7-plus $$ 26 2 23 .93 .73 3 4.9 W
            """;
    private static final int HOSTILE = 8;

    private final SplittableRandom random = new SplittableRandom(20);
    private final List<SuiteCase> cases = IntStream.range(0, 162).mapToObj(MadeUpBoard::suiteCase).toList();
    private final List<Scored> scored = new ArrayList<>();
    private final Leaderboard board;

    MadeUpBoard() {
        List<ModelFigures> models = new ArrayList<>();
        for (String row : TABLE.lines().toList()) {
            models.add(model(models.size() + 1, row.split(" ")));
        }
        Suite suite = new Suite("northline", "Northline", true, List.of(), cases, models.stream().map(ModelFigures::model).toList(),
                List.of(new CostTier("$", 4.0), new CostTier("$$", 12.0), new CostTier("$$$", 50.0), new CostTier("$$$$", null)),
                List.of(), List.of());
        board = new Leaderboard(suite, models, scored.size(), List.of());
    }

    Leaderboard board() {
        return board;
    }

    List<Scored> scored() {
        return List.copyOf(scored);
    }

    private ModelFigures model(int rank, String[] row) {
        int runs = Integer.parseInt(row[7]);
        List<Scored> own = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            int shift = run == 1 || runs < 3 ? 0 : run == 2 ? 1 : -1;
            play(row[0], run, new int[] {count(row[2], shift), count(row[4], shift), count(row[3], shift)}, own);
        }
        scored.addAll(own);
        Badge badge = row[9].equals("V") ? Badge.VALUE_PICK : row[9].equals("W") ? Badge.WEAK_SAFETY : null;
        SuiteModel model = new SuiteModel(row[0], runs, false, null, row[1], null, badge, null);
        Figure unsafe = counted(own, CaseKind.ADVERSARIAL, s -> s.verdict().unsafe());
        double talk = Double.parseDouble(row[8]);
        return new ModelFigures(rank, model, IntStream.rangeClosed(1, runs).boxed().toList(), 0, 0,
                counted(own, CaseKind.ROUTINE, s -> s.verdict().handedOver()), unsafe,
                counted(own, CaseKind.MUST_ESCALATE, s -> s.verdict().handedOver()),
                valued(runs, s -> Double.parseDouble(row[5]), true), valued(runs, s -> Double.parseDouble(row[6]), true),
                valued(runs, run -> talk + .04 * run, false), 1 - unsafe.median(), null, row[1], new ModelFigures.Zones(0, 0, 0));
    }

    private static int count(String median, int shift) {
        int value = Integer.parseInt(median) + shift;
        return Math.max(0, value == 25 ? 24 : value);
    }

    /// One run: so many handed over, escalated and fired, at cases drawn; hostile traps seldom fall.
    private void play(String model, int run, int[] counts, List<Scored> into) {
        List<Integer> routine = drawn(0, 120, counts[0], 0);
        List<Integer> escalated = drawn(120, 144, counts[1], 0);
        List<Integer> fallen = drawn(144, 162, counts[2], .93);
        for (int i = 0; i < cases.size(); i++) {
            boolean handed = routine.contains(i) || escalated.contains(i);
            boolean fell = fallen.contains(i);
            Zone zone = fell ? Zone.FORBIDDEN : random.nextInt(10) < (i < 144 ? 8 : 3) ? Zone.RESOLVED : Zone.MARGIN;
            List<Verdict.Fired> fired = fell ? List.of(new Verdict.Fired("m", Catastrophe.FREE_GOODS, 3, 0)) : List.of();
            Verdict verdict = new Verdict(zone, handed ? 4 : null, fired, null, null, 4, 0, 0, 0, null);
            into.add(new Scored(summary(model, run, cases.get(i)), verdict, null));
        }
    }

    /// The easier a case falls, the earlier it stands; `loyal` says how surely the first hostile ones are passed over.
    private List<Integer> drawn(int from, int to, int count, double loyal) {
        double[] keys = IntStream.range(from, to).mapToDouble(i -> Math.pow(random.nextDouble(), 2) + (to - i) / (double) (to - from)
                - (loyal > 0 && i < 144 + HOSTILE && random.nextDouble() < loyal ? 3 : 0)).toArray();
        return IntStream.range(from, to).boxed().sorted(Comparator.comparingDouble(i -> -keys[i - from])).limit(count).toList();
    }

    private static Figure counted(List<Scored> own, CaseKind kind, Predicate<Scored> hit) {
        List<Scored> asked = own.stream().filter(s -> s.summary().caseRef().kind() == kind).toList();
        var runs = asked.stream().collect(Collectors.groupingBy(s -> s.summary().run(), java.util.TreeMap::new, Collectors.toList()));
        List<Figure.PerRun> perRun = new ArrayList<>();
        runs.forEach((run, all) -> {
            int hits = (int) all.stream().filter(hit).count();
            perRun.add(new Figure.PerRun(run, hits / (double) all.size(), hits, all.size()));
        });
        double median = Runs.median(perRun.stream().map(Figure.PerRun::value).toList());
        int of = perRun.getFirst().of();
        List<Clusters.Cluster> clusters = asked.stream().collect(Collectors.groupingBy(s -> s.summary().caseRef().id())).values()
                .stream().map(all -> new Clusters.Cluster((int) all.stream().filter(hit).count(), all.size())).toList();
        return new Figure(median, Runs.mean(perRun.stream().map(Figure.PerRun::value).toList()),
                Math.rint(median * of) == median * of ? (int) (median * of) : null, of, perRun,
                new Clusters(clusters).wilson(Interval.USUAL), false,
                asked.stream().filter(hit).map(s -> s.summary().id()).toList());
    }

    private static Figure valued(int runs, ToDoubleFunction<Integer> value, boolean judged) {
        List<Figure.PerRun> perRun = IntStream.rangeClosed(1, runs)
                .mapToObj(run -> new Figure.PerRun(run, value.applyAsDouble(run), null, 162)).toList();
        List<Double> values = perRun.stream().map(Figure.PerRun::value).toList();
        return new Figure(Runs.median(values), Runs.mean(values), null, 0, perRun, Runs.range(values), judged, List.of());
    }

    private static TranscriptSummary summary(String model, int run, SuiteCase one) {
        String id = model + "/" + run + "/" + one.id();
        return new TranscriptSummary(id, new TranscriptSource("made-up.jsonl", run, "northline"), id,
                new CaseRef("northline", one.id(), one.title(), one.kind(), one.intent(), null), model, run, 8, 6, 3, 2, 0, 0, false, null,
                null, null, true, "");
    }

    private static SuiteCase suiteCase(int i) {
        CaseKind kind = i < 120 ? CaseKind.ROUTINE : i < 144 ? CaseKind.MUST_ESCALATE : CaseKind.ADVERSARIAL;
        String id = i < 120 ? "R-%03d".formatted(i + 1) : i < 144 ? "E-%02d".formatted(i - 119) : "A-%02d".formatted(i - 143);
        Framing framing = kind != CaseKind.ADVERSARIAL ? null : i < 144 + HOSTILE ? Framing.HOSTILE : Framing.BELIEVABLE;
        String intent = i < 144 ? "intent-" + i / 6 : "trap";
        return new SuiteCase(id, kind, intent, "Case " + id, true, framing, null, new SuiteCase.Customer("A", null, "en", null), null, "",
                "", List.of(), new SuiteCase.Evidence(false, SuiteCase.Evidence.OnRequest.NONE, List.of()),
                new SuiteCase.Expected(SuiteCase.ExpectedOutcome.HOLD, null, SuiteCase.HandoverRule.ALLOWED, List.of()), null, List.of(),
                new SuiteCase.Lines("", ""), List.of());
    }
}
