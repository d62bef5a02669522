package saiddone.ui.reader.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.model.ToolEffect;

class TurnsTest {

    @Test
    void anAnswerFoldsIntoItsCall() {
        List<Turn> rows = new Made("t").customer("Hello").call("get_order", ToolEffect.READ, "{\"id\":\"A1\"}", "{\"status\":\"open\"}",
                false)
                .agent("It is open.").open().turns();
        assertThat(rows).extracting(turn -> turn.message().index()).containsExactly(0, 1, 3);
        assertThat(rows.get(1).cards()).singleElement().satisfies(card -> {
            assertThat(card.state()).isEqualTo(CallCard.State.DONE);
            assertThat(card.result().index()).isEqualTo(2);
        });
    }

    @Test
    void customersOwnCallsKeepTheirOrderAndTheirAnswers() {
        List<CallCard> cards = new Made("t").customerCalls("check_sim", "run_speed_test").open().turns().getFirst().cards();
        assertThat(cards).extracting(CallCard::name).containsExactly("check_sim", "run_speed_test");
        assertThat(cards).extracting(card -> card.result().text()).containsExactly("check_sim answer", "run_speed_test answer");
        assertThat(cards).allMatch(CallCard::byCustomer);
    }

    @Test
    void nothingIsDroppedWhereCallsAndResultsDoNotPair() {
        List<Turn> rows = new Made("t").unanswered("cancel_order", "{}").lostResult("late news").open().turns();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).cards().getFirst().state()).isEqualTo(CallCard.State.UNANSWERED);
        assertThat(rows.get(1).kind()).isEqualTo(Turn.Kind.RESULT);
        assertThat(rows.get(1).cards().getFirst().state()).isEqualTo(CallCard.State.NO_CALL);
        assertThat(rows.get(1).cards().getFirst().answer().raw()).isEqualTo("late news");
    }

    @Test
    void argumentsThatAreNoJsonStayAsTheyAre() {
        CallCard card = new Made("t").call("book", ToolEffect.WRITE, "flight=HAT001", "ok", true).open().turns().getFirst().cards()
                .getFirst();
        assertThat(card.rawArguments()).isEqualTo("flight=HAT001");
        assertThat(card.arguments()).isEmpty();
        assertThat(card.state()).isEqualTo(CallCard.State.FAILED);
    }

    @Test
    void theDigestTellsWhatTheConversationIsAboutAndCountsTheRest() {
        String answer = """
                {"order_id":"#W1","status":"delivered","note":"zzz","items":[
                 {"name":"Digital Camera","item_id":"5996159312","weight":3},{"name":"Puzzle","weight":1}]}""";
        CallCard card = new Made("t").customer("My digital camera broke").call("get_order", ToolEffect.READ, "{\"order_id\":\"#W1\"}",
                answer, false)
                .open().turns().get(1).cards().getFirst();
        assertThat(card.answer().chosen()).extracting(Field::name).containsExactly("status", "items[0]", "items[1]");
        assertThat(card.answer().chosen().get(1).value()).isEqualTo("Digital Camera · 5996159312");
        // of eight values four show; the order id only repeats the argument
        assertThat(card.answer().hidden()).isEqualTo(8 - 4);
        assertThat(card.answer().raw()).isEqualTo(answer);
    }

    /// What Python prints is folded as JSON is, and unfolds to what was recorded.
    @ParameterizedTest
    @ValueSource(strings = {"order_id='#W1' status='delivered' note='zzz' items=[Item(name='Puzzle', weight=1)]",
        "[{'type': 'text', 'text': \"order_id='#W1' status='delivered' note='zzz' items=[Item(name='Puzzle', weight=1)]\"}]",
        "Found: {\"order_id\":\"#W1\",\"status\":\"delivered\",\"note\":\"zzz\",\"items\":[{\"name\":\"Puzzle\",\"weight\":1}]}"})
    void whatPythonPrintsIsFoldedToo(String answer) {
        ResultView view = new Made("t").customer("My puzzle broke").call("get_order", ToolEffect.READ, "{\"order_id\":\"#W1\"}", answer,
                false).open().turns().get(1).cards().getFirst().answer();
        assertThat(view.chosen()).extracting(Field::name).containsExactly("status", "items[0]");
        assertThat(view.values()).isTrue();
        assertThat(view.hidden()).isEqualTo(5 - 2);
        assertThat(view.whole()).isEqualTo(answer);
    }

    @Test
    void rowsKnowWhichMessageTheyShow() {
        Conversation open = new Made("t").customer("a").call("x", ToolEffect.READ, "{}", "r", false).agent("b").open();
        assertThat(open.rowOf(2)).isEqualTo(1);
        assertThat(open.rowOf(3)).isEqualTo(2);
        assertThat(open.rowOf(99)).isEqualTo(2);
    }
}
