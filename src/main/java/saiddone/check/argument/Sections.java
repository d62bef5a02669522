package saiddone.check.argument;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import saiddone.check.lexicon.Grammar;
import saiddone.check.results.Entity;
import saiddone.check.results.Plain;
import saiddone.model.Message;

/// Cuts words that speak of several things of a kind into what they say of each.
final class Sections {
    private static final int WINDOW = 40;

    private Sections() {}

    /// The few words that a plain text puts before a thing which they are for, as in "PayPal for order A and Visa for order B"; none
    /// where a line begins with the thing, for what is said of it stands below then.
    ///
    /// @param told the messages that the text is of
    static List<String> before(Entity one, List<Entity> kin, String plainText, List<Message> told, Grammar grammar) {
        List<String> before = new ArrayList<>();
        if (heads(one, told, grammar)) {
            return before;
        }
        for (int at = plainText.indexOf(one.plainId()); at >= 0; at = plainText.indexOf(one.plainId(), at + 1)) {
            int from = Math.max(0, at - WINDOW);
            for (Entity other : kin) {
                int last = other == one ? -1 : plainText.lastIndexOf(other.plainId(), at);
                from = last < 0 ? from : Math.max(from, last + other.plainId().length() - 1);
            }
            Matcher words = grammar.belongs().matcher(plainText.substring(from, Math.max(from, at + 1)));
            if (words.find()) {
                before.add(plainText.substring(from, from + words.start() + 1));
            }
        }
        return before;
    }

    /// Whether a line begins with words for a thing.
    private static boolean heads(Entity one, List<Message> told, Grammar grammar) {
        return told.stream().flatMap(message -> message.text().lines()).anyMatch(line -> {
            int at = line.indexOf(Plain.bareId(one.id()));
            return at > 0 && grammar.onlyLinks(line.substring(0, at));
        });
    }

    /// What a plain text says of one thing: from where it names the thing up to where it names another of the kind. The whole
    /// text where it names no other, or not this one.
    static String about(Entity one, List<Entity> kin, String plainText) {
        List<String> others = kin.stream().filter(other -> other != one).map(Entity::plainId).filter(plainText::contains).toList();
        int at = plainText.indexOf(one.plainId());
        if (others.isEmpty() || at < 0) {
            return plainText;
        }
        StringBuilder about = new StringBuilder();
        while (at >= 0) {
            int end = plainText.length();
            for (String other : others) {
                int next = plainText.indexOf(other, at + 1);
                end = next >= 0 && next < end ? next : end;
            }
            about.append(plainText, at, end).append(' ');
            at = plainText.indexOf(one.plainId(), end);
        }
        return about.toString();
    }
}
