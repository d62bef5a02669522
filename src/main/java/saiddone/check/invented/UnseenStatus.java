package saiddone.check.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.check.record.Seen;
import saiddone.check.results.Plain;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Role;

/// How far an order is, of one that no lookup had shown: the agent had its id from a list, and nothing else.
final class UnseenStatus {
    private static final String STATUS = "(pending|processed|delivered|cancell?ed|shipped)(?!\\p{L})";
    /// An id and, right behind it or after the word, its status.
    private static final Pattern TOLD = Pattern.compile("(?<![\\p{L}\\d])(#?(?=[A-Z\\d]*\\d)[A-Z\\d]{5,})"
            + "(?:\\W{1,8}(?:\\([^()\\n]{0,60}\\)\\W{1,6})?"
            + "(?:(?i:is|was|currently|the|status|order)\\W{1,6}){0,4}"
            + "|[^.?!\\n]{0,60}?(?i:\\bstatus)\\W{1,6}(?i:is\\s)?)(?i:" + STATUS + ")");

    private final Phrases words;
    private final Phrases open;

    UnseenStatus(Lexicon lexicon) {
        words = lexicon.list("status-words");
        open = lexicon.list("state-doubt");
    }

    /// Adds one finding for a message that gives any.
    ///
    /// @param told those whose status was given before: said again it is the same mistake
    void look(Message message, Seen seen, Set<String> told, List<Finding> found) {
        Sentence first = null;
        List<String> unseen = new ArrayList<>();
        for (Sentence sentence : seen.talk().sentences(message)) {
            if (words.in(sentence) && !sentence.question() && !open.in(sentence)) {
                Matcher one = TOLD.matcher(sentence.text());
                while (one.find()) {
                    String id = Plain.bareId(one.group(1));
                    if (!told.contains(id) && seen.unopened().holds(id) && !fromCustomer(id, one.group(2), message, seen)) {
                        told.add(id);
                        unseen.add(one.group(1) + " as " + one.group(2).toLowerCase(Locale.ROOT));
                        first = first == null ? sentence : first;
                    }
                }
            }
        }
        if (first != null) {
            found.add(InventedFactCheck.FINDINGS.of(first, "The reply gives %s%s; no lookup had shown it, only its id stands in a list."
                    .formatted(unseen.getFirst(), unseen.size() == 1 ? "" : " and the status of " + (unseen.size() - 1) + " more")));
        }
    }

    private static boolean fromCustomer(String id, String status, Message message, Seen seen) {
        return seen.talk().customer().stream().filter(one -> one.role() == Role.USER && one.index() < message.index()).map(Message::text)
                .anyMatch(text -> text.contains(id) && text.toLowerCase(Locale.ROOT).contains(status.toLowerCase(Locale.ROOT)));
    }
}
