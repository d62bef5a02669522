package saiddone.check.ledger;

import java.util.List;

/// Cuts words that speak of several things of a kind into what they say of each.
final class Sections {
    private Sections() {}

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
