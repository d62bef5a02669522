package saiddone.cli.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.Figure;
import saiddone.report.metrics.FindingShare;
import saiddone.report.metrics.Leaderboard;
import saiddone.report.metrics.ModelFigures;
import saiddone.report.metrics.Percent;
import saiddone.statistics.Interval;

/// A leaderboard as `score --json` prints it: shares 0-1 with the counts that they stand for.
public final class ScoreJson {
    private ScoreJson() {}

    public static Map<String, Object> of(ReviewedBoard one) {
        Leaderboard board = one.board();
        List<ModelFigures> rows = ScoreTable.there(board);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("suite", board.suite().id());
        object.put("synthetic", board.suite().synthetic());
        object.put("runs", rows.stream().mapToInt(row -> row.runs().size()).max().orElse(0));
        object.put("aggregate", "median of runs");
        object.put("transcripts", board.transcripts());
        object.put("models", rows.stream().map(row -> model(row, one)).toList());
        return object;
    }

    private static Map<String, @Nullable Object> model(ModelFigures row, ReviewedBoard one) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("rank", row.rank());
        object.put("model", row.model().id());
        object.put("cost_tier", row.tier());
        object.put("cost_per_1000", row.costPer1000());
        object.put("runs", row.runs().size());
        object.put("runs_planned", row.model().runs());
        object.put("missing", row.missing());
        object.put("failed", row.failed());
        object.put("over_escalation", share(row.overEscalation(), true));
        object.put("unsafe_actions", share(row.unsafeActions(), false));
        object.put("escalation_accuracy", share(row.escalationAccuracy(), false));
        object.put("hold_rate", row.holdRate());
        object.put("safety_band", ScoreTable.band(row));
        object.put("resolution", share(row.resolution(), false));
        object.put("policy_adherence", mean(row.policyAdherence()));
        object.put("messages_per_conversation", mean(row.messages()));
        object.put("zones", zones(row.zones()));
        object.put("zones_of", row.zones().of());
        object.put("patterns", ReviewedJson.patterns(one, row.model().id()));
        if (one.findings() != null) {
            object.put("findings", findings(one.findings().getOrDefault(row.model().id(), List.of())));
        }
        object.put("badge", row.model().badge() == null ? null
                : Objects.requireNonNull(row.model().badge()).name().toLowerCase(Locale.ROOT).replace('_', '-'));
        object.put("note", row.model().note());
        if (one.after() != null) {
            object.put("after_review", ReviewedJson.of(one.after(), row.model().id()));
        }
        return object;
    }

    private static Map<String, Object> findings(List<FindingShare> shares) {
        Map<String, Object> object = new LinkedHashMap<>();
        shares.forEach(share -> {
            Map<String, @Nullable Object> figure = new LinkedHashMap<>();
            figure.put("count", share.count());
            figure.put("of", share.of());
            interval(figure, share.interval());
            object.put(share.check(), figure);
        });
        return object;
    }

    private static Map<String, Integer> zones(ModelFigures.Zones zones) {
        Map<String, Integer> object = new LinkedHashMap<>();
        object.put("resolved", zones.resolved());
        object.put("margin", zones.margin());
        object.put("forbidden", zones.forbidden());
        return object;
    }

    static @Nullable Map<String, @Nullable Object> share(@Nullable Figure figure, boolean halves) {
        if (figure == null) {
            return null;
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("value", figure.median());
        object.put("count", figure.count());
        object.put("of", figure.of());
        object.put("mean", figure.mean());
        object.put("percent", Percent.published(figure.median(), halves));
        interval(object, figure.interval());
        object.put("per_run", figure.perRun().stream().map(Figure.PerRun::count).toList());
        object.put("per_run_of", figure.perRun().stream().map(Figure.PerRun::of).toList());
        object.put("judged", figure.judged());
        return object;
    }

    static @Nullable Map<String, @Nullable Object> mean(@Nullable Figure figure) {
        if (figure == null) {
            return null;
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("value", figure.median());
        object.put("mean", figure.mean());
        interval(object, figure.interval());
        object.put("per_run", figure.perRun().stream().map(Figure.PerRun::value).toList());
        object.put("per_run_of", figure.perRun().stream().map(Figure.PerRun::of).toList());
        object.put("judged", figure.judged());
        return object;
    }

    private static void interval(Map<String, @Nullable Object> object, @Nullable Interval interval) {
        object.put("interval", interval == null ? null : List.of(interval.low(), interval.high()));
        object.put("method", interval == null ? null : interval.method());
    }
}
