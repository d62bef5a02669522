package saiddone.model.notation;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time at which a conversation plays, where a policy, a tool or somebody's words tell it: "The current time is 2024-05-15
/// 15:00:00 EST." The zone is left out: what it is held against is told in the same.
public final class ToldTime {
    /// Under this name a transcript's details hold it, where the file tells it outside the conversation; in ISO form.
    public static final String DETAIL = "current time";

    private static final int LONGEST = 200_000;
    private static final Pattern NOW = Pattern.compile("\\b(?:current|present)[ _](?:date[ _]and[ _])?time\"?(?: is(?: now)?|\\s*[:=])"
            + "[\\s\"*]{0,6}(\\d{4}-\\d{2}-\\d{2})(?:T|,? (?:at )?)(\\d{2}:\\d{2})", Pattern.CASE_INSENSITIVE);

    private ToldTime() {}

    /// The first that a text tells.
    public static Optional<LocalDateTime> in(String text) {
        Matcher now = NOW.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (!now.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(now.group(1) + "T" + now.group(2)));
        } catch (DateTimeException e) {
            // Digits that are no date, such as 2024-13-45: told is nothing.
            return Optional.empty();
        }
    }
}
