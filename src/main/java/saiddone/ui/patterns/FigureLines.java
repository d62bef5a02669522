package saiddone.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import saiddone.report.review.metrics.JudgeCalibration;
import saiddone.report.review.metrics.JudgeCalibration.Rate;
import saiddone.report.review.metrics.JudgeCalibrations;
import saiddone.report.review.metrics.PatternOutcome;
import saiddone.statistics.Answer;
import saiddone.statistics.Judge;
import saiddone.statistics.NoFigure;
import saiddone.ui.patterns.Figures.Line;
import saiddone.ui.shell.Strings;

/// Patterns against outcomes, and the judge against reviewers, line by line.
final class FigureLines {
    private final Strings strings;
    private final PatternText text;

    FigureLines(Strings strings) {
        this.strings = strings;
        this.text = new PatternText(strings);
    }

    Content outcomes(PatternsPage page) {
        List<PatternOutcome> all = PatternOutcome.all(page.data(), page.cases()).stream().filter(one -> one.table().n() > 0).toList();
        if (all.isEmpty()) {
            return new Content.None(strings.get("patterns.outcome.none"));
        }
        List<String> headings = List.of("code", "outcome", "with", "without", "ratio", "interval", "fisher", "adjusted").stream()
                .map(key -> strings.get("patterns.outcome." + key)).toList();
        return new Content.Lines(new Figures(headings, all.stream().map(this::line).toList(), List.of(210, 200)),
                strings.get("patterns.outcome.method"));
    }

    private Line line(PatternOutcome one) {
        String why = one.ratio().why().or(() -> one.fisher().why()).map(NoFigure::sentence).orElse("");
        String told = strings.get("patterns.outcome.told", one.code().name(), one.outcome().words()) + " " + one.method();
        return new Line(List.of(one.code().name(), one.outcome().words(), of(one.table().with(), one.table().n()),
                of(one.table().otherWith(), one.table().others()), show(one.ratio(), PatternText::two), show(one.interval(), text::between),
                show(one.fisher(), PatternText::p), show(one.adjusted(), PatternText::p)), why, told, Door.ToQuotes.of(one.code().id(),
                null));
    }

    Content judge(PatternsPage page) {
        List<Line> lines = new ArrayList<>();
        List<JudgeCalibration> both = JudgeCalibrations.of(page.data(), page.cases());
        both.forEach(one -> lines.addAll(lines(one)));
        List<String> headings = List.of("question", "figure", "value", "interval", "n").stream()
                .map(key -> strings.get("patterns.judge." + key)).toList();
        Set<String> methods = both.stream().map(JudgeCalibration::method).collect(Collectors.toSet());
        return new Content.Lines(new Figures(headings, lines, List.of(110, 330)), String.join(" ", methods.stream().sorted().toList()));
    }

    private List<Line> lines(JudgeCalibration one) {
        Judge counts = one.counts();
        String question = one.question().words();
        String table = strings.get("patterns.judge.counts", counts.hits(), counts.missed(), counts.falseAlarms(), counts.quiet(),
                one.leftOut());
        return List.of(rate(question, "sensitivity", one.sensitivity(), table), rate(question, "specificity", one.specificity(), table),
                rate(question, "apparent", one.apparent(), one.method()), rate(question, "corrected", one.corrected(), one.method()),
                rate(question, "powered", one.predictionPowered(), one.method()), rate(question, "direct", one.direct(), one.method()));
    }

    private Line rate(String question, String key, Answer<Rate> rate, String told) {
        String why = PatternText.why(rate);
        return new Line(List.of(question, strings.get("patterns.judge." + key), show(rate, one -> PatternText.percent(one.value())
                + (one.clipped() ? strings.get("patterns.judge.clipped") : "")), show(rate, one -> PatternText.percents(one.interval())),
                show(rate, one -> Integer.toString(one.n()))), why, told + (rate.figure().isPresent()
                ? " " + rate.figure().get().interval().method() : " " + why), null);
    }

    private static <T> String show(Answer<T> answer, Function<T, String> words) {
        return answer.figure().map(words).orElse(PatternText.NONE);
    }

    private String of(int hits, int n) {
        return strings.get("patterns.n-of", hits, n);
    }
}
