package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.Severity;

/// Promises to watch over something that no tool can keep.
class PromisedWatchTest {
    private final ClaimedNotDoneCheck check = new ClaimedNotDoneCheck(Lexicon.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"I'll monitor your order and cancel it in five days.|1",
        "I've set a follow-up reminder for Monday.|1",
        "I will keep an eye on the price for you.|1", "I'll loop back as soon as they answer.|1", "Ich behalte die Bestellung im Auge.|1",
        "Estaré pendiente de su pedido.|1", "Je surveillerai votre commande.|1",
        "You can monitor your order on our site.|0", "Would you like me to monitor it?|0", "If you like, I'll monitor it.|0",
        "I'll look it up now.|0", "I can't monitor orders.|0"})
    void promises(String told, int findings) {
        assertThat(order().agent(told).read(check)).as(told).hasSize(findings).allMatch(one -> one.severity() == Severity.LOW);
    }

    /// Said again it is the same promise, and a tool may keep it.
    @Test
    void onceAndNotWhereItMayBeKept() {
        assertThat(order().agent("I'll monitor it.").customer("Thanks.").agent("I'll monitor it.").read(check)).extracting(Finding::message)
                .containsExactly(3);
        assertThat(order().agent("I'll monitor it.").writes("create_reminder", "{}", "ok").read(check)).isEmpty();
    }

    private static Dialogue order() {
        return new Dialogue().customer("Where is it?").looksUp("get_order", "{}", "{\"order_id\":\"A100\",\"status\":\"pending\"}");
    }
}
