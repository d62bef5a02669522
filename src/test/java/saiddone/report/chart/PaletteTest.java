package saiddone.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    /// Colours that tell things apart beside one another.
    private static final List<List<Ink>> SIDE_BY_SIDE = List.of(List.of(Ink.SAFE, Ink.MIDDLING, Ink.RECKLESS),
            List.of(Ink.RESOLVED, Ink.MARGIN, Ink.FORBIDDEN), List.of(Ink.MISSED, Ink.OVER_ROUTED),
            List.of(Ink.NEUTRAL, Ink.OVER_ROUTED, Ink.MIDDLING, Ink.FORBIDDEN));
    /// Linear RGB as seen without the red, green and blue cones, severity 1 (Machado, Oliveira and Fernandes 2009).
    private static final double[][][] EYES = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{.152286, 1.052583, -.204868}, {.114503, .786281, .099216}, {-.003882, -.048116, 1.051998}},
        {{.367322, .860646, -.227968}, {.280085, .672501, .047413}, {-.011820, .042940, .968881}},
        {{1.255528, -.076749, -.178779}, {-.078411, .930809, .147602}, {.004733, .691367, .303900}}};

    @ParameterizedTest
    @EnumSource
    void filesAndScreenHaveTheSameColours(Palette palette) throws IOException {
        String theme = css(palette == Palette.LIGHT ? "light" : "dark");
        String base = css("base");
        for (Ink ink : Ink.values()) {
            String name = "-sd-ink-" + ink.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            String looked = find(base, name + ": (-sd-[a-z-]+);");
            assertThat(find(theme, looked + ": (#[0-9a-f]{6});")).as(name).isEqualTo(palette.hex(ink));
        }
    }

    @ParameterizedTest
    @EnumSource
    void textAndFormsStandOut(Palette palette) {
        double surface = luminance(palette.rgb(Ink.SURFACE));
        for (Ink ink : List.of(Ink.TEXT, Ink.MUTED, Ink.FORBIDDEN)) {
            assertThat(contrast(luminance(palette.rgb(ink)), surface)).as(ink.name()).isGreaterThanOrEqualTo(4.5);
        }
        SIDE_BY_SIDE.forEach(group -> group.forEach(ink ->
                assertThat(contrast(luminance(palette.rgb(ink)), surface)).as(ink.name()).isGreaterThanOrEqualTo(3)));
        for (Ink tint : List.of(Ink.SAFE_TINT, Ink.MIDDLING_TINT, Ink.RECKLESS_TINT)) {
            assertThat(contrast(luminance(palette.rgb(Ink.TEXT)), luminance(palette.rgb(tint)))).isGreaterThanOrEqualTo(7);
        }
    }

    @ParameterizedTest
    @EnumSource
    void colourBlindEyesTellThemApart(Palette palette) {
        for (double[][] eye : EYES) {
            for (List<Ink> group : SIDE_BY_SIDE) {
                for (Ink one : group) {
                    for (Ink other : group.subList(0, group.indexOf(one))) {
                        assertThat(difference(palette.rgb(one), palette.rgb(other), eye)).as(palette + " " + one + " " + other)
                                .isGreaterThan(20);
                    }
                }
            }
        }
    }

    /// CIE 1976 difference; about 2.3 can just be told apart.
    private static double difference(int one, int other, double[][] eye) {
        double[] a = lab(seen(one, eye));
        double[] b = lab(seen(other, eye));
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] seen(int rgb, double[][] eye) {
        double[] linear = linear(rgb);
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.clamp(eye[i][0] * linear[0] + eye[i][1] * linear[1] + eye[i][2] * linear[2], 0, 1);
        }
        return seen;
    }

    private static double[] lab(double[] rgb) {
        double x = root((.4124 * rgb[0] + .3576 * rgb[1] + .1805 * rgb[2]) / .9505);
        double y = root(.2126 * rgb[0] + .7152 * rgb[1] + .0722 * rgb[2]);
        double z = root((.0193 * rgb[0] + .1192 * rgb[1] + .9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > .008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }

    private static double luminance(int rgb) {
        double[] linear = linear(rgb);
        return .2126 * linear[0] + .7152 * linear[1] + .0722 * linear[2];
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
    }

    private static double[] linear(int rgb) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = (rgb >> 16 - 8 * i & 255) / 255.0;
            linear[i] = c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4);
        }
        return linear;
    }

    private static String css(String name) throws IOException {
        try (var stream = PaletteTest.class.getResourceAsStream("/saiddone/css/" + name + ".css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile("\\s" + pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
