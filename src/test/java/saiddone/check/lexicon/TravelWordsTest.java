package saiddone.check.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.results.Plain;
import tools.jackson.databind.json.JsonMapper;

class TravelWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|in Basic Economy, not Business|basic economy,business", "2|en classe affaires|business",
        "2|en éco de base|basic economy", "2|en classe économique|economy", "2|en première classe|first class",
        "3|in der Geschäftsklasse|business", "3|in der ersten Klasse|first class", "1|en clase turista|economy",
        "0|in three business days|", "2|une économie de 20 $|", "1|en basic economy|basic economy",
        "0|in economy basic|basic economy", "2|en économique de base|basic economy"})
    void classesInWords(int language, String told, String classes) throws Exception {
        ClaimLexicon lexicon = new JsonMapper().treeToValue(Lexicons.shippedTree(Lexicons.LANGUAGES.get(language)), ClaimLexicon.class);
        assertThat(String.join(",", new TravelWords(lexicon.travel()).in(Plain.text(told)))).isEqualTo(classes == null ? "" : classes);
    }
}
