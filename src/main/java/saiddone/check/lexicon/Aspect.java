package saiddone.check.lexicon;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A part of a thing that can be changed apart from the others.
///
/// @param name   the lexicon's
/// @param things words for it
/// @param beside what may stand right before them where they only say whom or what something is for
/// @param tools  words of the names of tools and arguments that change it
/// @param whole  whether it stands for the thing as a whole
/// @param asked  that it shall be changed: a verb and soon after it the part, or the part and right after it the verb
public record Aspect(String name, Pattern things, Pattern beside, Pattern tools, boolean whole, Pattern asked) {
    private static final int BESIDE = 60;

    /// Whether a plain text speaks of it as what something is done to.
    public boolean toldIn(String plain) {
        return told(things, beside, plain) != null;
    }

    /// The first of the things in a plain text that no word right before it puts aside; null where there is none.
    static @Nullable String told(Pattern things, Pattern beside, String plain) {
        Matcher thing = things.matcher(plain);
        while (thing.find()) {
            if (!beside.matcher(plain).region(Math.max(0, thing.start() - BESIDE), thing.start()).find()) {
                return thing.group();
            }
        }
        return null;
    }
}
