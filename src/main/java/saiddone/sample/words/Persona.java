package saiddone.sample.words;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// How a customer writes: bends text the way in which the first message is written.
public record Persona(Set<Habit> habits) {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
    private static final int SHORTEST_MISTYPED = 5;
    private static final double MISTYPED = 0.08;

    public Persona {
        habits = Set.copyOf(habits);
    }

    public enum Habit {
        LOWER, TYPOS, NOAPOSTROPHE, NOPUNCTUATION, CAPS, BRIEF
    }

    /// @param line words such as `lower typos`
    /// @throws PieceProblem for a word that is no habit
    public static Persona of(String line, String place) {
        Set<Habit> habits = EnumSet.noneOf(Habit.class);
        for (String word : line.strip().split("\\s+")) {
            try {
                habits.add(Habit.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new PieceProblem(place + ": “" + word + "” is no way of writing; there are " + List.of(Habit.values()) + ".");
            }
        }
        return new Persona(habits);
    }

    /// @param own whether the words were written for this customer: those are not shortened
    public String bend(String text, boolean own, Dice dice) {
        String bent = text;
        if (habits.contains(Habit.BRIEF) && !own) {
            bent = SENTENCE_END.split(bent)[0];
        }
        if (habits.contains(Habit.NOAPOSTROPHE)) {
            bent = bent.replaceAll("(?<=\\p{L})['’](?=\\p{L})", "");
        }
        if (habits.contains(Habit.NOPUNCTUATION)) {
            bent = bent.replaceAll("[.,;!]+(?=\\s|$)", "");
        }
        StringBuilder result = new StringBuilder();
        for (String word : bent.splitWithDelimiters("\\s+", 0)) {
            result.append(word(word, dice));
        }
        return result.toString();
    }

    private String word(String word, Dice dice) {
        if (word.isBlank() || word.startsWith("http") || word.chars().anyMatch(Character::isDigit)) {
            return word;
        }
        String bent = word;
        if (habits.contains(Habit.TYPOS) && word.length() >= SHORTEST_MISTYPED && word.chars().allMatch(Character::isLetter)
                && dice.chance(MISTYPED)) {
            bent = mistyped(word, dice);
        }
        if (habits.contains(Habit.LOWER)) {
            bent = bent.toLowerCase(Locale.ROOT);
        }
        return habits.contains(Habit.CAPS) ? bent.toUpperCase(Locale.ROOT) : bent;
    }

    private static String mistyped(String word, Dice dice) {
        int at = 1 + dice.below(word.length() - 2);
        return switch (dice.below(3)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at) + word.substring(at);
        };
    }
}
