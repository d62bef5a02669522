package saiddone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import saiddone.statistics.Agreement.Unit;

/// Known answers; [AgreementTwinTest] goes the long way round.
class AgreementTest {
    private static final double[] TAG = {0, 1};
    private static final String TWELVE_UNITS = "11·1 2232 3333 3333 2222 1234 4444 1121 2222 ·555 ··11 ··3·";

    @Test
    void kappaOfThreeCategories() {
        Tally tally = new Agreement(new double[] {1, 2, 3}, table(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}})).tally();
        assertThat(given(tally.cohen())).isEqualTo(.4915, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"20,5,10,15,.4", "45,15,25,15,.1304", "25,35,5,35,.2593"})
    void kappaOfTwoCategories(int a, int b, int c, int d, double kappa) {
        assertThat(given(tally(a, b, c, d).cohen())).isEqualTo(kappa, within(5e-5));
    }

    @Test
    void aRareTag() {
        Tally tally = tally(118, 5, 2, 0);
        assertThat(given(tally.observed())).isEqualTo(.944, within(5e-4));
        assertThat(given(tally.cohen())).isEqualTo(-.023, within(5e-4));
        assertThat(given(tally.gwet())).isEqualTo(.941, within(5e-4));
        assertThat(given(tally.pabak())).isEqualTo(.888, within(5e-4));
        // By hand: seven judgements of present, none of them shared; 236 of 243 of absent.
        assertThat(given(tally.specific(1))).isZero();
        assertThat(given(tally.specific(0))).isEqualTo(236 / 243.0, within(1e-12));
        assertThat(given(tally.prevalence(1))).isEqualTo(7 / 250.0, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"NOMINAL,.743421", "ORDINAL,.815388", "INTERVAL,.849107", "RATIO,.797403"})
    void alphaOfFourCoders(Scale scale, double alpha) {
        Tally tally = new Agreement(new double[] {1, 2, 3, 4, 5}, digits(TWELVE_UNITS)).tally();
        assertThat(tally.comparable()).isEqualTo(40, within(1e-12));
        assertThat(tally.observedDisagreement(Scale.NOMINAL)).isEqualTo(.2, within(5e-5));
        assertThat(tally.expectedDisagreement(Scale.NOMINAL)).isEqualTo(.7795, within(5e-5));
        assertThat(given(tally.krippendorff(scale))).isEqualTo(alpha, within(5e-7));
        assertThat(tally.units()).isEqualTo(11);
    }

    @Test
    void alphaOfTwoCoders() {
        String first = "1100000000";
        String second = "0110010100";
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < first.length(); i++) {
            units.add(unit(i, first.charAt(i) - '0', second.charAt(i) - '0'));
        }
        assertThat(given(Agreement.onTag(units).tally().krippendorff(Scale.NOMINAL))).isEqualTo(.0952, within(5e-5));
    }

    @Test
    void independentCodersAgreeByChance() {
        assertThat(given(tally(250, 250, 250, 250).cohen())).isZero();
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void oneCategoryIsUndefined(Scale scale) {
        for (Tally tally : List.of(tally(20, 0, 0, 0), tally(0, 0, 0, 20))) {
            assertThat(why(tally.cohen())).startsWith("Undefined: everyone gave the same category");
            assertThat(why(tally.krippendorff(scale))).startsWith("Undefined: everyone gave the same category");
            assertThat(given(tally.observed())).isEqualTo(1);
            assertThat(given(tally.gwet())).isEqualTo(1);
        }
        assertThat(why(tally(20, 0, 0, 0).specific(1))).isEqualTo("There are no judgements of this kind that could be compared among 20.");
    }

    @Test
    void nothingJudgedTwiceIsNoAgreement() {
        int none = Agreement.MISSING;
        Tally once = Agreement.onTag(List.of(unit(1, 1, none), unit(2, none, 0), unit(3, none, none))).tally();
        assertThat(Stream.of(once.observed(), once.cohen(), once.gwet(), once.pabak(), once.krippendorff(Scale.NOMINAL)))
                .allMatch(answer -> why(answer).equals("Too few units with two judgements: 0, at least 1 are needed."));
        assertThat(given(once.prevalence(1))).isEqualTo(.5);
        assertThat(why(Agreement.onTag(List.of()).tally().prevalence(1))).startsWith("Too few units");
    }

    @Test
    void ratiosStartAtNought() {
        List<Unit> units = table(new int[][] {{5, 2}, {3, 4}});
        assertThat(why(new Agreement(new double[] {-1, 1}, units).tally().krippendorff(Scale.RATIO))).contains("no numbers below 0");
        // Two names for nought are no distance apart.
        assertThat(why(new Agreement(new double[] {0, 0}, units).tally().krippendorff(Scale.RATIO))).startsWith("Undefined");
    }

    @Test
    void kappaIsForTwo() {
        Tally three = Agreement.onTag(List.of(unit(1, 1, 0, 1), unit(2, 0, 0, 0))).tally();
        assertThat(why(three.cohen())).contains("two coders");
        // Unit one: one agreeing pair in three; unit two: all.
        assertThat(given(three.observed())).isEqualTo(2 / 3.0, within(1e-12));
    }

    @Test
    void codesThatDoNotExistAreRefused() {
        assertThatThrownBy(() -> Agreement.onTag(List.of(unit(1, 1, 2)))).hasMessageContaining("is no unit of 2 coders and 2 categories");
        assertThatThrownBy(() -> Agreement.onTag(List.of(unit(1, 1, 1), unit(2, 1)))).hasMessageContaining("is no unit");
    }

    @Test
    void oneSheetForATag() {
        List<Unit> units = new ArrayList<>(table(new int[][] {{60, 6}, {4, 30}}));
        TagAgreement sheet = TagAgreement.of(units, .95, 5);
        assertThat(sheet.units()).isEqualTo(100);
        assertThat(sheet.conversations()).isEqualTo(100);
        assertThat(given(sheet.positive().figure())).isEqualTo(.857142857, within(1e-9));
        assertThat(given(sheet.kappa().figure())).isEqualTo((.9 - (.66 * .64 + .34 * .36)) / (1 - (.66 * .64 + .34 * .36)), within(1e-12));
        for (var figure : List.of(sheet.kappa(), sheet.alpha(), sheet.gwet(), sheet.pabak(), sheet.positive(), sheet.negative(),
                sheet.observed(), sheet.prevalence())) {
            Interval interval = figure.spread().figure().orElseThrow().interval();
            assertThat(given(figure.figure())).isBetween(interval.low(), interval.high());
        }
        TagAgreement same = TagAgreement.of(table(new int[][] {{20, 0}, {0, 0}}), .95, 5);
        assertThat(same.kappa().spread().why()).isEqualTo(same.kappa().figure().why()).isPresent();
    }

    static double given(Answer<Double> answer) {
        return answer.figure().orElseThrow(() -> new AssertionError(why(answer)));
    }

    static String why(Answer<?> answer) {
        return answer.why().map(NoFigure::sentence).orElse("given: " + answer);
    }

    private static Tally tally(int a, int b, int c, int d) {
        return new Agreement(TAG, table(new int[][] {{a, b}, {c, d}})).tally();
    }

    /// Each unit its own conversation; rows are the first coder's codes.
    static List<Unit> table(int[][] counts) {
        List<Unit> units = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts.length; column++) {
                for (int i = 0; i < counts[row][column]; i++) {
                    units.add(unit(units.size(), row, column));
                }
            }
        }
        return units;
    }

    private static List<Unit> digits(String units) {
        return Stream.of(units.split(" ")).map(unit -> new Unit(unit, unit.chars().mapToObj(c -> c == '·' ? Agreement.MISSING : c - '1')
                .toList())).toList();
    }

    static Unit unit(int conversation, Integer... codes) {
        return new Unit("conversation " + conversation, Collections.unmodifiableList(List.of(codes)));
    }
}
