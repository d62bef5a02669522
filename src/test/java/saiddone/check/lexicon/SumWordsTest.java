package saiddone.check.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Amounts of money with the sign before them, and as the continent writes them.
class SumWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"$1,302.50 more|1302.50", "$2 ,580 back|2580", "$2 580.50 back|2580.50", "$2 5800 of them|2",
        "€20|20", "£ 7.5|7.5", "un bon de 150 $|150", "251,30 € zurück|251.30",
        "1.250,00 €|1250.00", "1 250,5 $|1250.5", "les 12.50 € dus|12.50"})
    void whatStandsThere(String text, String figures) {
        assertThat(SumWords.MONEY.matcher(text).results().map(SumWords::figures)).containsExactly(figures);
    }

    @Test
    void signsThatGoWithWhatFollows() {
        assertThat(SumWords.MONEY.matcher("order 5 $10 vouchers, 30 % off, A123 $, 4 of 5").results().map(MatchResult::group))
                .containsExactly("$10");
    }
}
