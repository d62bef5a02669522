package saiddone.check.deed;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import saiddone.check.claims.Claim;
import saiddone.check.claims.SentenceSpan;
import saiddone.check.lexicon.ClaimLexicon;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.results.Plain;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.Transcript;

/// Whether a deed is told as done right after the customer agreed to it, with no call since then. Calls that do so and were made before it
/// was put to the customer were made for something else.
final class SinceAgreed {
    private final Transcript transcript;
    private final ClaimPatterns words;

    SinceAgreed(Transcript transcript, ClaimPatterns words) {
        this.transcript = transcript;
        this.words = words;
    }

    /// @param done   calls up to the claim that do what it tells
    /// @param claims all of the transcript
    boolean idle(Claim claim, List<Action> done, List<Claim> claims) {
        int yes = transcript.lastSaid(Role.USER, claim.message());
        int offer = yes < 0 ? -1 : transcript.lastSaid(Role.ASSISTANT, yes);
        int before = offer < 0 ? -1 : transcript.lastSaid(Role.USER, offer);
        return before >= 0 && done.stream().allMatch(action -> action.call().message() < before) && !worked(offer, claim.message())
                && readable(offer) && readable(yes) && puts(transcript.messages().get(offer), claim)
                && !already(transcript.messages().get(offer), claim) && !retold(claim, done, claims)
                && claims.stream().noneMatch(one -> one.message() == offer && one.kind() == Claim.Kind.DONE)
                && agrees(ClaimPatterns.plain(transcript.messages().get(yes).text()));
    }

    /// Claim after claim is held against it.
    private boolean readable(int message) {
        return transcript.messages().get(message).text().length() <= Claim.LONGEST;
    }

    private boolean worked(int from, int to) {
        return transcript.messages().subList(from, to + 1).stream().anyMatch(message -> !message.calls().isEmpty());
    }

    /// Whether a message asks the customer whether the claim's deed shall be done.
    private boolean puts(Message message, Claim claim) {
        ClaimLexicon.Deed deed = words.deed(Objects.requireNonNullElse(claim.deed(), ClaimPatterns.ANY));
        List<String> names = Plain.blanked(Stream.of(deed.base(), deed.doing(), deed.things()).flatMap(List::stream).toList());
        List<SentenceSpan> all = SentenceSpan.of(message.text());
        boolean open = all.stream().anyMatch(one -> one.question());
        return all.stream().filter(one -> one.question() || words.noDeeds().asks(ClaimPatterns.plain(one.quote(message.text())))
                || open && words.plans().restates(ClaimPatterns.plain(one.quote(message.text()))))
                .filter(one -> !words.noDeeds().turns(ClaimPatterns.plain(one.quote(message.text()))))
                .map(one -> one.plain(message.text())).anyMatch(plain -> Plain.holds(plain, names));
    }

    /// Whether a message says of the claim's deed that it was done before: then the answer leaves it as it is.
    private boolean already(Message message, Claim claim) {
        return claim.deed() != null && SentenceSpan.of(message.text()).stream().map(one -> ClaimPatterns.plain(one.quote(message.text())))
                .anyMatch(plain -> words.plans().already(plain) && words.names(claim.deed(), plain));
    }

    /// Whether all that the message names with such deeds was taken by one such call, things in a list among it: that one is told of
    /// once more.
    private static boolean retold(Claim claim, List<Action> done, List<Claim> claims) {
        List<String> ids = claims.stream().filter(one -> one.message() == claim.message() && Objects.equals(one.deed(), claim.deed()))
                .flatMap(one -> one.named().stream()).distinct().toList();
        return done.stream().map(Action::arguments).anyMatch(all -> all.stream().anyMatch(one -> !one.isTop() && ids.contains(one.value()))
                && ids.stream().allMatch(id -> all.stream().anyMatch(one -> one.value().equals(id))));
    }

    private boolean agrees(String answer) {
        return answer.indexOf('?') < 0 && !words.not().matcher(answer).find() && !words.plans().keeps(answer);
    }
}
