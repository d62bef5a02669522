package saiddone.ui.reader.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saiddone.check.catalogue.Checks;
import saiddone.check.ledger.Ledger;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.FindingFamily;
import saiddone.model.Part;
import saiddone.model.Severity;
import saiddone.model.Span;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import saiddone.ui.reader.conversation.Made;
import saiddone.ui.reader.ledger.Checked.Phase;

/// Words that a look-up shows otherwise: the line leads to the look-up, which itself is not blamed.
class AgainstAnAnswerTest {
    private static final String TOLD = "It is delivered.";

    private final Transcript transcript = new Made("t").customer("Where is it?")
            .call("get_user", ToolEffect.READ, "{}", "{\"user_id\":\"u_1\"}", false)
            .call("get_order", ToolEffect.READ, "{}", "{\"order_id\":\"#W1\",\"status\":\"pending\"}", false)
            .agent(TOLD).done();

    @Test
    void theLineLeadsToTheLookUp() {
        Checked checked = checked(4);
        assertThat(transcript.messages().get(4).text()).contains("pending");
        assertThat(checked.line(InHand.finding(0)))
                .isEqualTo(new WordsToCall(5, Part.TEXT, new Span(0, TOLD.length()), 3, 0, ""));
        assertThat(checked.against(3, 0)).as("what was looked up is right").isEmpty();
    }

    @Test
    void withoutOneThereIsNone() {
        assertThat(checked(null).line(InHand.finding(0))).isNull();
        assertThat(checked(1).line(InHand.finding(0))).as("no answer to a call").isNull();
    }

    private Checked checked(@Nullable Integer source) {
        Finding finding = new Finding("contradicts-own-lookup", FindingFamily.SAYS_VS_DOES, Severity.MEDIUM, Confidence.LIKELY, 5,
                new Finding.Said(Part.TEXT, new Span(0, TOLD.length()), TOLD), null, null, source, "It is pending.");
        Ledger none = new Ledger(List.of(), List.of(), List.of(), List.of(), List.of());
        Indexed indexed = Indexed.of(transcript, new Checks.Result(none, List.of(finding), List.of()), List.of());
        return Checked.of("t", Phase.READY, indexed, List.of(SeenFinding.of(0, indexed.findings().getFirst(), null, false)));
    }
}
