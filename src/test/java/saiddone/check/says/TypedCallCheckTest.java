package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.model.Finding;

/// Calls that stand in the text, and a tool's own description that a model repeats.
class TypedCallCheckTest {
    private final TypedCallCheck check = new TypedCallCheck();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"name\": \"cancel_order\", \"arguments\": {\"order_id\": \"#W1\"}}|1",
        "{\"name\": \"open_ticket\", \"arguments\": {\"description\": \"It is late.\"}}|1",
        "{\"name\": \"cancel_order\"}|0",
        "<｜tool▁calls▁begin｜>function<｜tool▁sep｜>cancel_order {\"order_id\": \"#W1\"}|1",
        "<tool_call_begin> of cancel_order|0", "<function=cancel_order>{\"order_id\": \"#W1\"}</function>|1",
        "<invoke name=\"cancel_order\"><parameter name=\"order_id\">#W1</parameter></invoke>|1",
        "{\"name\": \"cancel_order\", \"parameters\": {\"type\": \"object\", \"properties\": {\"order_id\": {\"type\": \"string\"}}}}|0"})
    void typed(String text, int findings) {
        assertThat(new Dialogue().customer("Cancel it.").agent("Now: " + text).read(check)).as(text).hasSize(findings);
    }

    /// What the customer makes with what is in the customer's own hands was made all the same.
    @Test
    void madeByTheCustomer() {
        String typed = "{\"name\": \"toggle_wifi\", \"arguments\": {}}";
        assertThat(new Dialogue().customer("No net.").agent(typed).customerChanges("toggle_wifi", "on").read(check)).isEmpty();
        assertThat(new Dialogue().customer("No net.").customerChanges("toggle_wifi", "on").agent(typed).read(check)).as("before")
                .hasSize(1);
    }

    /// With a mark that holds what parts the cases above.
    @Test
    void withAModelsOwnMarks() {
        assertThat(new Dialogue().customer("Cancel it.").agent("<|tool_call_begin|>functions.cancel_order:0<|tool_call_argument_begin|>{}")
                .read(check)).singleElement().extracting(Finding::why).asString().contains("cancel_order");
    }

    /// As some models write them; within a sentence a tool is spoken of.
    @Test
    void asALineOfAProgram() {
        assertThat(new Dialogue().customer("Cancel it.").agent("###FUNCTION_CALL\nget_order_details(order_id=\"#W12\")").read(check))
                .singleElement().extracting(one -> one.said().quote()).isEqualTo("get_order_details(order_id=\"#W12\")");
        assertThat(new Dialogue().customer("Cancel it.").agent("```tool_code\nprint(default_api.cancel_order(order_id = '12'))\n```")
                .read(check)).hasSize(1);
        assertThat(new Dialogue().customer("How?").agent("I would call cancel_order(order_id=12) for that.\nterms_apply (as = always)")
                .read(check)).isEmpty();
        assertThat(new Dialogue().customer("No net.").agent("toggle_wifi(state=\"on\")").customerChanges("toggle_wifi", "on").read(check))
                .isEmpty();
    }

    /// A model that types its calls does so again and again: whoever reads it rules on it once for each tool.
    @Test
    void onceForEachTool() {
        String cancel = "{\"name\": \"cancel_order\", \"arguments\": {\"order_id\": \"#W1\"}}";
        String refund = "{\"name\": \"give_refund\", \"arguments\": {\"order_id\": \"#W1\"}}";
        assertThat(new Dialogue().customer("Cancel it.").agent(cancel).customer("And?").agent(cancel + " " + cancel).customer("Well?")
                .agent(refund).read(check)).extracting(Finding::message, Finding::why).containsExactly(
                        tuple(1, "A call of cancel_order stands in the text (and 2 times more below), and none was made then or later."),
                        tuple(5, "A call of give_refund stands in the text, and none was made then or later."));
    }
}
