package saiddone.check.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class DatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"on 2026-07-03 at noon|2026-07-03", "July 3|2026-07-03", "July 3rd, 2026|2026-07-03",
        "3 July 2026|2026-07-03", "the 3rd of July|2026-07-03", "el 3 de julio|2026-07-03", "am 3. Juli|2026-07-03",
        "le 3 juillet 2026|2026-07-03", "Sept 14|2026-09-14"})
    void readsDaysInWordsAndFigures(String text, LocalDate day) {
        assertThat(Dates.in(text)).singleElement().satisfies(found -> assertThat(found.near(LocalDate.of(2026, 6, 29))).isEqualTo(day));
    }

    @Test
    void leavesOutWhatIsNoDay() {
        assertThat(Dates.in("order 30 items, 2026-13-01, 3/7/2026, February 31, may 2 of us come")).extracting(Dates.Day::month)
                .as("only “may 2” reads like a day").containsExactly(5);
    }

    @Test
    void dayAtTheTurnOfTheYearIsTheNearestOne() {
        assertThat(Dates.in("January 2").getFirst().near(LocalDate.of(2026, 12, 30))).isEqualTo(LocalDate.of(2027, 1, 2));
    }
}
