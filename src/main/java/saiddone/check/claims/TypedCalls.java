package saiddone.check.claims;

import java.util.regex.Pattern;

/// How a tool call looks that was written out in a text: as JSON, escaped or not, or with the marks by which some models call tools and
/// which their servers should have taken out.
public final class TypedCalls {
    /// By which models call tools in their own notation.
    private static final String MARKS = "<\\|tool_call_begin\\|>\\s*(?:functions\\.)?|<｜tool▁sep｜>|<function=|<invoke name=\\\\?\"";

    /// The tool's name is the first group.
    public static final Pattern NAME = Pattern.compile("(?:\\\\?\"(?:name|tool|tool_name|function|action)\\\\?\"\\s*:\\s*"
            + "\\\\?\"(?=[A-Za-z_]+\\\\?\")|" + MARKS + ")([A-Za-z]+(?:_[A-Za-z]+)+)(?![A-Za-z])(?:\\\\?\")?");

    private static final Pattern ARGUMENTS = Pattern.compile("\"(?:arguments|parameters|kwargs)\\\\?\"\\s*:|<parameter");

    private TypedCalls() {}

    /// Whether one may stand in a text: most hold no sign of it, and a pattern need not look for it.
    public static boolean mayBeIn(String text) {
        return text.indexOf('{') >= 0 || text.indexOf('<') >= 0;
    }

    /// Whether one stands in a text.
    public static boolean in(String text) {
        return mayBeIn(text) && NAME.matcher(text).find();
    }

    /// Whether one stands in a text with what it is called with: nothing is told there.
    public static boolean whole(String text) {
        return in(text) && ARGUMENTS.matcher(text).find();
    }

    /// Whether what [#NAME] found at a place is a model's own mark, which nothing but a call follows.
    public static boolean marked(String text, int start) {
        return text.charAt(start) == '<';
    }
}
