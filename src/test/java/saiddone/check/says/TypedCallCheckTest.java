package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;

/// Calls that stand in the text, and a tool's own description that a model repeats.
class TypedCallCheckTest {
    private final TypedCallCheck check = new TypedCallCheck();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"name\": \"cancel_order\", \"arguments\": {\"order_id\": \"#W1\"}}|1",
        "{\"name\": \"open_ticket\", \"arguments\": {\"description\": \"It is late.\"}}|1",
        "{\"name\": \"cancel_order\"}|0",
        "{\"name\": \"cancel_order\", \"parameters\": {\"type\": \"object\", \"properties\": {\"order_id\": {\"type\": \"string\"}}}}|0"})
    void typed(String text, int findings) {
        assertThat(new Dialogue().customer("Cancel it.").agent("Now: " + text).read(check)).as(text).hasSize(findings);
    }
}
