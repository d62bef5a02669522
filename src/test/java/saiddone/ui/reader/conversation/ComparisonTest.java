package saiddone.ui.reader.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import saiddone.model.ToolEffect;
import saiddone.score.Comparison;
import saiddone.score.Comparison.Status;

class ComparisonTest {
    private static Made made() {
        return new Made("t");
    }

    private static List<Status> statuses(Made made) {
        return made.open().comparison().rows().stream().map(Comparison.Row::status).toList();
    }

    @Test
    void numbersCompareByValueAndOnlyNumbersDo() {
        assertThat(Comparison.same(Made.json("1"), Made.json("1.0"))).isTrue();
        assertThat(Comparison.same(Made.json("{\"a\":[2.50]}"), Made.json("{\"a\":[2.5]}"))).isTrue();
        assertThat(Comparison.same(Made.json("1"), Made.json("\"1\""))).isFalse();
        assertThat(Comparison.same(Made.json("1"), Made.json("1.001"))).isFalse();
        assertThat(Comparison.same(Made.json("[1,2]"), Made.json("[2,1]"))).isFalse();
        assertThat(Comparison.same(Made.json("{\"a\":1}"), Made.json("{\"a\":1,\"b\":2}"))).isFalse();
    }

    @Test
    void anExactCallIsNotSpentOnAnActionThatItHalfFits() {
        Made made = made().call("pay", ToolEffect.WRITE, "{\"amount\":2}", "ok", false).call("pay", ToolEffect.WRITE, "{\"amount\":3}",
                "ok", false)
                .expects("pay", ToolEffect.WRITE, "{\"amount\":1}", null).expects("pay", ToolEffect.WRITE, "{\"amount\":2.0}", null);
        assertThat(statuses(made)).containsExactly(Status.DIFFERS, Status.MATCHED);
        assertThat(made.open().comparison().rows().getFirst().made().message()).isEqualTo(2);
        assertThat(made.open().comparison().rows().getFirst().differing()).containsExactly("amount");
    }

    @Test
    void missingExtraAndRefused() {
        Made made = made().call("cancel", ToolEffect.WRITE, "{\"id\":1}", "Error", true).call("refund", ToolEffect.WRITE, "{}", "ok", false)
                .call("look", ToolEffect.READ, "{}", "ok", false).call("void", ToolEffect.WRITE, "{}", "Error", true)
                .expects("cancel", ToolEffect.WRITE, "{\"id\":1}", null).expects("book", ToolEffect.WRITE, "{}", null);
        assertThat(statuses(made)).containsExactly(Status.FAILED, Status.MISSING, Status.EXTRA);
        assertThat(made.open().comparison().rows().getLast().name()).isEqualTo("refund");
    }

    @Test
    void onlyTheComparedArgumentsCount() {
        Made made = made().call("send", ToolEffect.WRITE, "{\"to\":\"a\",\"text\":\"hello\"}", "ok", false);
        assertThat(statuses(made.expects("send", ToolEffect.WRITE, "{\"to\":\"a\",\"text\":\"hi\"}", List.of("to"))))
                .containsExactly(Status.MATCHED);
    }

    @Test
    void withoutExpectedActionsNothingIsExtra() {
        assertThat(statuses(made().call("refund", ToolEffect.WRITE, "{}", "ok", false))).isEmpty();
    }

    @Test
    void aDifferenceIsTracedToItsValue() {
        assertThat(Comparison.differences("pay", Made.json("[{\"id\":\"x\",\"amount\":5},{\"id\":\"y\"}]"),
                Made.json("[{\"id\":\"x\",\"amount\":55},{\"id\":\"y\"}]")))
                .singleElement().satisfies(difference -> {
                    assertThat(difference.path()).isEqualTo("pay[0].amount");
                    assertThat(difference.wanted()).isEqualTo(Made.json("5"));
                    assertThat(difference.made()).isEqualTo(Made.json("55"));
                });
    }
}
