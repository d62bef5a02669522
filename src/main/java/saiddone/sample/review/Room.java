package saiddone.sample.review;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saiddone.annotation.codebook.StarterCodebook;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Subject;
import saiddone.annotation.store.AnnotationStore;
import saiddone.model.Transcript;

/// What the played review works with: the store, the clock, the conversations, and what is to be seen in them.
final class Room {
    private final AnnotationStore store;
    private final WorkClock clock;
    private final long seed;
    private final Remarks remarks;
    private final Map<String, Transcript> whole;
    private final Map<String, List<Sight>> sights = new HashMap<>();

    Room(AnnotationStore store, WorkClock clock, long seed, Map<String, Transcript> whole) {
        this.store = store;
        this.clock = clock;
        this.seed = seed;
        this.remarks = new Remarks(seed);
        this.whole = whole;
    }

    AnnotationStore store() {
        return store;
    }

    WorkClock clock() {
        return clock;
    }

    long seed() {
        return seed;
    }

    Remarks remarks() {
        return remarks;
    }

    Transcript transcript(Candidate candidate) {
        return Objects.requireNonNull(whole.get(candidate.id()), candidate.id());
    }

    Subject subject(Candidate candidate) {
        return Subject.of(transcript(candidate));
    }

    List<Sight> sights(Candidate candidate) {
        return sights.computeIfAbsent(candidate.id(), _ -> Sights.of(candidate, transcript(candidate), seed));
    }

    /// The codes that may be used now by the names they were made under, with the length of their scales.
    Map<String, Integer> scales() {
        Map<String, Code> inForce = store.codebook().now().inForce().stream().collect(Collectors.toMap(Code::id, Function.identity()));
        Map<String, Integer> scales = new LinkedHashMap<>();
        Stream.concat(StarterCodebook.load().codes().stream().map(Code::name), Stream.of(Habits.ECHOED_DATE)).forEach(name -> {
            Code code = inForce.get(StarterCodes.id(name));
            if (code != null) {
                scales.put(name, code.severities().size());
            }
        });
        return scales;
    }
}
