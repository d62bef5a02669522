package saiddone.model.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PythonTextTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{'a': None, 'b': True, 'c': (1, 2)}|{\"a\":null,\"b\":true,\"c\":[1,2]}",
        "['it\\'s', \"so\"]|[\"it's\",\"so\"]", "-3.5|-3.5"})
    void plainData(String text, String json) {
        assertThat(PythonText.literal(text)).as(text).isEqualTo(JSON.readTree(json));
        assertThat(PythonText.printed(text)).as(text).isEqualTo(JSON.readTree(json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "Address(city='Austin', zip='78701')|{\"city\":\"Austin\",\"zip\":\"78701\"}",
        "id='A1' items=[Item(id='B2', price=5)] note=None|{\"id\":\"A1\",\"items\":[{\"id\":\"B2\",\"price\":5}],\"note\":null}",
        "{'c1': Card(id='c1'), 'at': datetime.date(2027, 3, 4)}|{\"c1\":{\"id\":\"c1\"},\"at\":[2027,3,4]}",
        "[Decimal('1.50'), <Status.OPEN: 'open'>, Empty()]|[\"1.50\",\"open\",[]]"})
    void objects(String text, String json) {
        assertThat(PythonText.printed(text)).as(text).isEqualTo(JSON.readTree(json));
        assertThat(PythonText.literal(text)).as("no plain data").isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "available", "order_id=", "a='1' and more", "Item(id='B2'", "Item(id=)", "{'a': 1", "'open",
        "<Status.OPEN>",
        "a='1',", "print('x') or 1", "\\"})
    void anythingElse(String text) {
        assertThat(PythonText.printed(text)).as(text).isNull();
    }

    @Test
    void noDepthIsTooMuchForIt() {
        assertThat(PythonText.printed("f(".repeat(100_000))).isNull();
        assertThat(PythonText.printed("[".repeat(100_000))).isNull();
        JsonNode deep = PythonText.printed("[".repeat(50) + "]".repeat(50));
        assertThat(deep).isNotNull();
    }
}
