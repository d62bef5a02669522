package saiddone.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Quote;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.model.Role;

/// What three reviewers and an adjudicator might have said, at random: places with several words, reviews from before a merge,
/// codes that came later, conversations that nobody touched.
public final class RandomReview {
    public static final List<String> REVIEWERS = List.of("ann", "ben", "cyd");
    public final Codebook codebook;
    public final List<Reviewer> reviewers = new ArrayList<>();
    public final List<Judgement> judgements = new ArrayList<>();
    public final List<Reviewed> reviewed = new ArrayList<>();
    public final List<Subject> subjects = new ArrayList<>();

    public RandomReview(long seed, int conversations) {
        Random random = new Random(seed);
        Code old = Made.code("old", null).merged("c0");
        Code gone = Made.code("gone", null).retired(true);
        codebook = new Codebook(3, List.of(), List.of(Made.code("c0", null), Made.code("c1", null), Made.code("c2", null), old, gone));
        REVIEWERS.forEach(id -> reviewers.add(new Reviewer(id, id, false)));
        reviewers.add(new Reviewer("ada", "ada", true));
        for (int i = 0; i < conversations; i++) {
            Subject subject = Made.subject("t" + i, "m" + i % 3);
            subjects.add(subject);
            for (Reviewer reviewer : reviewers) {
                if (random.nextInt(3) > 0 && !(reviewer.adjudicates() && random.nextInt(2) == 0)) {
                    said(random, reviewer, subject);
                }
            }
        }
    }

    private void said(Random random, Reviewer reviewer, Subject subject) {
        Set<String> spoken = new TreeSet<>();
        for (Code code : codebook.codes()) {
            for (int place = 0; place < 2; place++) {
                if (random.nextInt(reviewer.adjudicates() ? 4 : 3) == 0) {
                    Target at = place == 0 ? new Target.Conversation()
                            : new Target.OfMessage(1, Role.ASSISTANT, new Quote("words", "", "", "00"));
                    judgements.add(Made.judgement(reviewer.id(), code.id(), subject, at, Presence.values()[random.nextInt(3)]));
                    spoken.add(code.id());
                }
            }
        }
        if (random.nextInt(3) > 0) {
            boolean beforeTheMerge = random.nextBoolean();
            boolean beforeTheLast = random.nextInt(4) == 0;
            List<String> absent = codebook.codes().stream().map(Code::id).filter(id -> !spoken.contains(id))
                    .filter(id -> !id.equals("old") || beforeTheMerge).filter(id -> !id.equals("c2") || !beforeTheLast)
                    .filter(id -> !id.equals("c0") || !spoken.contains("old") || beforeTheMerge).toList();
            reviewed.add(Made.reviewed(reviewer.id(), subject, absent, random.nextBoolean()));
        }
    }

    public ReviewData data() {
        return ReviewData.whole(codebook, reviewers, judgements, reviewed, List.of(), List.of(), List.of(), 0);
    }
}
