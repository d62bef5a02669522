package saiddone.report.review.metrics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.QueueItem;
import saiddone.model.TranscriptSummary;
import saiddone.report.review.CodeAnswer;
import saiddone.report.review.DrawnQueue;
import saiddone.report.review.ReviewData;
import saiddone.report.review.ReviewedCases;
import saiddone.report.review.metrics.JudgeCalibration.Question;
import saiddone.report.review.metrics.JudgeCalibration.Rate;
import saiddone.report.review.patterns.Estimates;
import saiddone.statistics.Answer;
import saiddone.statistics.Interval;
import saiddone.statistics.Judge;
import saiddone.statistics.NoFigure;
import saiddone.statistics.PredictionPowered;
import saiddone.statistics.Prevalence;
import saiddone.statistics.Proportions;
import saiddone.statistics.RoganGladen;

/// Sets the judge against reviewers. Pure.
public final class JudgeCalibrations {
    private static final double HALF = .5;

    private final ReviewData data;
    private final ReviewedCases cases;
    private final RuledVerdicts reviewers;
    private final Question question;

    private JudgeCalibrations(ReviewData data, ReviewedCases cases, Question question) {
        this.data = data;
        this.cases = cases;
        this.reviewers = new RuledVerdicts(data);
        this.question = question;
    }

    /// Both questions, on the usual queue.
    public static List<JudgeCalibration> of(ReviewData data, ReviewedCases cases) {
        DrawnQueue queue = Estimates.usual(data).orElse(null);
        return List.of(of(data, cases, queue, Question.RESOLVED), of(data, cases, queue, Question.POLICY_KEPT));
    }

    /// @param queue null for none: then nothing can be said
    public static JudgeCalibration of(ReviewData data, ReviewedCases cases, @Nullable DrawnQueue queue, Question question) {
        return new JudgeCalibrations(data, cases, question).on(queue);
    }

    private JudgeCalibration on(@Nullable DrawnQueue queue) {
        if (queue == null) {
            return nothing(question, null, new NoFigure.TooFew("conversations drawn by chance", 0, Prevalence.MINIMUM),
                    "No queue was drawn by chance.");
        }
        List<QueueItem> items = queue.byChance().stream().filter(item -> judge(item.subject().transcript()) != null).toList();
        Answer<Rate> direct = direct(items);
        if (direct instanceof Answer.Withheld<Rate>(NoFigure why)) {
            return nothing(question, queue, why, "The queue's review does not reach far enough yet.");
        }
        JudgedSample sample = JudgedSample.of(items, item -> judge(item.subject().transcript()), this::truth);
        List<TranscriptSummary> frame = frame(queue);
        Answer<Rate> apparent = frame.isEmpty() ? sample.apparent() : simple(frame);
        int leftOut = (int) items.stream().filter(item -> truth(item) == null && finished(item)).count();
        return new JudgeCalibration(question, queue, sample.counts(), leftOut, sample.weighted(), sample.sensitivity(),
                sample.specificity(), apparent, corrected(apparent, sample), powered(sample, items, frame), direct, method(sample, frame));
    }

    private static JudgeCalibration nothing(Question question, @Nullable DrawnQueue queue, NoFigure none, String method) {
        return new JudgeCalibration(question, queue, new Judge(0, 0, 0, 0), 0, false, Answer.none(none), Answer.none(none),
                Answer.none(none), Answer.none(none), Answer.none(none), Answer.none(none), method);
    }

    private Answer<Rate> corrected(Answer<Rate> apparent, JudgedSample sample) {
        if (!(apparent instanceof Answer.Given<Rate>(Rate rate))) {
            return apparent;
        }
        int yes = (int) Math.round(rate.value() * rate.n());
        return switch (RoganGladen.of(yes, rate.n(), sample.effective(), Interval.USUAL)) {
            case Answer.Withheld<RoganGladen>(NoFigure why) -> Answer.none(why);
            case Answer.Given<RoganGladen>(RoganGladen fit) -> Answer.of(new Rate(fit.rate(), fit.interval(), fit.n(), fit.clipped()));
        };
    }

