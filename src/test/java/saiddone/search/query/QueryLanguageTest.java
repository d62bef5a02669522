package saiddone.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.model.Spelling;
import saiddone.search.QueryProblem;
import saiddone.search.field.Attribute;
import saiddone.search.field.AttributeMatch;
import saiddone.search.field.WordField;
import saiddone.search.query.QueryNode.And;
import saiddone.search.query.QueryNode.Between;
import saiddone.search.query.QueryNode.Everything;
import saiddone.search.query.QueryNode.Match;
import saiddone.search.query.QueryNode.Not;
import saiddone.search.query.QueryNode.Or;
import saiddone.search.query.QueryNode.Phrase;
import saiddone.search.query.QueryNode.Value;

class QueryLanguageTest {

    @Test
    void andBindsTighterThanOr() {
        assertThat(QueryParser.parse("a b OR c")).isEqualTo(new Or(List.of(new And(List.of(word("a", 0), word("b", 2))), word("c", 7))));
        assertThat(QueryParser.parse("a (b OR c)")).isEqualTo(new And(List.of(word("a", 0), new Or(List.of(word("b", 3), word("c", 8))))));
    }

    @Test
    void aFieldHoldsForEverythingInItsParentheses() {
        assertThat(QueryParser.parse("reasoning:(\"red flag\" OR -agent:x)")).isEqualTo(new Or(List.of(
                new Phrase(WordField.REASONING, List.of("red", "flag"), false, 11), new Not(new Phrase(WordField.AGENT, List.of("x"),
                        false, 26)))));
        assertThat(QueryParser.parse("model:(a OR \"b*\")")).isEqualTo(new Or(List.of(
                new Value(Attribute.MODEL, "a", Match.PIECES), new Value(Attribute.MODEL, "b*", Match.PIECES))));
    }

    @ParameterizedTest
    @CsvSource({"10:30, 10 30", "https://shop.example/a:b, https shop example a b", "#W1234567, w1234567", "NL-20418, nl 20418",
            "get_order_details, get order details", "don't, don t", "note:, note", "2x:y, 2x y", "then, then", "or, or", "a&b, a b"})
    void whatCannotBeAFieldIsWords(String typed, String words) {
        assertThat(QueryParser.parse(typed)).asInstanceOf(type(Phrase.class)).extracting(Phrase::words)
                .isEqualTo(List.of(words.split(" ")));
    }

    @Test
    void aStarBeginsAWord() {
        assertThat(QueryParser.parse("order_det*")).isEqualTo(new Phrase(null, List.of("order", "det"), true, 0));
        assertThat(QueryParser.parse("\"order det*\"")).isEqualTo(new Phrase(null, List.of("order", "det"), false, 0));
        assertThat(QueryParser.parse("order-*")).as("no word is begun").isEqualTo(new Phrase(null, List.of("order"), false, 0));
        assertThat(QueryParser.parse("file:*air*")).isEqualTo(new Value(Attribute.FILE, "*air*", Match.OPEN));
    }

    @Test
    void anEqualsSignMeansTheWholeValue() {
        assertThat(QueryParser.parse("model:=GPT-5")).isEqualTo(new Value(Attribute.MODEL, "gpt-5", Match.WHOLE));
        assertThat(QueryParser.parse("suite:=\"tau2 airline\"")).isEqualTo(new Value(Attribute.SUITE, "tau2 airline", Match.WHOLE));
        assertThat(QueryParser.parse("kind:=routine")).isEqualTo(QueryParser.parse("kind:routine"));
        assertThat(QueryParser.parse("turns:=3")).isEqualTo(new Between(Attribute.TURNS, 3, 3));
    }

    @ParameterizedTest
    @CsvSource({"grok-3, xai/grok-3, true", "grok-3, Grok-3-mini, true", "grok 3, grok_3, true", "gro, grok-3, false", "3, grok-30, false",
            "=grok-3, grok-3, true", "=GROK-3, xai/grok-3, false", "gr*, xai/grok-3, true", "ok*, xai/grok-3, false",
            "g*3, xai/grok-3, true",
            "g*o, xai/grok-3, false", "*ok*, xai/grok-3, true", "--, a--b, false", "--, --, true"})
    void valuesAreFoundByTheirWords(String typed, String value, boolean found) {
        assertThat(AttributeMatch.of(typed, true).test(value)).isEqualTo(found);
    }

    @Test
    void numbersHaveRanges() {
        assertThat(QueryParser.parse("turns:>10")).isEqualTo(new Between(Attribute.TURNS, Math.nextUp(10.0), Double.POSITIVE_INFINITY));
        assertThat(QueryParser.parse("reward:0.5..1")).isEqualTo(new Between(Attribute.REWARD, 0.5, 1));
        assertThat(QueryParser.parse("calls:<=3")).isEqualTo(new Between(Attribute.CALLS, Double.NEGATIVE_INFINITY, 3));
        assertThat(QueryParser.parse("run:unknown")).isEqualTo(new Value(Attribute.RUN, "unknown", Match.WHOLE));
    }

    @Test
    void valuesOfFixedAttributesHaveShortForms() {
        assertThat(QueryParser.parse("handed-over:Yes followed:same -effect:write")).isEqualTo(new And(List.of(
                new Value(Attribute.HANDED_OVER, "yes", Match.WHOLE), new Value(Attribute.FOLLOWED, "write-same-message", Match.WHOLE),
                new Not(new Value(Attribute.EFFECT, "write", Match.WHOLE)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingAsksForEverything(String query) {
        assertThat(QueryParser.parse(query)).isEqualTo(new Everything());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "refund modle:x | 7 | did you mean model",
            "xylophone:5 | 0 | the fields are",
            "tool_x zz:5 | 7 | put it in quotation marks",
            "a \"b c | 2 | never closed",
            "a (b | 2 | never closed",
            "a) b | 1 | without a",
            "OR a | 0 | both sides",
            "a OR | 2 | both sides",
            "model: x | 0 | no value",
            "NOT | 0 | NOT needs",
            "kind:hard | 0 | adversarial",
            "model:= | 0 | no value after",
            "turns:many | 0 | needs a number",
            "turns:>5x | 0 | needs a number",
            "text:!!! | 0 | no word",
            "!!! --- | 0 | nothing to search",
            "red THEN call:write | 4 | kept for sequences"})
    void problemsAreOneSentenceWithTheirPlace(String query, int position, String contains) {
        assertThatThrownBy(() -> QueryParser.parse(query)).asInstanceOf(type(QueryProblem.class)).satisfies(problem -> {
            assertThat(problem.position()).isEqualTo(position);
            assertThat(problem.getMessage()).contains(contains).matches("(?s).*[.?!]");
        });
    }

    @Test
    void noQueryIsTooDeepOrTooLongToRefuse() {
        assertThatThrownBy(() -> QueryParser.parse("(".repeat(100_000))).isInstanceOf(QueryProblem.class);
        assertThatThrownBy(() -> QueryParser.parse("-".repeat(100_000) + "a")).isInstanceOf(QueryProblem.class);
        assertThatThrownBy(() -> QueryParser.parse("a ".repeat(5_000))).isInstanceOf(QueryProblem.class);
    }

    @Test
    void neighboursAreFound() {
        assertThat(Near.to("modle", List.of("role", "model", "run"))).containsExactly("model", "role");
        assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
    }

    private static Phrase word(String word, int position) {
        return new Phrase(null, List.of(word), false, position);
    }
}
