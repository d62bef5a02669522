package saiddone.search.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.TaskVerdict;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;

class TaskVerdictCodecTest {
    @Test
    void aRowComesBackWithWhatItsTaskSays() throws IOException {
        List<@Nullable TaskVerdict> all = Arrays.asList(null,
                new TaskVerdict(1, 2, 3, true, false, null, List.of(new TaskVerdict.Part("DB", .25), new TaskVerdict.Part("x", 1))),
                new TaskVerdict(0, 0, 0, false, null, true, List.of()), new TaskVerdict(0, 70_000, 0, true, true, false, List.of()));
        for (TaskVerdict task : all) {
            TranscriptSummary row = new TranscriptSummary("t", new TranscriptSource("f.json", 3, "tau2"), "own",
                    new CaseRef("s", "c", null, CaseKind.OTHER, null, null), "m", 2, 5, 4, 2, 1, 1, 0, true, 1.0, "stop", null,
                    false, "Hello", false, null, null, task);
            assertThat(new SummaryCodec().decode(SummaryCodec.encode(row))).isEqualTo(row);
        }
    }
}
