package saiddone.sample;
import java.util.*;
import org.junit.jupiter.api.Test;
class MeasureTest {
    @Test
    void measure() throws Exception {
        long t = System.nanoTime();
        Played p = Played.everything();
        StringBuilder o = new StringBuilder("time " + (System.nanoTime() - t) / 1e9 + " conversations " + p.ids.size() + "\n");
        Map<String, Integer> probs = new TreeMap<>();
        p.problems.forEach(x -> probs.merge(x.replaceFirst("\\.[a-z].*?\\.r\\d", ""), 1, Integer::sum));
        probs.forEach((k, v) -> o.append("PROBLEM ").append(v).append(" x ").append(k).append("\n"));
        long all = p.messages.values().stream().mapToLong(Set::size).sum();
        long eq = p.messages.values().stream().filter(i -> i.size() > 1).mapToLong(Set::size).sum();
        o.append("long " + all + " equal " + eq + " = " + 100.0 * eq / all + "%\n");
        Map<String, Integer> by = new TreeMap<>();
        p.messages.values().stream().filter(i -> i.size() > 1).forEach(i -> i.forEach(id -> by.merge(id.substring(0, id.indexOf('.')), 1, Integer::sum)));
        o.append(by).append("\n");
        p.messages.entrySet().stream().sorted((a, b) -> b.getValue().size() - a.getValue().size()).limit(15).forEach(e -> o.append(e.getValue().size() + " x " + e.getKey() + " " + e.getValue().iterator().next() + "\n"));
        long t2 = System.nanoTime();
        var pairs = p.similar.pairs(0.4);
        o.append("near >=.4: " + pairs.size() + " >=.5: " + pairs.stream().filter(x -> x.similarity() >= .5).count() + " in " + (System.nanoTime() - t2) / 1e9 + "\n");
        pairs.stream().limit(15).forEach(x -> o.append(x).append("\n"));
        for (String m : p.corpus.models()) {
            Played.Tokens k = p.tokens.get(m);
            o.append(String.format(Locale.ROOT, "%-24s msgs %.2f in %.0f out %.0f%n", m, k.spoken() / (double) k.conversations(), k.input() / (double) k.conversations(), k.output() / (double) k.conversations()));
        }
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/eng/measure.txt"), o);
    }
}
