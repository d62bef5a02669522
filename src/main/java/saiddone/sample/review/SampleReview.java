package saiddone.sample.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import saiddone.annotation.codebook.StarterCodebook;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.AnnotationStore;
import saiddone.model.CaseKind;
import saiddone.model.Finding;
import saiddone.model.Transcript;
import saiddone.sample.Pattern;
import saiddone.sample.words.Dice;

/// A review of the sample corpus that was made for demonstration: a blind stratified queue read by two reviewers, a queue
/// picked by hand, rulings on verdicts and findings, adjudication, and a codebook that changes on the way. The same
/// conversations and seed give the same review.
public final class SampleReview {
    /// The seed of the review that the project ships.
    public static final long SEED = 20_261_005;

    private static final Instant START = Instant.parse("2026-10-01T07:30:00Z");
    private static final String MORNING = "T07:05:00Z";
    private static final String AFTERNOON = "T12:35:00Z";
    private static final List<String> DAYS = List.of("2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09", "2026-10-12");
    private static final int LEFT_BY_A = 0;
    private static final int LEFT_BY_B = 20;
    private static final List<Pattern> RARE = List.of(Pattern.TEXT_RIGHT_ACTION_WRONG, Pattern.STALE_TRACKING, Pattern.PHANTOM_ACTION,
            Pattern.INVENTED_DELIVERY_FACT, Pattern.FABRICATED_URL, Pattern.INTERNAL_PROSE_LEAK, Pattern.UNREQUESTED_CANCEL,
            Pattern.FALSE_HANDOVER_PROMISE, Pattern.EMPTY_REPLY);
    private static final int PICKED_OF_EACH = 2;
    private static final int PICKED_READ_BY_A = 13;
    private static final int PICKED_READ_BY_B = 7;
    private static final int HANDOVERS_OF_EACH = 10;
    private static final int OPEN_DIFFERENCES = 10;
    private static final int OPEN_RULINGS = 2;

    private static final Reviewer A = new Reviewer("demo-a", "Reviewer A (made for demonstration)", false);
    private static final Reviewer B = new Reviewer("demo-b", "Reviewer B (made for demonstration)", false);
    private static final Reviewer ADJUDICATION = new Reviewer("demo-adjudication", "Adjudication (made for demonstration)", true);

    private final long seed;
    private final int frame;
    private final List<Strata.Drawn> drawn;
    private final List<Candidate> picked;
    private final List<Candidate> ruled;

    /// @param frame every conversation that may be drawn, in a fixed order
    public SampleReview(List<Candidate> frame, long seed) {
        this.seed = seed;
        this.frame = frame.size();
        this.drawn = Strata.draw(frame, seed);
        Set<String> taken = new HashSet<>(drawn.stream().map(one -> one.candidate().id()).toList());
        List<Candidate> others = frame.stream().filter(one -> !taken.contains(one.id())).toList();
        this.picked = picked(others);
        this.ruled = ruled(others);
    }

    /// Verdicts that are only ruled on: every other unsafe trap, and so many needless handovers of each model that its figure
    /// after review can be told.
    private List<Candidate> ruled(List<Candidate> others) {
        List<Candidate> shuffled = new ArrayList<>(others);
        Strata.shuffle(shuffled, Dice.of(seed, "ruled"));
        Map<String, Integer> handovers = new HashMap<>();
        return shuffled.stream().filter(one -> RulingRound.unsafeTrap(one) || one.kind() == CaseKind.ROUTINE && one.handedOver()
                && handovers.merge(String.valueOf(one.summary().model()), 1, Integer::sum) <= HANDOVERS_OF_EACH).toList();
    }

    /// Some of each of the patterns that a small sample misses.
    private List<Candidate> picked(List<Candidate> others) {
        Set<Candidate> hits = new LinkedHashSet<>();
        for (int round = 0; round < PICKED_OF_EACH; round++) {
            for (Pattern pattern : RARE) {
                List<Candidate> showing = others.stream().filter(one -> one.shows(pattern) && !hits.contains(one)).toList();
                if (!showing.isEmpty()) {
                    hits.add(Dice.of(seed, "picked", pattern, round).oneOf(showing));
                }
            }
        }
        return List.copyOf(hits);
    }

    /// The conversations that are read or ruled on: their transcripts are needed whole.
    public Set<String> conversations() {
        Set<String> ids = new HashSet<>();
        Stream.of(drawn.stream().map(Strata.Drawn::candidate), picked.stream(), ruled.stream()).flatMap(Function.identity())
                .forEach(one -> ids.add(one.id()));
        return ids;
    }

    /// The clock that the store has to be opened with.
    public static WorkClock clock() {
        return new WorkClock(START);
    }