    private Answer<Rate> powered(JudgedSample sample, List<QueueItem> items, List<TranscriptSummary> frame) {
        if (sample.weighted()) {
            return Answer.none(new NoFigure.Undefined(
                    "conversations had different chances to be reviewed, and the method needs equal ones."));
        }
        Set<String> known = items.stream().filter(item -> truth(item) != null).map(item -> item.subject().transcript())
                .collect(Collectors.toSet());
        List<String> rest = (frame.isEmpty() ? items.stream().map(item -> item.subject().transcript())
                : frame.stream().map(TranscriptSummary::id))
                .filter(id -> !known.contains(id) && judge(id) != null).toList();
        double[] judged = rest.stream().mapToDouble(id -> Boolean.TRUE.equals(judge(id)) ? 1 : 0).toArray();
        return PredictionPowered.tuned(sample.truths(), sample.verdicts(), judged, Interval.USUAL)
                .map(fit -> new Rate(fit.mean(), fit.interval(), fit.reviewed() + fit.judged(), fit.clipped()));
    }

    private Answer<Rate> direct(List<QueueItem> items) {
        return Estimates.share(items, this::truth).map(one ->
                new Rate(one.prevalence().share(), one.prevalence().interval(), one.prevalence().n(), one.prevalence().clipped()));
    }

    private Answer<Rate> simple(List<TranscriptSummary> frame) {
        List<Boolean> words = new ArrayList<>();
        frame.forEach(row -> Optional.ofNullable(judge(row.id())).ifPresent(words::add));
        if (words.isEmpty()) {
            return Answer.none(new NoFigure.TooFew("conversations with the judge's word", 0, 1));
        }
        int yes = (int) words.stream().filter(word -> word).count();
        return Answer.of(new Rate((double) yes / words.size(), Proportions.wilson(yes, words.size(), Interval.USUAL), words.size(), false));
    }

    /// The rows that the queue was drawn from, where their number tells: the library, one suite, or one kind of case of it. Empty
    /// where none fits, and then only what was drawn counts.
    private List<TranscriptSummary> frame(DrawnQueue queue) {
        double size = queue.byChance().stream().map(QueueItem::inclusion).mapToDouble(chance -> chance == null ? 0 : 1 / chance).sum();
        Set<String> suites = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        for (QueueItem item : queue.byChance()) {
            TranscriptSummary row = cases.row(item.subject().transcript());
            if (row == null) {
                return List.of();
            }
            suites.add(row.caseRef().suite());
            kinds.add(row.caseRef().kind().label());
        }
        List<Predicate<TranscriptSummary>> frames = List.of(_ -> true, row -> suites.contains(row.caseRef().suite()),
                row -> suites.contains(row.caseRef().suite()) && kinds.contains(row.caseRef().kind().label()));
        return frames.stream().map(frame -> data.summaries().stream().filter(frame).toList())
                .filter(rows -> Math.abs(rows.size() - size) < HALF).findFirst().orElse(List.of());
    }

    /// The judge's word; null where it has none.
    private @Nullable Boolean judge(String transcript) {
        TranscriptSummary row = cases.row(transcript);
        if (row == null) {
            return null;
        }
        Double adherence = row.judgedAdherence();
        return question == Question.RESOLVED ? row.judgedResolved()
                : adherence == null ? null : Boolean.valueOf(adherence >= MetricReading.KEPT);
    }

    private @Nullable Boolean truth(QueueItem item) {
        String transcript = item.subject().transcript();
        CodeAnswer answer = answer(item);
        return answer == null || !answer.finished() ? null
                : (question == Question.RESOLVED ? reviewers.resolved(transcript) : reviewers.kept(transcript)).orElse(null);
    }

    private @Nullable CodeAnswer answer(QueueItem item) {
        ReviewedMetric metric = question == Question.RESOLVED ? ReviewedMetric.RESOLUTION : ReviewedMetric.POLICY_ADHERENCE;
        return data.answers().of(item.subject().transcript(), MetricReading.code(metric));
    }

    private boolean finished(QueueItem item) {
        CodeAnswer answer = answer(item);
        return answer != null && answer.finished();
    }

    private String method(JudgedSample sample, List<TranscriptSummary> frame) {
        String asked = question == Question.RESOLVED ? "The judge's resolved against the reviewers' request-unresolved (absent is yes)."
                : "The judge's adherence of .5 or more against the reviewers' policy-breached (absent is yes).";
        String weights = sample.weighted() ? " Shares are weighted by the chance of being reviewed; the corrected rate uses the effective "
                + "numbers (Kish)." : " All had the same chance of being reviewed.";
        String apparent = frame.isEmpty() ? " The judge's own share is estimated from what was drawn."
                : " The judge's own share is that of "
                + "all " + String.format(Locale.ROOT, "%,d", frame.size()) + " conversations drawn from.";
        return asked + " Drawn conversations only." + weights + apparent;
    }
}
