package saiddone.annotation.exchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.store.EventKind;

/// What becomes of each record that the other copy touched, one by one; that they fit together is seen to when it is applied.
///
/// @param brought the uids that the other copy knows and this one doesn't, in the other's order
/// @param fates   by record
public record MergePlan(Set<String> brought, Map<Ref, Fate> fates) {

    /// What stands and what waits afterwards.
    ///
    /// @param was       the version that stands here before, null where none ever did
    /// @param now       the version that shall stand, null where none ever did
    /// @param pending   the versions that wait afterwards
    /// @param conflicts the keys of the conflicts that are open here, by the version that waits
    public record Fate(@Nullable Version was, @Nullable Version now, List<Version> pending, Map<String, String> conflicts) {

        boolean changes() {
            boolean same = Objects.equals(was == null ? null : was.id(), now == null ? null : now.id());
            return !same || !conflicts.keySet().equals(Set.copyOf(pending.stream().map(Version::id).toList()));
        }
    }

    public static MergePlan of(LogSource ours, LogSource theirs) {
        Set<String> oursKnown = KnownEvents.of(ours);
        Set<String> theirsKnown = KnownEvents.of(theirs);
        News news = News.of(oursKnown, theirs, theirsKnown);
        Map<Ref, Fate> fates = news.brought.isEmpty() ? Map.of() : fates(ours, oursKnown, theirs, theirsKnown);
        boolean nothing = !news.work && fates.values().stream().noneMatch(Fate::changes);
        return nothing ? new MergePlan(Set.of(), Map.of()) : new MergePlan(news.brought, fates);
    }

    /// Whether the other copy knows something that matters here; mostly without looking at a single record.
    public static boolean isNews(LogSource ours, LogSource theirs) {
        News news = News.of(KnownEvents.of(ours), theirs, KnownEvents.of(theirs));
        return news.work || !news.brought.isEmpty() && !of(ours, theirs).nothing();
    }

    /// @param work whether something else than merges is among them
    private record News(Set<String> brought, boolean work) {

        static News of(Set<String> oursKnown, LogSource theirs, Set<String> theirsKnown) {
            Set<String> brought = new LinkedHashSet<>();
            boolean[] work = {false};
            theirs.each(event -> {
                if (theirsKnown.contains(event.uid()) && !oursKnown.contains(event.uid())) {
                    brought.add(event.uid());
                    work[0] |= event.kind() != EventKind.MERGED;
                }
            });
            return new News(brought, work[0]);
        }
    }

    /// Whether the other copy knows nothing that matters here; that it merged what is here is no news.
    public boolean nothing() {
        return brought.isEmpty();
    }

    private static Map<Ref, Fate> fates(LogSource ours, Set<String> oursKnown, LogSource theirs, Set<String> theirsKnown) {
        Set<Ref> touched = LogState.touched(theirs, oursKnown);
        LogState here = LogState.of(ours, touched, theirsKnown);
        LogState there = LogState.of(theirs, touched, oursKnown);
        Map<Ref, Fate> fates = new LinkedHashMap<>();
        for (Ref ref : touched) {
            Heads heads = here.heads(ref);
            Outcome outcome = Outcome.of(ref.record(), heads, oursKnown, there.heads(ref), theirsKnown);
            fates.put(ref, new Fate(heads.standing(), outcome.standing(), outcome.pending(), here.conflicts(ref)));
        }
        return fates;
    }
}
