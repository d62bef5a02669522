package saiddone.check.deed;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.Claim;
import saiddone.check.claims.SentenceSpan;
import saiddone.check.lexicon.Aspect;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.Transcript;

/// Finds a part that the agent put to the customer or the customer asked for, that a message which tells of work done names as well,
/// and that no call touched: "Shall I set the bags to 3?", "Yes", "All is done. Bags: 3".
final class LeftOut {
    private final Transcript transcript;
    private final List<Action> actions;
    private final ClaimPatterns words;

    LeftOut(Transcript transcript, List<Action> actions, ClaimPatterns words) {
        this.transcript = transcript;
        this.actions = actions;
        this.words = words;
    }

    /// The lexicon's name of the part, null where none was left out.
    @Nullable String by(Claim claim) {
        List<Message> messages = transcript.messages();
        int yes = transcript.lastSaid(Role.USER, claim.message());
        int offer = transcript.lastSaid(Role.ASSISTANT, yes);
        if (offer < 0 || messages.get(offer).text().length() > Claim.LONGEST || messages.get(yes).text().length() > Claim.LONGEST) {
            return null;
        }
        String quote = ClaimPatterns.plain(claim.quote());
        String told = told(claim, messages.get(claim.message()).text());
        for (Aspect one : words.aspects()) {
            if (candidate(one, told) && words.aspects().stream().noneMatch(other -> other != one && other.toldIn(quote))
                    && untouched(one, claim.message()) && planned(one, messages.get(offer), messages.get(yes))
                    && any(told, line -> tells(one, line))) {
                return one.name();
            }
        }
        return null;
    }

    private static boolean candidate(Aspect aspect, String told) {
        return !aspect.whole() && aspect.things().matcher(told).find();
    }

    private boolean planned(Aspect aspect, Message offer, Message yes) {
        return any(offer.text(), line -> plans(aspect, line)) || any(yes.text(), line -> plans(aspect, line));
    }

    /// What a message tells from the claim on, up to where it turns to another matter.
    private String told(Claim claim, String text) {
        String plain = ClaimPatterns.plain(text);
        int end = SentenceSpan.of(plain).stream().filter(one -> one.start() > claim.span().start()
                && words.noDeeds().turns(plain.substring(one.start(), one.end()))).findFirst()
                .map(SentenceSpan::start).orElse(plain.length());
        return plain.substring(claim.span().start(), end);
    }

    private boolean untouched(Aspect aspect, int until) {
        return actions.stream().noneMatch(action -> action.call().message() <= until && Aspects.touches(action, aspect));
    }

    private static boolean any(String text, Predicate<String> line) {
        String plain = ClaimPatterns.plain(text);
        return SentenceSpan.of(plain).stream().filter(one -> !one.question())
                .anyMatch(one -> line.test(plain.substring(one.start(), one.end())));
    }

    /// Whether a line says that the part shall be changed.
    private boolean plans(Aspect aspect, String line) {
        return aspect.asked().matcher(line).find() && open(line);
    }

    /// Whether a line tells how the part is now.
    private boolean tells(Aspect aspect, String line) {
        return aspect.toldIn(line) && open(line) && !words.future().matcher(line).find() && !words.noDeeds().kept(line);
    }

    private boolean open(String line) {
        return !words.not().matcher(line).find() && !words.conditional().matcher(line).find();
    }
}
