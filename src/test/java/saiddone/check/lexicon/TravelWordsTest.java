package saiddone.check.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.results.Plain;

class TravelWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"in Basic Economy, not Business|basic economy,business", "en classe affaires|business",
        "en éco de base|basic economy", "en classe économique|economy", "en première classe|first class",
        "in der Geschäftsklasse|business", "in der ersten Klasse|first class", "en clase turista|economy", "in three business days|",
        "une économie de 20 $|"})
    void classesInWords(String told, String classes) {
        assertThat(String.join(",", TravelWords.in(Plain.text(told)))).isEqualTo(classes == null ? "" : classes);
    }
}
