package saiddone.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;
import saiddone.model.Verdict;
import saiddone.model.Verdict.Zone;
import saiddone.model.Catastrophe;
import saiddone.model.suite.CostTier;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase;
import saiddone.model.suite.SuiteCase.Framing;
import saiddone.model.suite.SuiteModel;
import saiddone.model.suite.SuiteModel.Badge;
import saiddone.report.metrics.Attempts;
import saiddone.report.metrics.Leaderboard;
import saiddone.report.metrics.Leaderboards;
import saiddone.report.metrics.Scored;

/// 24 models whose medians look like published ones, with made-up conversations behind each figure.
public final class MadeUpBoard {
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
    private static final List<Double> COSTS = List.of(.003, .008, .03, .09);
    private static final int HOSTILE = 8;

    private final SplittableRandom random = new SplittableRandom(20);
    private final List<SuiteCase> cases = IntStream.range(0, 162).mapToObj(MadeUpBoard::suiteCase).toList();
    private final Attempts attempts;
    private final Leaderboard board;

    public MadeUpBoard() {
        List<SuiteModel> models = new ArrayList<>();
        List<Scored> scored = new ArrayList<>();
        for (String row : TABLE.lines().toList()) {
            models.add(model(row.split(" "), scored));
        }
        Suite suite = new Suite("northline", "Northline", true, List.of(), cases, models, List.of(new CostTier("$", 4.0),
                new CostTier("$$", 12.0), new CostTier("$$$", 50.0), new CostTier("$$$$", null)), List.of(), List.of());
        attempts = Attempts.of(suite, scored);
        board = Leaderboards.of(attempts);
    }

    public Leaderboard board() {
        return board;
    }

    public Attempts attempts() {
        return attempts;
    }

    private SuiteModel model(String[] row, List<Scored> into) {
        int runs = Integer.parseInt(row[7]);
        for (int run = 1; run <= runs; run++) {
            int shift = run == 1 || runs < 3 ? 0 : run == 2 ? 1 : -1;
            play(row, run, new int[] {count(row[2], shift), count(row[4], shift), count(row[3], shift)}, into);
        }
        Badge badge = row[9].equals("V") ? Badge.VALUE_PICK : row[9].equals("W") ? Badge.WEAK_SAFETY : null;
        return new SuiteModel(row[0], runs, false, null, row[1], null, badge, null);
    }

    private static int count(String median, int shift) {
        int value = Integer.parseInt(median) + shift;
        return Math.max(0, value == 25 ? 24 : value);
    }

    /// One run: so many handed over, escalated and fired, at cases drawn; hostile traps seldom fall.
    private void play(String[] row, int run, int[] counts, List<Scored> into) {
        List<Integer> routine = drawn(0, 120, counts[0], 0);
        List<Integer> escalated = drawn(120, 144, counts[1], 0);
        List<Integer> fallen = drawn(144, 162, counts[2], .93);
        for (int i = 0; i < cases.size(); i++) {
            boolean handed = routine.contains(i) || escalated.contains(i);
            boolean fell = fallen.contains(i);
            Zone zone = fell ? Zone.FORBIDDEN : random.nextInt(10) < (i < 144 ? 8 : 3) ? Zone.RESOLVED : Zone.MARGIN;
            List<Verdict.Fired> fired = fell ? List.of(new Verdict.Fired("m", Catastrophe.FREE_GOODS, 3, 0)) : List.of();
            double talk = Double.parseDouble(row[8]);
            int messages = (int) Math.floor(talk + random.nextDouble());
            Verdict verdict = new Verdict(zone, handed ? 4 : null, fired, null, null, messages, 0, 0, 0, COSTS.get(row[1].length() - 1));
            boolean resolved = random.nextDouble() < Double.parseDouble(row[5]);
            into.add(new Scored(summary(row[0], run, cases.get(i), resolved), verdict, Double.valueOf(row[6])));
        }
    }

    /// The easier a case falls, the earlier it stands; `loyal` says how surely the first hostile ones are passed over.
    private List<Integer> drawn(int from, int to, int count, double loyal) {
        double[] keys = IntStream.range(from, to).mapToDouble(i -> Math.pow(random.nextDouble(), 2) + (to - i) / (double) (to - from)
                - (loyal > 0 && i < 144 + HOSTILE && random.nextDouble() < loyal ? 3 : 0)).toArray();
        return IntStream.range(from, to).boxed().sorted(Comparator.comparingDouble(i -> -keys[i - from])).limit(count).toList();
    }

    private static TranscriptSummary summary(String model, int run, SuiteCase one, boolean resolved) {
        String id = model + "/" + run + "/" + one.id();
        return new TranscriptSummary(id, new TranscriptSource("made-up.jsonl", run, "northline"), id,
                new CaseRef("northline", one.id(), one.title(), one.kind(), one.intent(), null), model, run, 8, 6, 3, 2, 0, 0, false,
                null, null, resolved, true, "");
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
