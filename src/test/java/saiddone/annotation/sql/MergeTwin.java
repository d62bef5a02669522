package saiddone.annotation.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import saiddone.annotation.exchange.Ref;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What two copies should hold after they meet, from three plain maps of records: the common start, ours, theirs. Knows nothing
/// of events.
final class MergeTwin {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, List<String>> TIMES = Map.of("judgement", List.of("madeAt", "version", "id"),
            "reviewed", List.of("at", "version"), "overrule", List.of("at"),
            "finding_ruling", List.of("at", "judgement"), "muted_check", List.of("at"));

    private final Map<Ref, String> base;
    private final Map<Ref, String> ours;
    private final Map<Ref, String> theirs;
    final Map<Ref, String> result = new TreeMap<>(Comparator.comparing(Ref::toString));
    /// What waits, null for a record that they took away.
    final Map<Ref, String> conflicts = new HashMap<>();

    /// What stays although the other copy took it away, since work stands on it.
    final Map<Ref, String> kept = new HashMap<>();

    MergeTwin(Map<Ref, String> base, Map<Ref, String> ours, Map<Ref, String> theirs) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
        eachRecord();
        places();
        circles();
        chains();
        parents();
        conflicts.entrySet().removeIf(entry -> same(entry.getKey(), entry.getValue(), result.get(entry.getKey()))
                || entry.getValue() == null && used(entry.getKey()));
    }

    /// Each record that is not as it should be, with what was before.
    List<String> differences(Map<Ref, String> state) {
        Set<Ref> all = new HashSet<>(state.keySet());
        all.addAll(result.keySet());
        return all.stream().filter(ref -> !Objects.equals(state.get(ref), result.get(ref)))
                .map(ref -> "%s%n is %s%n expected %s%n base %s%n ours %s%n theirs %s%n".formatted(ref, state.get(ref), result.get(ref),
                        base.get(ref), ours.get(ref), theirs.get(ref))).toList();
    }

    private void eachRecord() {
        Set<Ref> all = new HashSet<>(ours.keySet());
        all.addAll(theirs.keySet());
        for (Ref ref : all) {
            String our = ours.get(ref);
            String their = theirs.get(ref);
            String was = base.get(ref);
            String chosen = our;
            if (!Objects.equals(our, their) && !Objects.equals(their, was)) {
                if (Objects.equals(our, was)) {
                    chosen = their;
                } else if (same(ref, our, their)) {
                    chosen = time(their).compareTo(time(our)) > 0 ? their : our;
                } else {
                    conflicts.put(ref, their);
                }
            }
            put(ref, chosen);
        }
    }

    private void put(Ref ref, String body) {
        if (body == null) {
            result.remove(ref);
        } else {
            result.put(ref, body);
        }
    }

    private void places() {
        boolean again = true;
        while (again) {
            again = false;
            for (Ref ref : adopted("judgement")) {
                Ref other = result.keySet().stream().filter(one -> one.record().equals("judgement") && !one.equals(ref)
                        && place(result.get(one)).equals(place(result.get(ref)))).findFirst().orElse(null);
                if (other == null) {
                    continue;
                }
                again = true;
                boolean untouched = Objects.equals(base.get(other), theirs.get(other)) && !conflicts.containsKey(other);
                if (untouched && same(ref, result.get(ref), result.get(other))) {
                    boolean newer = (time(result.get(ref)) + ref.key()).compareTo(time(result.get(other)) + other.key()) > 0;
                    result.remove(newer ? other : ref);
                } else {
                    conflicts.put(ref, result.get(ref));
                    put(ref, ours.get(ref));
                }
                break;
            }
        }
    }

    private Set<Ref> adopted(String record) {
        Set<Ref> adopted = new TreeSet<>(Comparator.comparing(Ref::key));
        result.forEach((ref, body) -> {
            if (ref.record().equals(record) && !body.equals(ours.get(ref))) {
                adopted.add(ref);
            }
        });
        return adopted;
    }

    private void circles() {
        for (Ref ref : adopted("code")) {
            Set<String> passed = new HashSet<>();
            String at = heir(ref.key());
            while (at != null && passed.add(at)) {
                if (at.equals(ref.key())) {
                    conflicts.put(ref, result.get(ref));
                    put(ref, ours.get(ref));
                    break;
                }
                at = heir(at);
            }
        }
    }

    private void chains() {
        for (Ref ref : List.copyOf(result.keySet())) {
            String end = ref.record().equals("code") ? heir(ref.key()) : null;
            while (end != null && heir(end) != null) {
                end = heir(end);
            }
            if (end != null) {
                ObjectNode code = (ObjectNode) JSON.readTree(result.get(ref));
                result.put(ref, code.put("mergedInto", end).toString());
            }
        }
    }

    private String heir(String code) {
        String body = result.get(new Ref("code", code));
        return body == null ? null : JSON.readTree(body).path("mergedInto").asString(null);
    }

    private void parents() {
        boolean again = true;
        while (again) {
            again = false;
            for (String body : List.copyOf(result.values())) {
                for (Ref need : needs(body)) {
                    if (!result.containsKey(need)) {
                        String last = theirs.containsKey(need) ? theirs.get(need) : ours.getOrDefault(need, base.get(need));
                        result.put(need, last);
                        kept.put(need, last);
                        again = true;
                    }
                }
            }
        }
    }

    private boolean used(Ref ref) {
        return result.values().stream().anyMatch(body -> needs(body).contains(ref));
    }

    private static List<Ref> needs(String body) {
        JsonNode node = JSON.readTree(body);
        List<Ref> needs = new ArrayList<>();
        add(needs, "code", node.path("mergedInto"));
        add(needs, "code", node.path("code"));
        add(needs, "queue", node.path("queue"));
        node.path("absent").forEach(code -> add(needs, "code", code));
        return needs;
    }

    private static void add(List<Ref> needs, String record, JsonNode key) {
        if (key.isString()) {
            needs.add(new Ref(record, key.asString()));
        }
    }

    private static String place(String judgement) {
        JsonNode node = JSON.readTree(judgement);
        return node.path("reviewer").asString() + node.path("code").asString() + node.at("/subject/transcript").asString()
                + node.path("place").asString();
    }

    private static boolean same(Ref ref, String one, String other) {
        if (one == null || other == null) {
            return Objects.equals(one, other);
        }
        ObjectNode first = (ObjectNode) JSON.readTree(one);
        ObjectNode second = (ObjectNode) JSON.readTree(other);
        List<String> times = TIMES.getOrDefault(ref.record(), List.of());
        return first.remove(times).equals(second.remove(times));
    }

    private static String time(String body) {
        JsonNode node = JSON.readTree(body);
        return node.path("madeAt").asString(node.path("at").asString(""));
    }
}