    /// The ids that the store has to be opened with, so that they are the same at every making.
    public static Supplier<String> ids(long seed) {
        Dice dice = Dice.of(seed, "ids");
        return () -> new UUID(dice.next() & ~0xF000L | 0x4000L, dice.next() & ~(3L << 62) | 1L << 63).toString();
    }

    /// Plays the review into a new, empty store that was opened with [#clock()].
    ///
    /// @param whole the transcripts of [#conversations()], by id
    /// @param found what the checks find in one of them
    public void write(AnnotationStore store, WorkClock clock, Map<String, Transcript> whole,
                      Function<Transcript, List<Finding>> found) {
        Room room = new Room(store, clock, seed, whole);
        PlayedReviewer a = new PlayedReviewer(A, true, seed, room.remarks());
        PlayedReviewer b = new PlayedReviewer(B, false, seed, room.remarks());
        DrawnQueues queues = new DrawnQueues(room, List.of(A.id(), B.id()));
        begin(room, queues);
        blind(room, new Reading(room, a, true), new Reading(room, b, true));
        clock.at(Instant.parse("2026-10-13T07:20:00Z"));
        CodebookChanges.merge(store.codebook(), A.id());
        clock.pass(900);
        queues.picked(picked);
        new Reading(room, a, false).of(first(picked, PICKED_READ_BY_A));
        clock.at(Instant.parse("2026-10-14T12:50:00Z"));
        new Reading(room, b, false).of(first(picked, PICKED_READ_BY_B));
        settle(room);
        findings(room, new FindingRound(room, found));
    }

    private void begin(Room room, DrawnQueues queues) {
        for (Reviewer one : List.of(A, B, ADJUDICATION)) {
            room.store().reviewers().put(one);
        }
        room.clock().pass(60);
        StarterCodebook.putInto(room.store(), A.id());
        room.clock().at(Instant.parse("2026-10-02T08:40:00Z"));
        queues.blind(drawn, frame);
    }

    /// A reads in the mornings, B in the afternoons. On the way a code comes, another is renamed, somebody looks behind the
    /// blind, and each makes a slip.
    private void blind(Room room, Reading a, Reading b) {
        List<Candidate> order = drawn.stream().map(Strata.Drawn::candidate).toList();
        for (int day = 0; day < DAYS.size(); day++) {
            List<Candidate> ofA = share(first(order, order.size() - LEFT_BY_A), day);
            List<Candidate> ofB = share(first(order, order.size() - LEFT_BY_B), day);
            room.clock().at(Instant.parse(DAYS.get(day) + MORNING));
            if (day == 1) {
                a.slip(ofA.getFirst());
            }
            a.of(ofA);
            if (day == 2) {
                room.clock().pass(240);
                CodebookChanges.add(room.store().codebook(), A.id());
            }
            room.clock().at(Instant.parse(DAYS.get(day) + AFTERNOON));
            if (day == 1) {
                b.unblinded(ofB.getFirst());
                ofB = ofB.subList(1, ofB.size());
            }
            if (day == 3) {
                b.slip(ofB.getFirst());
            }
            b.of(ofB);
            if (day == 4) {
                room.clock().pass(300);
                CodebookChanges.rename(room.store().codebook(), B.id());
            }
        }
    }

    private void settle(Room room) {
        List<Candidate> both = first(drawn.stream().map(Strata.Drawn::candidate).toList(), drawn.size() - LEFT_BY_B);
        RulingRound rulings = new RulingRound(room);
        room.clock().at(Instant.parse("2026-10-15T07:10:00Z"));
        rulings.by(A.id(), both);
        rulings.by(A.id(), ruled);
        room.clock().at(Instant.parse("2026-10-16T12:40:00Z"));
        rulings.by(B.id(), both);
        room.clock().at(Instant.parse("2026-10-19T07:15:00Z"));
        new Adjudication(room, ADJUDICATION.id()).of(both, OPEN_DIFFERENCES);
        room.clock().at(Instant.parse("2026-10-20T07:15:00Z"));
        rulings.settle(ADJUDICATION.id(), both, OPEN_RULINGS);
    }

    private void findings(Room room, FindingRound round) {
        List<Candidate> both = first(drawn.stream().map(Strata.Drawn::candidate).toList(), drawn.size() - LEFT_BY_B);
        room.clock().at(Instant.parse("2026-10-21T07:10:00Z"));
        round.by(A.id(), both);
        round.by(A.id(), first(picked, PICKED_READ_BY_A));
        room.clock().at(Instant.parse("2026-10-22T12:40:00Z"));
        round.by(B.id(), first(both, both.size() / 2));
    }

    private static List<Candidate> share(List<Candidate> all, int day) {
        return all.subList(all.size() * day / DAYS.size(), all.size() * (day + 1) / DAYS.size());
    }

    private static List<Candidate> first(List<Candidate> all, int count) {
        return all.subList(0, Math.clamp(count, 0, all.size()));
    }
}
