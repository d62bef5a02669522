package saiddone.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A customer's yes, by word lists. The sentences were written for this test, not taken from the corpus.
class AgreementTest {
    private final Agreement agreement = new Agreement(new Phrases());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | Yes please.", "en | yeah go ahead", "en | Sure, why not", "en | ok do it", "en | No problem, go ahead.",
        "en | Yes, that’s right, but please hurry.", "en | Correct. Thank you!", "en | Perfect", "en | Sounds good to me",
        "en | ok but when does it leave?", "en | YES!!! finally", "en | yep, that one", "en | Please go ahead and cancel it.",
        "es | Sí, por favor.", "es | vale, adelante", "es | claro que sí", "fr | Oui, c'est bien ça.", "fr | D'accord, allez-y",
        "de | Ja, bitte!", "de | In Ordnung, machen Sie das.", "de | kein Problem, gerne", "es | yes ok"})
    void isAYes(String language, String text) {
        assertThat(agreement.yes(text, language)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | No.", "en | No thanks, that's not ok.", "en | Where is my parcel?", "en | Don't send anything yet",
        "en | Wait, not that one.",
        "en | I never said yes", "en | Yes... actually no, keep it.", "en | Is it ok if I think about it?", "en | Not sure",
        "en | That is not correct", "en | I want a refund instead", "en | hold on, ok?", "en | yesterday it was fine by the door",
        "es | No, gracias.", "es | todavía no, espere", "fr | Non, surtout pas.", "fr | Pas encore, attendez", "de | Nein!",
        "de | Noch nicht, bitte warten", "de | ja aber lieber nicht"})
    void isNoYes(String language, String text) {
        assertThat(agreement.yes(text, language)).isFalse();
    }
}
