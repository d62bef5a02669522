package saiddone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import saiddone.model.suite.SuiteCase;

/// The engine alone, with a procedure of its own.
class EngineTest {
    private static Corpus rehearsed(long seed) {
        Set<String> intents = new Corpus(List.of(), seed).cases().stream().map(SuiteCase::intent).collect(Collectors.toSet());
        return new Corpus(List.of(new Rehearsal(intents)), seed);
    }

    @Test
    void playsEveryCaseTheSameTwice() {
        List<String> first = lines(rehearsed(1), "gpt-5.4-mini");
        assertThat(first).isEqualTo(lines(rehearsed(1), "gpt-5.4-mini")).isNotEqualTo(lines(rehearsed(2), "gpt-5.4-mini"));
    }

    private static List<String> lines(Corpus corpus, String model) {
        List<String> lines = new ArrayList<>();
        corpus.play(model, Integer.MAX_VALUE, one -> lines.add(one.transcript().toString()));
        return lines;
    }
}
