package saiddone.annotation.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What becomes of one record when two copies meet.
///
/// A version survives unless the other copy knew it and went on to another. Where both copies' versions survive, both changed
/// the record without knowing of each other: ours stands and theirs waits for a choice, except where one of them has come back
/// to the words that both once shared, or both say the same.
///
/// @param standing the version that stands, null where none ever did
/// @param pending  the versions that wait
record Outcome(@Nullable Version standing, List<Version> pending) {

    /// @param record      the record's kind
    /// @param oursKnown   the events that this copy knows
    /// @param theirsKnown the events that the other copy knows
    static Outcome of(String record, Heads ours, Set<String> oursKnown, Heads theirs, Set<String> theirsKnown) {
        List<Version> survivors = distinct(Stream.concat(survivors(ours, theirs, theirsKnown),
                survivors(theirs, ours, oursKnown)).toList());
        Version our = in(ours.standing(), survivors);
        Version their = in(theirs.standing(), survivors);
        Version standing = standing(record, ours, our, theirs, their, survivors);
        List<Version> waiting = survivors.stream().filter(version -> standing == null
                || !version.id().equals(standing.id()) && !Substance.same(record, version.body(), standing.body())).toList();
        boolean settled = our != null && their != null && (cameBack(ours, theirs) || cameBack(theirs, ours));
        return new Outcome(standing, settled ? List.of() : waiting);
    }

    private static @Nullable Version standing(String record, Heads ours, @Nullable Version our, Heads theirs, @Nullable Version their,
                                              List<Version> survivors) {
        if (our != null && their != null) {
            return both(record, ours, our, theirs, their);
        }
        if (our != null || their != null) {
            return our != null ? our : their;
        }
        boolean never = neverStood(ours) || neverStood(theirs);
        return never ? null : survivors.stream().max(Version.BY_TIME).orElse(ours.standing());
    }

    private static Version both(String record, Heads ours, Version our, Heads theirs, Version their) {
        if (our.id().equals(their.id()) || Objects.equals(our.body(), their.body())) {
            return our;
        }
        if (cameBack(ours, theirs)) {
            return their;
        }
        boolean same = Substance.same(record, our.body(), their.body());
        return same && Substance.newer(their.body(), our.body()) ? their : our;
    }

    /// Whether one copy stands where the other last knew it, and the other does not.
    private static boolean cameBack(Heads one, Heads other) {
        return one.pending().isEmpty() && other.pending().isEmpty() && stands(one, other.shared()) && !stands(other, one.shared());
    }

    private static boolean stands(Heads heads, @Nullable String body) {
        return Objects.equals(heads.standing() == null ? null : heads.standing().body(), body);
    }

    private static boolean neverStood(Heads heads) {
        return heads.standing() == null && !heads.pending().isEmpty();
    }

    private static Stream<Version> survivors(Heads these, Heads others, Set<String> othersKnow) {
        return these.all().stream().filter(version -> !othersKnow.contains(version.event()) || others.has(version.id()));
    }

    /// The version itself, or another that says the same: an undone choice has versions of its own.
    private static @Nullable Version in(@Nullable Version version, List<Version> survivors) {
        return version == null ? null : survivors.stream().filter(one -> one.id().equals(version.id())).findFirst()
                .or(() -> survivors.stream().filter(one -> Objects.equals(one.body(), version.body())).findFirst()).orElse(null);
    }

    private static List<Version> distinct(List<Version> versions) {
        Map<String, Version> byId = new LinkedHashMap<>();
        versions.forEach(version -> byId.putIfAbsent(version.id(), version));
        return List.copyOf(byId.values());
    }
}
