package saiddone.score;

import org.junit.jupiter.api.Test;
import saiddone.model.Transcript;
import saiddone.model.Verdict;
import saiddone.model.suite.Suite;

class HandwrittenTest {
    @Test
    void print() {
        Suite suite = Shipped.suite(Shipped.FOLDER);
        suite.problems().forEach(System.out::println);
        Scorer scorer = new Scorer(suite);
        for (Transcript one : Shipped.read(Shipped.files(".jsonl")).transcripts()) {
            Verdict v = scorer.verdict(one);
            System.out.println("@@ " + one.conversation() + " " + (v == null ? "null" : v.zone() + " h=" + v.handover() + " fired=" + v.fired()
              + " ver=" + v.verifiedFirst() + " conf=" + v.confirmedFirst() + " m=" + v.agentMessages() + " t=" + v.inputTokens() + "/" + v.outputTokens()));
        }
    }
}
