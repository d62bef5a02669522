package saiddone.ui.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import saiddone.model.Span;

class PrettyJsonTest {
    private static final String RAW = "{\"a\":1.0,\"a\":1e5, \"b\":[{\"c\":\"quoted \\\" { [ , : \\\\\"}, [], {}],\"u\":\"\\u00e9\"}";

    @Test
    void onlyWhiteSpaceChanges() {
        assertThat(PrettyJson.of(RAW).text()).isEqualTo("""
                {
                  "a": 1.0,
                  "a": 1e5,
                  "b": [
                    {
                      "c": "quoted \\" { [ , : \\\\"
                    },
                    [],
                    {}
                  ],
                  "u": "\\u00e9"
                }""");
    }

    @Test
    void everyCharacterKnowsWhereItCameFrom() {
        PrettyJson pretty = PrettyJson.of(RAW);
        for (int i = 0; i < RAW.length(); i++) {
            if (!Character.isWhitespace(RAW.charAt(i))) {
                Span shown = pretty.toShown(new Span(i, i + 1));
                assertThat(pretty.text().charAt(shown.start())).isEqualTo(RAW.charAt(i));
                assertThat(pretty.toRaw(new Span(shown.start(), shown.start() + 1))).isEqualTo(new Span(i, i + 1));
            }
        }
    }
}
