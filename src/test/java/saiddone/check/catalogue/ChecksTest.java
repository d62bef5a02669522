package saiddone.check.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import saiddone.check.ledger.LedgerMaker;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Outcome;
import saiddone.model.Severity;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSource;

/// All checks over one conversation: in order, and none can spoil the others.
class ChecksTest {

    @Test
    void aCheckThatStumblesIsNotedAndTheOthersStillFind() {
        Map<CheckId, Check> checks = new LinkedHashMap<>();
        checks.put(CheckId.CIRCLING, _ -> {
            throw new IllegalStateException("no such\npart.");
        });
        checks.put(CheckId.EMPTY_REPLY, _ -> List.of(finding(CheckId.EMPTY_REPLY)));
        checks.put(CheckId.REPEATS_ITSELF, _ -> List.of(deeper(0)));
        checks.put(CheckId.UNPAIRED_CALL, _ -> List.of(finding(CheckId.UNPAIRED_CALL)));

        Checks.Result result = new Checks(new LedgerMaker(Lexicons.shipped()), checks).of(conversation(), null, null);

        assertThat(result.findings()).extracting(Finding::check).containsExactly("empty-reply", "unpaired-call");
        assertThat(result.notes()).containsExactly(
                "The check circling could not read this conversation: IllegalStateException, no such part.",
                "The check repeats-itself could not read this conversation: StackOverflowError.");
        assertThat(result.stumbles()).isEqualTo(result.notes());
    }

    @SuppressWarnings("InfiniteRecursion") // what a careless pattern does with a long message
    private static Finding deeper(int depth) {
        return deeper(depth + 1);
    }

    private static Finding finding(CheckId check) {
        return new Finding(check.label(), check.family(), Severity.LOW, Confidence.LIKELY, 0, null, null, null, "Why.");
    }

    private static Transcript conversation() {
        return new Transcript("t", new TranscriptSource("a.jsonl", 0, "chat-jsonl"), "1", new CaseRef("suite", "1", null,
                CaseKind.OTHER, null, null), null, null, List.of(), List.of(), Outcome.NONE, "", false, Map.of());
    }
}
