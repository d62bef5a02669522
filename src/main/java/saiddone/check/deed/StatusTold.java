package saiddone.check.deed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saiddone.check.claims.Claim;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.results.Entity;
import saiddone.check.results.FactBook;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;

/// Whether what reads like a deed tells how things stand: a lookup said so of what the claim names.
final class StatusTold {
    /// What lists of things to do hold as well.
    private static final Set<String> ENDED = Set.of("completed", "complete", "done", "successful");
    private static final Pattern STATUS = Pattern.compile("(?im)(?:^\\W{0,8}|\")status\"?:\\W{0,8}(\\p{L}+)");

    private final Transcript transcript;
    private final FactBook book;
    private final ClaimPatterns words;
    /// By message: many claims of one ask.
    private final Map<Integer, Set<String>> given = new HashMap<>();

    StatusTold(Transcript transcript, FactBook book, ClaimPatterns words) {
        this.transcript = transcript;
        this.book = book;
        this.words = words;
    }

    boolean tells(Claim claim, List<String> names) {
        String deed = claim.deed();
        if (deed == null) {
            return false;
        }
        List<String> did = new ArrayList<>(words.deed(deed).did());
        did.addAll(words.deed(deed).needs() ? List.of() : words.deed(deed).things());
        boolean read = onlyRead(claim);
        if (read && !names.isEmpty()) {
            words.lexicon().carriers().did().stream().filter(word -> !ENDED.contains(word)).forEach(did::add);
        }
        String quote = claim.quote().toLowerCase(Locale.ROOT);
        if (names.stream().anyMatch(name -> answered(claim, name, quote, did)) || read && answered(claim, quote, did)) {
            return true;
        }
        return !(names.isEmpty() && words.plans().succeeds(quote)) && spokenOf(claim, names).anyMatch(entity -> has(entity, quote, did))
                || inOtherWords(claim, names);
    }

    private Stream<Entity> spokenOf(Claim claim, List<String> names) {
        return book.all().stream().filter(entity -> entity.source() <= claim.message())
                .filter(entity -> names.isEmpty() || names.stream().anyMatch(name -> entity.id().endsWith(name) || entity.refersTo(name)));
    }

    /// Whether a lookup says so in the tools' language: what they call cancelled, the agent calls anulado.
    boolean inOtherWords(Claim claim, List<String> names) {
        String quote = claim.quote().toLowerCase(Locale.ROOT);
        return !words.lexicon().results().isEmpty() && spokenOf(claim, names).anyMatch(entity -> inOtherWords(entity, quote));
    }

    private boolean inOtherWords(Entity entity, String quote) {
        Map<String, List<String>> results = words.lexicon().results();
        return entity.forms().stream().filter(value -> value.path().endsWith("status"))
                .anyMatch(value -> results.entrySet().stream().anyMatch(word -> quote.contains(word.getKey())
                        && holds(value.forms(), word.getValue())));
    }

    private static boolean has(Entity entity, String quote, List<String> did) {
        return did.stream().anyMatch(word -> quote.contains(word) && did.stream()
                .anyMatch(other -> spelled(word, other) && entity.hasValue(Plain.text(other))));
    }

    private static boolean holds(List<String> forms, List<String> words) {
        return forms.stream().anyMatch(form -> words.stream().anyMatch(form::contains));
    }

    /// Whether a look-up of what the claim names answered with such a word alone, as a flight's status does.
    private boolean answered(Claim claim, String name, String quote, List<String> did) {
        return transcript.agentCalls().anyMatch(call -> call.effect() == ToolEffect.READ && call.message() < claim.message()
                && call.answered() && did.stream().anyMatch(word -> word.equalsIgnoreCase(
                        transcript.messages().get(call.resultMessage()).text()) && quote.contains(word))
                && Scalars.of(call).hold(name));
    }

    /// Whether the agent looked something up since the customer last wrote, and did nothing else.
    private boolean onlyRead(Claim claim) {
        int since = OtherDeeds.lastHeard(transcript, claim.message());
        List<ToolCall> calls = transcript.agentCalls().filter(call -> call.message() > since && call.message() <= claim.message()).toList();
        return !calls.isEmpty() && calls.stream().allMatch(call -> call.effect() == ToolEffect.READ);
    }

    /// Whether what was looked up since the customer last wrote gives such a status: "Status: Scheduled".
    private boolean answered(Claim claim, String quote, List<String> did) {
        return given.computeIfAbsent(claim.message(), this::given).stream()
                .anyMatch(status -> did.contains(status) && quote.contains(status));
    }

    /// The states that look-ups gave since the customer last wrote before a message.
    private Set<String> given(int message) {
        return transcript.messages().subList(OtherDeeds.lastHeard(transcript, message), message).stream()
                .filter(one -> one.role() == Role.TOOL).flatMap(one -> STATUS.matcher(one.text()).results())
                .map(found -> found.group(1).toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /// Whether two words are one that is spelled in two ways: "canceled".
    private static boolean spelled(String one, String other) {
        return one.replace("ll", "l").equals(other.replace("ll", "l"));
    }
}
