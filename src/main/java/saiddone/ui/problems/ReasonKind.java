package saiddone.ui.problems;

import java.util.regex.Pattern;

/// What many problems have in common: the reason without what differs from file to file (numbers, quoted text, remarks
/// in parentheses, how much could still be read).
final class ReasonKind {
    private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]*\\)");
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*\\d|\\d");
    private static final Pattern REST = Pattern.compile("[;:].*$|\\. .*$|\\.$");

    private ReasonKind() {}

    static String of(String reason) {
        String text = REMARK.matcher(reason.strip()).replaceAll("");
        text = QUOTED.matcher(text).replaceAll("…");
        text = REST.matcher(text).replaceAll("");
        text = NUMBER.matcher(text).replaceAll("n");
        return text.isBlank() ? reason : text.strip();
    }
}
