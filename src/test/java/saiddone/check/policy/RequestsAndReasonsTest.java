package saiddone.check.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Cases;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.ToolEffect;

class RequestsAndReasonsTest {
    private final UnrequestedActionCheck unrequested = new UnrequestedActionCheck(Lexicon.shipped());
    private final PriceAsReasonCheck priced = new PriceAsReasonCheck(Lexicon.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"I found it cheaper, will you match that?|1", 
        "My plans did not change that much, match it and I keep it.|1",
        "Please cancel my order.|0",
        "I no longer need it.|0", "Ya no lo necesito, gracias.|0", "Bitte stornieren Sie meine Bestellung.|0",
                "¿Pueden igualar el precio de la tienda?|1",
        "注文について質問があります|0"})
    void cancelledThoughNobodyAsked(String request, int findings) {
        assertThat(new Dialogue().customer(request).writes("cancel_order", "{}", "{}").read(unrequested)).as(request).hasSize(findings);
    }

    @Test
    void whatTheAgentProposedIsNotUnrequested() {
        assertThat(new Dialogue().customer("Will you match the price?").agent("No. Shall I cancel it?").customer("Go on.")
                .writes("cancel_order", "{}", "{}").read(unrequested)).isEmpty();
        assertThat(new Dialogue().customer("Will you match the price of that?").writes("update_order", "{}", "{}").read(unrequested))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"At $285 a colleague must decide.|1", "This is a high-value item, so I have passed it on.|1",
        "I have passed it to a colleague.|0", "I have passed it to a colleague, Ms Price-Hill.|0", "It cost $20. Returns are free.|0",
        "Es un artículo de alto valor, lo paso al equipo.|1"})
    void handedOverForItsPrice(String words, int findings) {
        Dialogue dialogue = new Dialogue().customer("It broke.").calls(words, null, "handover", ToolEffect.HANDOVER,
                "{\"reason\":\"damage\"}", null, false);
        assertThat(dialogue.in(Cases.suite(), Cases.routine(), null).read(priced)).as(words).hasSize(findings);
        assertThat(dialogue.in(Cases.suite(), Cases.mustEscalate(), null).read(priced)).as("the case wants a person").isEmpty();
    }

    @Test
    void theReasonOfTheCallCounts() {
        assertThat(new Dialogue().customer("It broke.").calls("", null, "handover", ToolEffect.HANDOVER,
                "{\"reason\":\"high value order\"}", null, false)
                .in(Cases.suite(), Cases.routine(), null).read(priced)).extracting(Finding::argument).containsExactly("/reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"1\",\"n\":2}", "{\"id\":\"1\",\"n\":2.0}"})
    void expectedWritesMadeAreFine(String arguments) {
        Dialogue dialogue = new Dialogue().expects("pay", ToolEffect.WRITE, "{\"id\":\"1\",\"n\":2}").writes("pay", arguments, "{}");
        assertThat(dialogue.read(ExpectedActionChecks.extra())).isEmpty();
        assertThat(dialogue.read(ExpectedActionChecks.missing())).isEmpty();
        assertThat(dialogue.read(ExpectedActionChecks.differs())).isEmpty();
    }

    /// A task that names a tool by its class means the same tool.
    @Test
    void aToolByTheNameOfItsClass() {
        Dialogue dialogue = new Dialogue().expects("GenerateReport", ToolEffect.WRITE, "{}").expects("SendIt", ToolEffect.WRITE, "{}")
                .writes("generate_report", "{}", "{}");
        assertThat(dialogue.read(ExpectedActionChecks.extra())).isEmpty();
        assertThat(dialogue.read(ExpectedActionChecks.missing())).singleElement().extracting(Finding::why).asString().contains("SendIt");
    }

    @Test
    void expectedWritesOtherwiseNotAtAllOrTooMany() {
        Dialogue dialogue = new Dialogue().expects("pay", ToolEffect.WRITE, "{\"id\":\"1\",\"items\":[\"a\",\"b\"]}")
                .expects("book", ToolEffect.WRITE, "{}").writes("pay", "{\"id\":\"2\",\"items\":[\"b\",\"a\"]}", "{}")
                .calls("", null, "book", ToolEffect.WRITE, "{}", "Error: no", true).writes("refund", "{}", "{}").writes("refund", "{}",
                        "{}");
        assertThat(dialogue.read(ExpectedActionChecks.differs())).singleElement().satisfies(finding -> {
            assertThat(finding.argument()).isEqualTo("/id");
            assertThat(finding.why()).contains("“1”", "“2”");
        });
        assertThat(dialogue.read(ExpectedActionChecks.missing())).as("a refused call is not done").singleElement()
                .satisfies(finding -> assertThat(finding.why()).contains("book"));
        assertThat(dialogue.read(ExpectedActionChecks.extra())).as("the same call twice is one").hasSize(1);
        assertThat(new Dialogue().writes("refund", "{}", "{}").read(ExpectedActionChecks.extra())).as("nothing is known").isEmpty();
    }

    /// The one that differs least is the one that was meant; all that differs in it is named.
    @Test
    void ofSeveralCallsTheClosestIsHeldAgainstTheTask() {
        Dialogue dialogue = new Dialogue()
                .expects("pay", ToolEffect.WRITE, "{\"id\":\"1\",\"by\":\"card\",\"items\":[{\"n\":1},{\"n\":2}]}")
                .writes("pay", "{\"id\":\"2\",\"by\":\"cash\",\"items\":[]}", "{}")
                .writes("pay", "{\"id\":\"1\",\"by\":\"cash\",\"items\":[{\"n\":2},{\"n\":7}]}", "{}");
        assertThat(dialogue.read(ExpectedActionChecks.differs())).singleElement().satisfies(finding -> {
            assertThat(finding.call()).isEqualTo(1);
            assertThat(finding.argument()).isEqualTo("/by");
            assertThat(finding.why()).isEqualTo("The task expects by “card”, the call has “cash”. It differs in items, too.");
        });
        assertThat(dialogue.read(ExpectedActionChecks.extra())).singleElement()
                .satisfies(finding -> assertThat(finding.call()).isEqualTo(0));
    }

    @Test
    void ofAListThePlaceInItIsNamed() {
        Dialogue dialogue = new Dialogue().expects("pay", ToolEffect.WRITE, "{\"items\":[{\"n\":1},{\"n\":2}]}")
                .writes("pay", "{\"items\":[{\"n\":2},{\"n\":7}]}", "{}");
        assertThat(dialogue.read(ExpectedActionChecks.differs())).singleElement().satisfies(finding -> {
            assertThat(finding.argument()).as("what was ruled on is known by the argument").isEqualTo("/items");
            assertThat(finding.why()).isEqualTo("The task expects items[1].n 1, the call has 7.");
        });
    }

    @Test
    void aNameWithASlashIsEscaped() {
        Dialogue dialogue = new Dialogue().expects("pay", ToolEffect.WRITE, "{\"a/b\":1}").writes("pay", "{\"a/b\":2}", "{}");
        assertThat(dialogue.read(ExpectedActionChecks.differs())).singleElement()
                .satisfies(finding -> assertThat(finding.argument()).isEqualTo("/a~1b"));
    }

    @Test
    void aCallThatCannotBeReadIsNotTheClosest() {
        Dialogue dialogue = new Dialogue().expects("pay", ToolEffect.WRITE, "{\"id\":\"1\",\"by\":\"card\"}")
                .writes("pay", "id is 1", "{}").writes("pay", "{\"id\":\"2\",\"by\":\"cash\"}", "{}");
        assertThat(dialogue.read(ExpectedActionChecks.differs())).singleElement()
                .satisfies(finding -> assertThat(finding.argument()).isEqualTo("/id"));
    }

    @Test
    void argumentsThatCannotBeReadPointNowhere() {
        Dialogue dialogue = new Dialogue().expects("pay", ToolEffect.WRITE, "{\"id\":\"1\"}").writes("pay", "id is 1", "{}");
        assertThat(dialogue.read(ExpectedActionChecks.differs())).singleElement()
                .satisfies(finding -> assertThat(finding.argument()).isNull());
    }
}
