package saiddone.sample.words;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Spells some English contractions out, as writers do now and then; formal ones mostly. Only those that mean one thing:
/// `I'd` and `it's` stay as they are.
public final class Contractions {
    private static final Pattern SHORT = Pattern.compile(
            "\\b(I|you|we|they|You|We|They)('m|'re|'ve|'ll)\\b(?! not\\b)"
                    + "|(?<=\\b(?:I|[Yy]ou|[Ww]e|[Tt]hey|[Ii]t|[Tt]hat|[Tt]his|[Tt]here) )"
                    + "(do|does|did|is|are|was|were|could|would|should|have|has|ca|wo|need)n't\\b");
    private static final Map<String, String> ENDINGS = Map.of("'m", " am", "'re", " are", "'ve", " have", "'ll", " will");
    private static final Map<String, String> STEMS = Map.of("ca", "cannot", "wo", "will not");

    private Contractions() {}

    /// Each one with the style's own chance.
    public static String spelledOut(String text, Dice dice, Style style) {
        if (text.indexOf('\'') < 0) {
            return text;
        }
        double chance = switch (style) {
            case FORMAL -> 0.7;
            case PLAIN -> 0.25;
            case WARM, TERSE -> 0.2;
            case BUBBLY -> 0.1;
        };
        return SHORT.matcher(text).replaceAll(match -> Matcher.quoteReplacement(dice.chance(chance) ? longer(match) : match.group()));
    }

    private static String longer(MatchResult match) {
        String stem = match.group(3);
        if (stem != null) {
            return STEMS.getOrDefault(stem, stem + " not");
        }
        return match.group(1) + ENDINGS.get(match.group(2));
    }
}
