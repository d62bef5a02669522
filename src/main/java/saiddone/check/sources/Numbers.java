package saiddone.check.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.model.Span;

/// Numbers as people and tools write them: `1,299.50`, `1.299,50`, `49,99`, `-12`.
final class Numbers {
    /// Without a bound: what may stand beside it differs.
    static final String NUMBER = "(?:\\d{1,3}(?:[,.\u00a0\u202f]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?)";
    /// Of what is longer than this no part is read twice.
    private static final int LONGEST = 200_000;
    private static final Pattern ANY = Pattern.compile("(?<![\\p{L}\\d_])(?<!\\d[.,:/-])" + NUMBER + "(?![\\d_]|[.,:/]\\d)");

    private Numbers() {}

    record One(Span span, double value) {}

    static List<One> in(String text) {
        List<One> all = new ArrayList<>();
        Matcher number = ANY.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        while (number.find()) {
            all.add(new One(new Span(number.start(), number.end()), value(number.group())));
        }
        return all;
    }

    /// The last sign before one or two digits parts the cents, any other parts thousands; a single full stop parts a fraction however
    /// long it is.
    static double value(String number) {
        int point = number.lastIndexOf('.');
        int comma = number.lastIndexOf(',');
        int last = Math.max(point, comma);
        int behind = last < 0 ? 0 : number.length() - last - 1;
        boolean fraction = last >= 0 && (behind <= 2 || number.charAt(last) == '.' && number.indexOf('.') == point && comma < 0);
        String whole = digits(fraction ? number.substring(0, last) : number);
        return Double.parseDouble(fraction ? whole + "." + digits(number.substring(last + 1)) : whole);
    }

    private static String digits(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        number.chars().filter(unit -> unit >= '0' && unit <= '9').forEach(unit -> digits.append((char) unit));
        return digits.toString();
    }
}
