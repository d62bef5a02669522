package saiddone.annotation.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.exchange.EventJson.Move;

/// Some records as a log leaves them, each with the version that stands and those that wait.
///
/// The version of a record is the event that last wrote it. A merge writes under the version that it took over. Taking a merge back
/// restores the versions from before it, so that the copy is as if it had never merged; any other undo is a version of its own.
final class LogState {
    static final String CONFLICT = "conflict";

    private final Set<Ref> wanted;
    private final Set<String> otherKnows;
    private final Map<Ref, Version> standing = new HashMap<>();
    private final Map<Ref, Map<String, Version>> pending = new HashMap<>();
    private final Map<Ref, String> shared = new HashMap<>();
    private final Merges merges = new Merges();
    private final Map<String, Map<Ref, @Nullable Version>> before = new HashMap<>();

    private LogState(Set<Ref> wanted, Set<String> otherKnows) {
        this.wanted = wanted;
        this.otherKnows = otherKnows;
    }

    /// @param wanted     the records to follow
    /// @param otherKnows the events that the other copy knows
    static LogState of(LogSource log, Set<Ref> wanted, Set<String> otherKnows) {
        LogState state = new LogState(wanted, otherKnows);
        log.each(event -> {
            if (!event.came()) {
                state.follow(event, EventJson.of(event.json()));
            }
        });
        return state;
    }

    /// The records that a log's own events touched, of those events that `known` does not name.
    static Set<Ref> touched(LogSource log, Set<String> known) {
        Set<Ref> touched = new LinkedHashSet<>();
        log.each(event -> {
            if (!event.came() && !known.contains(event.uid())) {
                EventJson json = EventJson.of(event.json());
                json.moves().forEach(move -> touched.add(subject(move)));
                touched.addAll(json.versions().keySet());
            }
        });
        return touched;
    }

    Heads heads(Ref ref) {
        return new Heads(standing.get(ref), List.copyOf(pending.getOrDefault(ref, Map.of()).values()), shared.get(ref));
    }

    private static Ref subject(Move move) {
        String body = move.after() == null ? move.before() : move.after();
        return move.ref().record().equals(CONFLICT) && body != null ? EventJson.conflict(body).getKey() : move.ref();
    }

    private void follow(LogEvent event, EventJson json) {
        boolean asIfNever = merges.follow(event) != null;
        Map<Ref, @Nullable Version> was = new LinkedHashMap<>();
        for (Move move : json.moves()) {
            if (move.ref().record().equals(CONFLICT)) {
                wait(event, move, asIfNever || event.undoes() == null);
            } else {
                stand(was, move.ref(), new Version(event.uid(), move.after(), event.reviewer(), event.at()));
            }
        }
        json.versions().forEach((ref, version) ->
                stand(was, ref, new Version(version.id(), body(ref), version.reviewer(), version.at())));
        if (event.undoes() != null) {
            takeBack(event, was, before.getOrDefault(event.undoes(), Map.of()), asIfNever);
        }
        before.put(event.uid(), was);
        was.keySet().forEach(this::share);
    }

    private void stand(Map<Ref, @Nullable Version> was, Ref ref, @Nullable Version version) {
        if (wanted.contains(ref)) {
            if (!was.containsKey(ref)) {
                was.put(ref, standing.get(ref));
            }
            if (version == null) {
                standing.remove(ref);
            } else {
                standing.put(ref, version);
            }
        }
    }

    /// @param earlier   the versions from before what is taken back
    /// @param asIfNever whether they stand again, or whether the undo is news to others
    private void takeBack(LogEvent event, Map<Ref, @Nullable Version> was, Map<Ref, @Nullable Version> earlier, boolean asIfNever) {
        earlier.forEach((ref, version) -> stand(was, ref, asIfNever ? version
                : new Version(event.uid(), body(ref), event.reviewer(), event.at())));
    }

    private @Nullable String body(Ref ref) {
        Version present = standing.get(ref);
        return present == null ? null : present.body();
    }

    /// What stands is what both once had, if the other copy knows its version.
    private void share(Ref ref) {
        Version present = standing.get(ref);
        if (present == null || !otherKnows.contains(present.event())) {
            return;
        }
        if (present.body() == null) {
            shared.remove(ref);
        } else {
            shared.put(ref, present.body());
        }
    }

    /// A conflict that an undo brings back is news to every copy that knows that it was settled.
    private void wait(LogEvent event, Move move, boolean asItWas) {
        if (move.before() != null) {
            Map.Entry<Ref, Version> gone = EventJson.conflict(move.before());
            Map<String, Version> of = pending.get(gone.getKey());
            if (of != null) {
                of.remove(move.ref().key());
            }
        }
        if (move.after() != null) {
            Map.Entry<Ref, Version> come = EventJson.conflict(move.after());
            if (wanted.contains(come.getKey())) {
                Version version = come.getValue();
                String id = asItWas ? version.id() : event.uid() + "~" + version.id();
                pending.computeIfAbsent(come.getKey(), key -> new LinkedHashMap<>())
                        .put(move.ref().key(), new Version(id, version.body(), version.reviewer(), version.at()));
            }
        }
    }

    /// The keys of the conflicts about a record, by the version that waits.
    Map<String, String> conflicts(Ref ref) {
        Map<String, String> keys = new HashMap<>();
        pending.getOrDefault(ref, Map.of()).forEach((key, version) -> keys.put(version.id(), key));
        return keys;
    }
}
