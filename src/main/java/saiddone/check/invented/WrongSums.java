package saiddone.check.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.check.CheckId;
import saiddone.check.record.Movements;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Findings;
import saiddone.check.text.Sentence;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Severity;

/// A sum of money that the very amounts which it is made of do not come to: "$463.04 + $46.99 = $509.03", "$509.03 ($463.04 + $46.99)".
/// Read where one line spells out every part; what is rounded to whole units, or comes to nothing because more is there than is
/// needed, is let pass.
final class WrongSums {
    private static final Findings FINDINGS = new Findings(CheckId.INVENTED_FACT, Severity.MEDIUM, Confidence.CERTAIN);
    /// Of what nothing was done on: the customer sees the parts.
    private static final Findings HINTS = new Findings(CheckId.INVENTED_FACT, Severity.LOW, Confidence.CERTAIN);
    private static final String SIGNS = "$€£";
    private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d{1,2})?(?![\\d%]|[.,:/]\\d|,\\s?\\d{3}(?!\\d))";
    private static final String MONEY = "[$€£]\\s?" + NUMBER;
    /// What may stand between an amount and the next sign: a note in brackets, some words.
    private static final String NOTE = "(?:\\s?\\([^()\\n=$€£+×%]{1,40}\\))?(?:\\s(?!x\\s)\\p{L}[\\p{L}-]*){0,4}";
    private static final String TERM = "(?:" + MONEY + "|(?<![\\p{L}\\d.,:/#-])" + NUMBER + ")" + NOTE;
    private static final String SIGN = "(?:\\s*[+×*]\\s*|\\sx\\s|\\s[-−–]\\s)";
    private static final String PARTS = "(" + TERM + "(?:" + SIGN + TERM + "){1,12})";
    /// What the parts are told to come to stands behind them, or before them in brackets.
    private static final Pattern BEHIND = Pattern.compile(PARTS + "(\\))?\\s*=\\s*[-−–]?\\s?(" + MONEY
            + ")(?!\\s*[-+×*/−–]|\\sx\\s|,\\s?\\()");
    private static final Pattern BEFORE = Pattern.compile("(" + MONEY + ")\\s?\\(" + PARTS + "\\)(?!\\s*[-+×*/−–=]|\\sx\\s)");
    private static final Pattern ONE = Pattern.compile("(" + SIGN + ")?(" + MONEY + "|(?<![\\p{L}\\d.,:/#-])" + NUMBER + ")" + NOTE);
    /// Before the first part: more of the sum, which was not read.
    private static final Pattern MORE = Pattern.compile("(?:(?:[+×*]|\\sx)\\s*(?:[\\p{L}-]+\\s){0,4}|[/=−–\\d)-]\\s*)$");
    private static final Pattern BULLET = Pattern.compile("\\s*[-–•]\\s*");
    /// Before brackets that are the whole of a sum.
    private static final Pattern WHOLE_SUM = Pattern.compile("(?:^|:|^\\s*[-–•])\\s*\\($");
    private static final double CENT = 0.011;
    private static final double WHOLE = 1.0;
    /// So many persons may have to pay the parts.
    private static final int MOST_SHARES = 9;
    private static final int LONGEST = 400;

    private WrongSums() {}

    static void look(Sentence sentence, Seen seen, List<Finding> found) {
        String whole = sentence.text();
        if (whole.length() > LONGEST || whole.indexOf('+') < 0 && whole.indexOf('=') < 0
                || whole.chars().noneMatch(unit -> SIGNS.indexOf(unit) >= 0)) {
            return;
        }
        String text = whole.replace("**", "");
        Matcher behind = BEHIND.matcher(text);
        while (behind.find()) {
            if (!more(text.substring(0, behind.start()), behind.group(2) != null)) {
                tell(sentence, behind.group(1), behind.group(3), 1, seen, found);
            }
        }
        Matcher before = BEFORE.matcher(text);
        while (before.find()) {
            tell(sentence, before.group(2), before.group(1), MOST_SHARES, seen, found);
        }
    }

    /// @param closed whether brackets around the parts close before the sum
    private static boolean more(String before, boolean closed) {
        return closed ? !WHOLE_SUM.matcher(before).find() : MORE.matcher(before).find() && !BULLET.matcher(before).matches();
    }

    /// @param shares so many times the parts may be told
    private static void tell(Sentence sentence, String parts, String told, int shares, Seen seen, List<Finding> found) {
        double sum = number(told);
        List<Double> real = worth(parts);
        double within = told.indexOf('.') < 0 ? WHOLE : CENT;
        boolean fits = real.stream().anyMatch(one -> {
            for (int times = 1; times <= shares; times++) {
                if (Math.abs(Math.abs(one) * times - sum) < within) {
                    return true;
                }
            }
            return false;
        });
        if (sum > 0 && !real.isEmpty() && !fits) {
            Rule.once((seen.doneNow().isEmpty() ? HINTS : FINDINGS).of(sentence,
                    "The reply gives %s as what %s comes to; that is %s.".formatted(told.strip(),
                            parts.replaceAll("\\s+", " ").strip(), Movements.told(List.of(real.getFirst())))), found);
        }
    }

    /// What the parts come to: products first, as it is written, and from left to right, as some speak ("$57 + $83 each × 2"). Empty
    /// where none of them is an amount of money.
    private static List<Double> worth(String parts) {
        double left = 0;
        List<Double> terms = new ArrayList<>();
        boolean money = false;
        Matcher one = ONE.matcher(parts);
        while (one.find()) {
            double value = number(one.group(2));
            String sign = one.group(1) == null ? "+" : one.group(1).strip();
            money |= SIGNS.indexOf(one.group(2).charAt(0)) >= 0;
            if (sign.equals("×") || sign.equals("*") || sign.equals("x")) {
                left *= value;
                terms.set(terms.size() - 1, terms.getLast() * value);
            } else {
                double signed = sign.equals("+") ? value : -value;
                left += signed;
                terms.add(signed);
            }
        }
        return money ? List.of(terms.stream().mapToDouble(Double::doubleValue).sum(), left) : List.of();
    }

    private static double number(String money) {
        return Double.parseDouble(money.replaceAll("[^\\d.]", ""));
    }
}
