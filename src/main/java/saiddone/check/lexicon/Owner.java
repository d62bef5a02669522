package saiddone.check.lexicon;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whose something is that several can have.
///
/// @param things words for its own
/// @param beside what may stand right before them where they only say what something becomes
/// @param tools  words for it, in names of tools and arguments too
public record Owner(Pattern things, Pattern beside, Pattern tools) {
    private static final Pattern BRACKETS = Pattern.compile("\\([^()\\d]{1,40}\\)");

    /// Its own as a plain text names it for what something is done to; null where it does not. In brackets it tells which value
    /// something was given: "changed to 1 Elm Road (default address)".
    public @Nullable String toldIn(String plain) {
        return Aspect.told(things, beside, BRACKETS.matcher(plain).replaceAll(one -> " ".repeat(one.group().length())));
    }
}
