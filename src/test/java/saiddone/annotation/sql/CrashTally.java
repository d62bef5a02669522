package saiddone.annotation.sql;

import java.util.Map;
import java.util.TreeMap;

/// Where the kills hit, so that the test can say that they hit where it hurts.
final class CrashTally {
    private final Map<String, Integer> counts = new TreeMap<>();

    synchronized void add(String what, int times) {
        counts.merge(what, times, Integer::sum);
    }

    synchronized int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    @Override
    public synchronized String toString() {
        return counts.toString();
    }
}
