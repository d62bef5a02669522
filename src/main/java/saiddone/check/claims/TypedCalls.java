package saiddone.check.claims;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import saiddone.model.Span;

/// How a tool call looks that was written out in a text: as JSON, escaped or not, as a line of a program (`get_order(order_id="12")`), or
/// with the marks by which some models call tools and which their servers should have taken out.
public final class TypedCalls {
    /// By which models call tools in their own notation.
    private static final String MARKS = "<\\|tool_call_begin\\|>\\s*(?:functions\\.)?|<｜tool▁sep｜>|<function=|<invoke name=\\\\?\"";

    /// At the start of a line, with named arguments; within a sentence it would be spoken of. Lines are not gone over together: a million
    /// empty ones would be gone over for each of them.
    private static final String LINE = "(?m:^)[ \\t>*`\\[-]*+(?:print\\()?(?:default_api\\.)?(?=[a-z]+(?:_[a-z]+)+\\([a-z_]+\\s*=)";

    /// The tool's name is the first group.
    public static final Pattern NAME = Pattern.compile("(?:\\\\?\"(?:name|tool|tool_name|function|action)\\\\?\"\\s*:\\s*"
            + "\\\\?\"(?=[A-Za-z_]+\\\\?\")|" + MARKS + "|" + LINE + ")([A-Za-z]+(?:_[A-Za-z]+)+)(?![A-Za-z])(?:\\\\?\")?");

    private static final Pattern ARGUMENTS = Pattern.compile("\"(?:arguments|parameters|kwargs)\\\\?\"\\s*:|<parameter|"
            + "_[a-z]+\\([a-z_]+\\s*=");

    private TypedCalls() {}

    /// Whether one may stand in a text: most hold no sign of it, and a pattern need not look for it.
    public static boolean mayBeIn(String text) {
        return text.indexOf('{') >= 0 || text.indexOf('<') >= 0 || text.indexOf('=') >= 0 && opens(text);
    }

    /// Whether a bracket opens between two letters: in words a blank stands before it.
    private static boolean opens(String text) {
        for (int at = text.indexOf('(', 1); at > 0 && at + 1 < text.length(); at = text.indexOf('(', at + 1)) {
            if (Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }

    /// Whether one stands in a text.
    public static boolean in(String text) {
        return mayBeIn(text) && NAME.matcher(text).find();
    }

    /// Whether one stands in a text with what it is called with: nothing is told there.
    public static boolean whole(String text) {
        return in(text) && ARGUMENTS.matcher(text).find();
    }

    /// Whether a text is one and nothing more: it is not said to the customer.
    public static boolean alone(String text) {
        String bare = text.stripLeading();
        return (bare.startsWith("{") || bare.startsWith("[")) && whole(bare);
    }

    /// Whether what [#NAME] found is a model's own mark, which nothing but a call follows, or a line of a program.
    public static boolean marked(String text, MatchResult name) {
        return text.charAt(name.start()) == '<' || line(text, name);
    }

    /// The words to be shown: of a program's line all of it.
    public static Span span(String text, MatchResult name) {
        int end = text.indexOf('\n', name.end());
        return line(text, name) ? new Span(name.start(1), end < 0 ? text.length() : end) : new Span(name.start(), name.end());
    }

    private static boolean line(String text, MatchResult name) {
        return name.end() < text.length() && text.charAt(name.end()) == '(';
    }
}
