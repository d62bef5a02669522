package saiddone.check.contradicts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Words;
import saiddone.model.Finding;
import tools.jackson.databind.JsonNode;

/// Another reason why a code did not apply than the one that the lookup gives, or a reason where the lookup shows no code.
final class CodeReasons implements Rule {
    /// Longer than what stands for a property of a thing: "IPX7", "USB3".
    private static final Pattern WRITTEN = Pattern.compile("\\b(?:[A-Z]{4,12}\\d{1,3}|[A-Z]{3}\\d{2,3})\\b");
    private static final Pattern CODE = Pattern.compile("(?i)\"(?:discount|promo|coupon|voucher)");

    private final Map<String, Phrases> reasons = new LinkedHashMap<>();
    private final Phrases codes;
    private final Phrases others;
    private final Phrases open;

    CodeReasons(Lexicon lexicon) {
        for (String reason : List.of("expired", "used", "first-order", "minimum", "excluded", "other-account")) {
            reasons.put(reason, lexicon.list("code-" + reason));
        }
        codes = lexicon.list("code-words");
        others = lexicon.list("other-codes");
        open = lexicon.list("code-open");
    }

    @Override
    public List<Phrases> opens() {
        return List.copyOf(reasons.values());
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        if (sentence.question() || open.in(sentence)) {
            return;
        }
        String said = said(sentence);
        if (said == null || !speaksOf(sentence.words()) && (seen.changed() || !asked(sentence, seen))) {
            return;
        }
        Reason real = looked(seen);
        if (real == null) {
            if (!said.equals("minimum") && noCode(seen)) {
                found.add(ContradictsLookupCheck.FINDINGS.of(sentence, seen.orders().all().getLast().message(),
                        "The reply gives a reason why the code did not apply; the lookup shows no code."));
            }
            return;
        }
        String kind = kind(real.text);
        Phrases right = kind == null ? null : reasons.get(kind);
        if (right != null && !said.equals(kind) && !right.in(seen.talk().words(sentence.message()))) {
            found.add(ContradictsLookupCheck.FINDINGS.of(sentence, real.message,
                    "The reply gives another reason why the code did not apply than the lookup, which says “"
                            + real.text.replace('_', ' ') + "”."));
        }
    }

    private @Nullable String said(Sentence sentence) {
        for (Map.Entry<String, Phrases> reason : reasons.entrySet()) {
            if (reason.getValue().in(sentence)) {
                return reason.getKey();
            }
        }
        return null;
    }

    /// Whether the customer speaks of a code, so that a reason can only be that of the code as long as nothing was done.
    private boolean asked(Sentence sentence, Seen seen) {
        return seen.talk().customer().stream().filter(message -> message.index() < sentence.message().index()).findFirst()
                .filter(message -> speaksOf(seen.talk().words(message)) || WRITTEN.matcher(message.text()).find()).isPresent();
    }

    /// A zip code is no such code.
    private boolean speaksOf(Words words) {
        return codes.in(words) && !others.in(words);
    }

    private static boolean noCode(Seen seen) {
        return !seen.orders().all().isEmpty() && seen.lookups().results().stream()
                .noneMatch(result -> CODE.matcher(result.text()).find());
    }

    /// @param message index of the message with the lookup
    private record Reason(String text, int message) {}

    private static @Nullable Reason looked(Seen seen) {
        Reason[] reason = new Reason[1];
        seen.lookups().objects((result, node) -> {
            for (String key : List.of("discount", "promotion", "coupon", "promo")) {
                JsonNode code = node.path(key);
                if (code.path("reason").isString() && !code.path("applied").asBoolean(false)) {
                    reason[0] = new Reason(code.path("reason").asString(), result.message());
                }
            }
        });
        return reason[0];
    }

    /// The kind of a reason as the lookup names it.
    private static @Nullable String kind(String reason) {
        String plain = reason.toLowerCase(Locale.ROOT);
        return plain.contains("expir") ? "expired" : plain.contains("minimum") ? "minimum" : plain.contains("exclud") ? "excluded"
                : plain.contains("used") || plain.contains("redeem") ? "used" : plain.contains("first") ? "first-order"
                : plain.contains("account") ? "other-account" : null;
    }
}
