package saiddone.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
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

    /// The pattern tried everywhere, as a twin of the search by digits.
    @Test
    void nothingIsPassedOverBetweenDigits() {
        List<String> pieces = List.of("July", "3", "31", "2026", "-07-03", "2026-07-03", " ", " ", " ", ".", ", ", "de ",
                "order", "of ", "rd", "12345",
                "September", "sept.", "x", "\uD83D\uDE0A", "1st", "may");
        Random random = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(2 + random.nextInt(14), 0, pieces.size()).forEach(piece -> text.append(pieces.get(piece)));
            assertThat(Dates.in(text.toString())).as(text.toString()).isEqualTo(everywhere(text.toString()));
        }
    }

    private static List<Dates.Day> everywhere(String text) {
        List<Dates.Day> days = new ArrayList<>();
        Matcher found = Dates.DATE.matcher(text);
        int from = 0;
        while (found.find(from)) {
            Dates.Day day = Dates.day(found);
            if (day != null) {
                days.add(day);
            }
            from = day != null || found.group(1) != null || found.group(7) != null ? found.end() : found.end(4);
        }
        return days;
    }

    @Test
    void dayAtTheTurnOfTheYearIsTheNearestOne() {
        assertThat(Dates.in("January 2").getFirst().near(LocalDate.of(2026, 12, 30))).isEqualTo(LocalDate.of(2027, 1, 2));
    }
}
