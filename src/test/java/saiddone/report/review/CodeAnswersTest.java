package saiddone.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.store.CodeCount;
import saiddone.report.review.CodeAnswer.Basis;

/// The rules for one answer, each alone; and a second counting of random reviews, straight from docs/review.md.
class CodeAnswersTest {

    @Test
    void randomReviewsAreCountedAsTheTwinCounts() {
        for (long seed = 0; seed < 30; seed++) {
            RandomReview review = new RandomReview(seed, 40);
            Map<String, String> twin = twin(review);
            Map<String, String> found = new TreeMap<>();
            review.data().answers().all().forEach(one -> found.put(one.transcript() + " " + one.code(), one.word() + " " + one.basis()));
            assertThat(found).as("seed " + seed).isEqualTo(twin);
            Map<String, Integer> counts = new TreeMap<>();
            twin.forEach((key, word) -> counts.merge(key.split(" ")[1] + " m" + Integer.parseInt(key.split(" ")[0].substring(1)) % 3 + " "
                    + word.split(" ")[0], 1, Integer::sum));
            for (CodeCount count : review.data().counts()) {
                String key = count.code() + " " + count.model() + " ";
                assertThat(List.of(count.present(), count.unsure(), count.absent())).as(key).containsExactly(
                        counts.getOrDefault(key + "PRESENT", 0), counts.getOrDefault(key + "UNSURE", 0),
                        counts.getOrDefault(key + "ABSENT", 0));
            }
        }
    }

    /// For each conversation and code: everybody's words in lists, then the rules one after the other.
    private static Map<String, String> twin(RandomReview review) {
        Map<String, String> answers = new TreeMap<>();
        for (var subject : review.subjects) {
            for (String code : List.of("c0", "c1", "c2", "gone")) {
                List<Presence> strongest = new ArrayList<>();
                for (String who : RandomReview.REVIEWERS) {
                    List<Presence> words = new ArrayList<>(judged(review, who, subject.transcript(), code));
                    if (silent(review, who, subject.transcript(), code)) {
                        words.add(Presence.ABSENT);
                    }
                    if (!words.isEmpty()) {
                        strongest.add(strongest(words));
                    }
                }
                List<Presence> settled = judged(review, "ada", subject.transcript(), code);
                boolean settledBySilence = silent(review, "ada", subject.transcript(), code);
                String answer = answer(strongest, settled, settledBySilence);
                if (!answer.isEmpty()) {
                    answers.put(subject.transcript() + " " + code, answer);
                }
            }
        }
        return answers;
    }

    private static String answer(List<Presence> words, List<Presence> settled, boolean settledBySilence) {
        if (!settled.isEmpty()) {
            return strongest(settled) + " ADJUDICATED";
        }
        boolean agree = words.stream().distinct().count() == 1;
        if (settledBySilence && !agree) {
            return "ABSENT ADJUDICATED";
        }
        return words.isEmpty() ? "" : strongest(words) + (!agree ? " UNSETTLED" : words.size() > 1 ? " AGREED" : " SINGLE");
    }

    private static Presence strongest(List<Presence> words) {
        return words.contains(Presence.PRESENT) ? Presence.PRESENT : words.contains(Presence.UNSURE) ? Presence.UNSURE : Presence.ABSENT;
    }

    private static List<Presence> judged(RandomReview review, String who, String transcript, String code) {
        return review.judgements.stream().filter(one -> one.reviewer().equals(who) && one.subject().transcript().equals(transcript))
                .filter(one -> one.code().equals(code) || code.equals("c0") && one.code().equals("old")).map(Judgement::presence).toList();
    }

    private static boolean silent(RandomReview review, String who, String transcript, String code) {
        return review.reviewed.stream().anyMatch(one -> one.reviewer().equals(who) && one.subject().transcript().equals(transcript)
                && one.absent().contains(code));
    }

