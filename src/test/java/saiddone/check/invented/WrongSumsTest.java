package saiddone.check.invented;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Severity;

class WrongSumsTest {
    private final InventedFactCheck check = new InventedFactCheck(Lexicon.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The total is $463.04 + $46.99 = **$509.03**.|510.03",
        "It comes to $353 ($161 + $192 + $184).|537",
        "- $1,278 - $482 = $769|796", "$666 (per passenger) × 3 passengers = $2,088|1998", "3 x $20.50 = $63|61.50",
        "$997.88 + $5.65 = $998.53|1003.53", "($20 + $30) = $60|50", "- Total: ($20 + $30) = $60|50", "$5 more ($20 - $14 = $5)|6",
        "New total: $194 original + $81 upgrade = $315|275"})
    void whatThePartsComeTo(String told, String real) {
        assertThat(new Dialogue().customer("How much?").agent(told).read(check)).as(told).singleElement().satisfies(one -> {
            assertThat(one.why()).endsWith("that is " + real + ".");
            assertThat(one.confidence()).isEqualTo(Confidence.CERTAIN);
        });
    }

    /// What was done on the strength of it matters more than what is put to the customer with its parts.
    @Test
    void afterADeed() {
        String told = "It comes to $353 ($161 + $192 + $184).";
        Dialogue asked = new Dialogue().customer("Book it.");
        assertThat(asked.agent(told).read(check)).extracting(Finding::severity).containsExactly(Severity.LOW);
        assertThat(new Dialogue().customer("Book it.").writes("book_reservation", "{\"cabin\":\"economy\"}", "{}").agent(told).read(check))
                .extracting(Finding::severity).containsExactly(Severity.MEDIUM);
    }

    /// Right, rounded, only a piece of a sum, more than one reading, or no sum of money.
    @ParameterizedTest
    @ValueSource(strings = {"$463.04 + $46.99 = $510.03", "- $1,278 - $482 = $796", "$10.40 + $5.35 = $16", "$152 - $250 = -$98",
        "$817 - $500 - $327 = $0", "Certificate $500 + gift cards $198 + $129 = $827", "($20 + $30) × 2 = $100", "2 × ($20 + $30) = $100",
        "$57 + $83 per passenger × 2 passengers = $280", "$600 ($100 + $200), for two", "$500 + $100 = $4, (oops) $600",
        "On 2024-05-23 = $443", "2 free + 1 paid = $50", "Price: $50 (1 + 1)", "$20 + $30 = $50 + $5 tax", "$20 - $5 (10% of it) = $18",
        "economy – $184 × 2 = $368", "$1 917 + $50 = $1967",
        "$847 - ($500 + $250) = $97", "It is $700, plus $60 insurance (2 × $30) = $760", "3 × $10 ($6 + $4) = $30",
        "- ($28 + $12) - ($8 + $1) = $31", "$101 + $109 – (2 × $94) = $22"})
    void whatIsNoWrongSum(String told) {
        assertThat(new Dialogue().customer("How much?").agent(told).read(check)).as(told).isEmpty();
    }
}
