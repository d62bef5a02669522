package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;

/// Words that give another amount for a payment than the call, and another means of payment of the same kind.
class PaidSharesTest {
    private static final String PROFILE = """
            {"user_id":"u_1","payment_methods":{
            "certificate_7504069":{"source":"certificate","id":"certificate_7504069","amount":250},
            "certificate_4856383":{"source":"certificate","id":"certificate_4856383","amount":100},
            "gift_card_7359776":{"source":"gift_card","id":"gift_card_7359776","amount":39},
            "credit_card_4421486":{"source":"credit_card","id":"credit_card_4421486","brand":"visa","last_four":"7447"}}}""";
    private static final String TWO = """
            {"user_id":"u_1","flights":[{"flight_number":"HAT136"}],"payment_methods":[
            {"payment_id":"%s","amount":%s},{"payment_id":"credit_card_4421486","amount":%s}]}""";
    private static final String ONE = """
            {"user_id":"u_1","payment_methods":[{"payment_id":"certificate_7504069","amount":%s}]}""";

    private final WrongArgumentCheck wrong = new WrongArgumentCheck(Lexicon.shipped());

    /// The call takes $350 from the certificate and $5 from the card.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"It is booked: $250 from your travel certificate + $5 from the Visa ending in 7447.|1",
        "It is booked. Travel certificate ($250) — certificate_7504069.|1",
        "It is booked: $250 (travel certificate) + $5 (credit card).|1", "It is booked: $350 (travel certificate) + $5 (credit card).|0",
        "It is booked. Payment: certificate_7504069 for $250 and credit_card_4421486 for $5.|1",
        "It is booked. The total price is $255.|1",
        "It is booked: $350 from your travel certificate and $5 from the Visa ending in 7447.|0",
        "It is booked. The total price is $355.|0", "It is booked. The total price is $255, the difference to before.|0",
        "It is booked. Certificate: certificate_7504069 (amount: 250)|1", "It is booked. Certificate: certificate_7504069 (amount: 350)|0",
        "It is booked. The certificate is applied, at $85 per person.|0",
        "It is booked: $250 by certificate_7504069 ($100 left on it).|1", "It is booked: $350 by certificate_7504069 ($100 left on it).|0",
        "It is booked, with your travel certificate. A balance of $250 was on it.|0",
        "It is booked with the certificate, and the gift_card_7359776 still holds $39.|0",
        "{\"payment\": [{\"payment_id\": \"certificate_7504069\", \"amount_usd\": 250}]}|1",
        "{\"payment\": [{\"payment_id\": \"certificate_7504069\", \"amount_usd\": 350}]}|0"})
    void theShareOfEach(String told, int findings) {
        Dialogue booked = asked().agent("Shall I book it, with the certificate and the Visa?").customer("Yes.")
                .writes("book_reservation", TWO.formatted("certificate_7504069", 350, 5), "{}").agent(told);
        assertThat(booked.read(wrong)).as(told).hasSize(findings).extracting(Finding::argument)
                .allMatch("/payment_methods/0/amount"::equals);
    }

    /// What was put tells where nothing is told after the call; what the means of payment holds tells nothing then, but where it is to
    /// be used up and none is named besides that the call does not take.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"I would take $180 from certificate_7504069. Shall I?|Yes.|1",
        "I would take $180 from certificate_7504069. Shall I?|Yes, but take $175.|0",
        "I would use certificate_7504069 – $250 (full balance used). Shall I?|Yes.|1",
        "You have certificate_7504069 ($250) and certificate_4856383 ($100). Shall I take the first?|Yes.|0"})
    void whatWasPut(String put, String answer, int findings) {
        assertThat(asked().agent(put).customer(answer).writes("book_reservation", ONE.formatted(170), "{}").agent("All set.").read(wrong))
                .as(put).hasSize(findings);
    }

    /// What stood in a list before the call bears out no total that is told after it.
    @ParameterizedTest
    @CsvSource({"135, 1", "175, 0"})
    void totalBesideAList(String told, int findings) {
        assertThat(asked().agent("There are two flights, $135 and $175. Shall I book the first?").customer("Yes.")
                .writes("book_reservation", ONE.formatted(175), "{}").agent("It is booked.\nTotal cost: $" + told + " (by certificate)")
                .read(wrong)).as(told).hasSize(findings);
    }

    /// The kind alone bears out no means of payment where another of the kind was put by its number.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"certificate_4856383|1", "certificate_7504069|0"})
    void anotherOfTheKind(String paid, int findings) {
        assertThat(asked().agent("I take certificate_7504069 and the Visa ending in 7447. Shall I?").customer("Yes.")
                .writes("book_reservation", TWO.formatted(paid, 90, 5), "{}")
                .agent("It is booked, with your travel certificate and the Visa ending in 7447.").read(wrong)).as(paid).hasSize(findings);
    }

    /// A means of payment that is told by the number of its id.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"certificate_4856383|1", "certificate_7504069|0"})
    void byTheNumberOfItsId(String paid, int findings) {
        assertThat(asked().agent("I take the certificate ending in 7504069. Shall I?").customer("Yes.")
                .writes("update_flights", "{\"booking_id\":\"B1\",\"payment_id\":\"%s\"}".formatted(paid), "{}")
                .agent("Your flights are changed.").read(wrong)).as(paid).hasSize(findings);
    }

    /// The seats are paid by the Visa that was chosen; what pays for the bags, for the same trip, nobody said.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The Visa ending in 7447, please.|gift_card_7359776|Your seats are paid by the Visa ending in 7447.|1",
        "Yes.|gift_card_7359776|Your seats are paid by the Visa ending in 7447.|1",
        "The Visa ending in 7447, please.|credit_card_4421486|Your seats are paid by the Visa ending in 7447.|0",
        "The Visa ending in 7447, please.|gift_card_7359776|The seats by the Visa ending in 7447, the bag by your gift card.|0",
        "The Visa ending in 7447, and the gift card for the bag.|gift_card_7359776|All is done.|0",
        "Yes.|gift_card_7359776|Your seats are changed.|0"})
    void oneOfTwoCallsForTheSameThing(String answer, String paid, String told, int findings) {
        String seats = "{\"booking_id\":\"B1\",\"payment_id\":\"credit_card_4421486\"}";
        String bags = "{\"booking_id\":\"%s\",\"payment_id\":\"%s\"}";
        assertThat(asked().agent("New seats and a bag, shall I?").customer(answer).writes("update_seats", seats, "{}")
                .writes("update_bags", bags.formatted("B1", paid), "{}").agent(told).read(wrong)).as(told).hasSize(findings)
                .allSatisfy(one -> assertThat(one.why()).contains(paid, "credit_card_4421486"))
                .extracting(Finding::call).allMatch(call -> call == 2);
        assertThat(asked().agent("New seats and a bag, shall I?").customer(answer).writes("update_seats", seats, "{}")
                .writes("update_bags", bags.formatted("B2", "gift_card_7359776"), "{}").agent(told).read(wrong)).as("of another trip")
                .noneMatch(one -> one.why().contains("another call"));
    }

    /// Lines on other orders say the same of these; the one on what the call is made for tells of it.
    @ParameterizedTest
    @CsvSource({"gift_card_7359776, 1", "certificate_7504069, 0"})
    void theLineOnItsOwnOrder(String paid, int findings) {
        Dialogue looked = asked();
        for (String id : List.of("#W1000001", "#W2000002")) {
            looked.looksUp("get_order", "{\"order_id\":\"%s\"}".formatted(id), "{\"order_id\":\"%s\",\"state\":\"x\"}".formatted(id));
        }
        assertThat(looked.agent("Shall I cancel #W1000001 and send #W2000002 back?").customer("Yes.")
                .writes("cancel_order", "{\"order_id\":\"#W1000001\"}", "{}")
                .writes("return_order", "{\"order_id\":\"#W2000002\",\"payment_id\":\"%s\"}".formatted(paid), "{}")
                .agent("1. Cancelled:\n   - Order #W1000001: refunded to your certificate_7504069.\n2. Returned:\n"
                        + "   - Order #W2000002: refunded to your certificate_7504069.").read(wrong)).as(paid).hasSize(findings)
                .allSatisfy(one -> assertThat(one.said()).extracting(Finding.Said::quote).asString().contains("#W2000002"));
    }

    private static Dialogue asked() {
        return new Dialogue().customer("Please book the flight.").looksUp("get_user", "{\"user_id\":\"u_1\"}", PROFILE)
                .agent("How would you like to pay?").customer("As you said.");
    }
}