    @Test
    void whatIsToldOfAnswersIsWhatTheySay() {
        for (long seed = 0; seed < 20; seed++) {
            CodeAnswers answers = new RandomReview(seed, 40).data().answers();
            List<CodeAnswer> all = answers.all().toList();
            List<String> told = new ArrayList<>();
            answers.transcripts().forEach(one -> answers.each(one, (code, word, finished, unsettled) ->
                    told.add(one + answers.codes().get(code) + word + finished + unsettled)));
            assertThat(told).containsExactlyInAnyOrderElementsOf(all.stream().map(one -> one.transcript() + one.code() + one.word()
                    + one.finished() + one.unsettled()).toList());
            assertThat(answers.allUnsettled()).isEqualTo(all.stream().filter(CodeAnswer::unsettled).toList()).isNotEmpty();
            assertThat(answers.transcripts()).containsExactlyElementsOf(all.stream().map(CodeAnswer::transcript).distinct().sorted()
                    .toList());
            assertThat(answers.transcripts()).allSatisfy(one -> assertThat(answers.of(one).values()).containsExactlyElementsOf(
                    all.stream().filter(answer -> answer.transcript().equals(one)).toList()));
        }
    }

    @Test
    void anAdjudicationSettlesTheOneConversationAndNoOther() {
        for (long seed = 0; seed < 20; seed++) {
            RandomReview review = new RandomReview(seed, 20);
            List<CodeAnswer> open = review.data().answers().all().filter(CodeAnswer::unsettled).toList();
            assertThat(open).isNotEmpty();
            CodeAnswer first = open.getFirst();
            review.judgements.add(Made.judgement("ada", first.code(), Made.subject(first.transcript(), first.model()), Presence.ABSENT));
            List<CodeAnswer> left = review.data().answers().all().filter(CodeAnswer::unsettled).toList();
            assertThat(left).containsExactlyElementsOf(open.subList(1, open.size()));
            CodeAnswer now = Objects.requireNonNull(review.data().answers().of(first.transcript(), first.code()));
            assertThat(now.basis()).isEqualTo(Basis.ADJUDICATED);
            assertThat(now.word()).isEqualTo(Presence.ABSENT);
        }
    }

    @Test
    void notReviewedIsNoAnswerAndANegativeOfAMergedCodeIsNone() {
        RandomReview empty = new RandomReview(1, 0);
        var subject = Made.subject("t", "m");
        assertThat(empty.data().answers().of("t", "c0")).isNull();
        empty.reviewed.add(Made.reviewed("ann", subject, List.of("old", "c1"), false));
        assertThat(empty.data().answers().of("t", "c0")).as("nobody looked for the heir").isNull();
        assertThat(Objects.requireNonNull(empty.data().answers().of("t", "c1")).word()).isEqualTo(Presence.ABSENT);
        empty.judgements.add(Made.judgement("ann", "old", subject, Presence.PRESENT));
        assertThat(Objects.requireNonNull(empty.data().answers().of("t", "c0")).present()).as("it counts for the heir").isTrue();
        assertThat(empty.data().answers().of("t", "old")).isNull();
    }

    @Test
    void anAdjudicatorsSilenceIsNothingAgainstThoseWhoAgree() {
        RandomReview empty = new RandomReview(1, 0);
        var subject = Made.subject("t", "m");
        empty.judgements.add(Made.judgement("ann", "c0", subject, Presence.PRESENT));
        empty.judgements.add(Made.judgement("ben", "c0", subject, Presence.PRESENT));
        empty.judgements.add(Made.judgement("ann", "c1", subject, Presence.PRESENT));
        Reviewed ben = Made.reviewed("ben", subject, List.of("c1"), false);
        empty.reviewed.add(ben);
        empty.reviewed.add(Made.reviewed("ada", subject, List.of("c0", "c1"), false));
        assertThat(Objects.requireNonNull(empty.data().answers().of("t", "c0")).basis()).isEqualTo(Basis.AGREED);
        assertThat(Objects.requireNonNull(empty.data().answers().of("t", "c1")).word()).isEqualTo(Presence.ABSENT);
    }
}
