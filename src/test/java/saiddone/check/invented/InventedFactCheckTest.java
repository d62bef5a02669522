package saiddone.check.invented;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.Severity;

class InventedFactCheckTest {
    private final InventedFactCheck check = new InventedFactCheck(Lexicon.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"It arrives on July 3.|1", "You'll have it by 3 July.|1", "Llega el 3 de julio.|1",
        "It should arrive on July 3.|0", "I can't promise that it arrives on July 3.|0", "Will it arrive on July 3?|0",
        "It was picked up on June 26.|0", "It usually arrives by July 3.|0", "If it arrives on July 3, write to us.|0",
        "The return window closes on July 3.|0", "Ask again after July 3 if it has not arrived.|0", "It arrives on June 30.|0",
        "It was delivered on June 28.|1", "It has not been delivered; the last scan is of June 28.|0"})
    void daysOfArrival(String reply, int findings) {
        assertThat(moving().agent(reply).read(check)).as(reply).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The driver left a note: given to a neighbour.|1", "The GPS matches your address.|1",
        "There is no driver's note, I am afraid.|0", "There's no slip \uD83D\uDE15 The driver remembers you.|1",
        "Did the driver leave a note?|0"})
    void detailsOfTheCarrier(String reply, int findings) {
        assertThat(moving().agent(reply).read(check)).as(reply).hasSize(findings);
    }

    @Test
    void whatIsPromisedLiesAhead() {
        Dialogue now = new Dialogue().at("2026-06-29T10:00:00Z").customer("Well?").looksUp("get_order", "{}",
                "{\"order_id\":\"1\",\"status\":\"shipped\"}");
        assertThat(now.agent("You'll get all three by July 2.").read(check)).hasSize(1);
    }

    @Test
    void daysGoneByAreNoPromise() {
        assertThat(new Dialogue().at("2026-06-29T10:00:00Z").customer("Well?").looksUp("get_order", "{}",
                "{\"order_id\":\"1\",\"status\":\"shipped\"}").agent("I have the same days: June 20 closed it.").read(check)).isEmpty();
    }

    @Test
    void linksThatNobodyGave() {
        Dialogue shop = new Dialogue().system("Returns: https://shop.example/returns").customer("How?").looksUp("get", "{}",
                "{\"url\":\"https://shop.example/p/hat\"}");
        assertThat(shop.agent("See https://shop.example/returns, or [the hat](https://shop.example/p/hat).").read(check)).isEmpty();
        assertThat(shop.agent("Go to **https://shop.example/labels/1**.").read(check)).singleElement().satisfies(finding -> {
            assertThat(finding.said()).extracting(Finding.Said::quote).isEqualTo("https://shop.example/labels/1");
            assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
        });
    }

    @Test
    void linkAtAHostThatNobodyNamedIsAHintAndWithoutInstructionsNone() {
        assertThat(new Dialogue().system("Be kind.").customer("Where?").agent("https://other.example/a").read(check))
                .extracting(Finding::severity).containsExactly(Severity.LOW);
        assertThat(new Dialogue().customer("Where?").agent("https://other.example/a").read(check)).isEmpty();
        assertThat(new Dialogue().under("Be kind.").customer("Where?").agent("https://other.example/a").read(check)).hasSize(1);
        assertThat(new Dialogue().under("See https://other.example/a.").customer("Where?").agent("https://other.example/a").read(check))
                .isEmpty();
        assertThat(new Dialogue().system("Be kind.").customer("Is www.other.example/a right?").agent("Yes, http://www.other.example/a")
                .read(check))
                .isEmpty();
    }

    private static Dialogue moving() {
        return new Dialogue().customer("Where is it?").looksUp("get_order", "{\"order_id\":\"1\"}",
                "{\"order_id\":\"1\",\"status\":\"shipped\","
                + "\"eta\":\"2026-06-30\","
                + "\"shipments\":[{\"status\":\"in_transit\",\"scans\":[{\"time\":\"2026-06-26 10:00\",\"event\":\"Picked up\"}]}]}");
    }
}
