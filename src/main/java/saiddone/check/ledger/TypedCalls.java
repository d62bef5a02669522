package saiddone.check.ledger;

import java.util.regex.Pattern;

/// How a tool call looks that was written out as JSON in a text, escaped or not.
public final class TypedCalls {
    /// The tool's name is the first group.
    public static final Pattern NAME = Pattern.compile("\\\\?\"(?:name|tool|tool_name|function|action)\\\\?\"\\s*:\\s*"
            + "\\\\?\"([A-Za-z]+(?:_[A-Za-z]+)+)\\\\?\"");

    private TypedCalls() {}
}
