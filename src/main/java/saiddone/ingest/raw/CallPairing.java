package saiddone.ingest.raw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which tool message answers which call. In message order, a tool message answers the oldest open call with its id,
/// else the oldest open call where either side has no id. Ids may be missing, used twice or fit nothing.
final class CallPairing {
    private final Map<Place, Integer> results = new HashMap<>();
    private final Map<Integer, Place> calls = new HashMap<>();

    private CallPairing() {}

    /// A call's message and its ordinal there.
    record Place(int message, int ordinal) {}

    private record Open(@Nullable String id, Place place) {}

    static CallPairing of(List<RawTranscript.Turn> turns) {
        CallPairing pairing = new CallPairing();
        List<Open> open = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            RawTranscript.Turn turn = turns.get(i);
            RawTranscript.Result result = turn.result();
            if (result != null) {
                pairing.answer(open, result.callId(), i);
            }
            for (int k = 0; k < turn.calls().size(); k++) {
                open.add(new Open(turn.calls().get(k).id(), new Place(i, k)));
            }
        }
        return pairing;
    }

    private void answer(List<Open> open, @Nullable String id, int message) {
        int at = -1;
        for (int k = 0; k < open.size(); k++) {
            String other = open.get(k).id();
            if (id != null && id.equals(other)) {
                at = k;
                break;
            }
            if (at < 0 && (id == null || other == null)) {
                at = k;
            }
        }
        if (at >= 0) {
            Place place = open.remove(at).place();
            results.put(place, message);
            calls.put(message, place);
        }
    }

    /// Index of the message that answers the call, -1 where none does.
    int resultOf(int message, int ordinal) {
        return results.getOrDefault(new Place(message, ordinal), -1);
    }

    /// The call that the message answers, null where no call fits.
    @Nullable Place callOf(int message) {
        return calls.get(message);
    }
}
