package saiddone.check.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Span;

/// Tells claims from history, conditions, negations, questions and quotes.
final class ClaimFinder {
    private static final Pattern MONEY = Pattern.compile("[$€£]\\s?\\d|\\b(?:iban|account number)\\b");
    private static final Pattern CLAUSE = Pattern.compile("[,;:(]|\\s[-–—]\\s"
            + "|(?<![\\p{L}])(?:but|however|and|because|pero|y)(?![\\p{L}])");
    /// Says no more than that it says something; what follows is the claim.
    private static final Pattern REPORTS = Pattern.compile("(?<![\\p{L}])(?:this\\s+confirms"
            + "|(?:i|we)(?:\\s+can|\\s+am|'m|\\s+are|'re)?(?:\\s+(?:happy|glad|pleased)"
            + "\\s+to)?\\s+(?:confirm|report|say|tell\\s+you|inform\\s+you|assure\\s+you))(?:\\s+that)?\\s");
    private static final Pattern EXACT = Pattern.compile("#?[\\p{L}\\d]*\\d[\\p{L}\\d_-]{3,}|[A-Z0-9]{6}");

    private final ClaimPatterns words;

    ClaimFinder(ClaimPatterns words) {
        this.words = words;
    }

    List<Claim> in(Message message) {
        String text = message.text();
        List<Claim> claims = new ArrayList<>();
        String plain = ClaimPatterns.plain(text);
        String unmarked = plain.replace('*', ' ');
        for (Sentence sentence : Sentence.of(plain)) {
            sentence(message, unmarked, sentence, claims);
        }
        return claims;
    }

    private void sentence(Message message, String text, Sentence sentence, List<Claim> claims) {
        List<ClaimPatterns.Form> forms = words.formsIn(text, sentence.start(), sentence.end());
        if (forms.isEmpty()) {
            return;
        }
        String line = text.substring(sentence.start(), sentence.end());
        String quote = message.text().substring(sentence.start(), sentence.end());
        List<Claim> found = new ArrayList<>();
        for (ClaimPatterns.Form form : forms) {
            Matcher match = form.pattern().matcher(line);
            while (match.find()) {
                Claim.Kind kind = Claim.Kind.valueOf(form.kind());
                String deed = kind == Claim.Kind.LOOKED_UP ? null : form.deed() != null ? form.deed()
                        : deed(line, match);
                if ((kind == Claim.Kind.LOOKED_UP || deed != null)
                        && stands(line, match, kind, sentence.question(), form.first(), deed)) {
                    found.add(new Claim(message.index(), Part.TEXT, new Span(sentence.start(), sentence.end()),
                            quote, kind, deed, named(quote)));
                }
            }
        }
        found.sort(Comparator.comparing(Claim::kind));
        for (Claim claim : found) {
            if (claims.stream().noneMatch(one -> one.span().equals(claim.span()) && Objects.equals(one.deed(), claim.deed()))) {
                claims.add(claim);
            }
        }
    }

    /// What is claimed: by the verb itself, or by the thing that stands beside a word such as "processed". Null where the
    /// verb needs a thing that is not there.
    private @Nullable String deed(String line, Matcher match) {
        String deed = words.deedOf(match.group("w"));
        if (!deed.equals(ClaimPatterns.ANY)) {
            Pattern thing = words.things().get(deed);
            boolean stands = !words.deed(deed).needs() || thing != null && thing.matcher(line).find()
                    && !(deed.equals(ClaimPatterns.HANDOVER) && paid(line, match, thing));
            Pattern refund = words.things().get("refund");
            boolean money = words.lexicon().over().contains(deed) && refund != null && refund.matcher(line).find();
            return money ? "refund" : stands ? deed : null;
        }
        int at = match.start("w");
        String nearest = ClaimPatterns.ANY;
        int distance = Integer.MAX_VALUE;
        for (Map.Entry<String, Pattern> thing : words.things().entrySet()) {
            Matcher where = thing.getValue().matcher(line);
            while (where.find()) {
                // What stands before the verb is its subject; what follows belongs to it only where nothing went before.
                int away = where.start() < at ? at - where.start() : 10_000 + where.start() - at;
                if (away < distance) {
                    distance = away;
                    nearest = thing.getKey();
                }
            }
        }
        return nearest.equals(ClaimPatterns.HANDOVER) && MONEY.matcher(line).find() ? null : nearest;
    }

    /// Whether money is what is handed over: it stands before the person.
    private static boolean paid(String line, Matcher match, Pattern thing) {
        Matcher person = thing.matcher(line).region(match.end(), line.length());
        return MONEY.matcher(line).region(0, person.find() ? person.start() : line.length()).find();
    }

    private boolean stands(String line, Matcher match, Claim.Kind kind, boolean question, boolean first,
                           @Nullable String deed) {
        if (question && kind != Claim.Kind.LOOKED_UP && kind != Claim.Kind.DONE || question && !first && kind == Claim.Kind.DONE) {
            return false;
        }
        int from = 0;
        Matcher clause = CLAUSE.matcher(line).region(0, match.start());
        while (clause.find()) {
            from = clause.end();
        }
        String before = REPORTS.matcher(line.substring(from, match.start())).replaceFirst("") + " "
                + match.group().substring(0, match.start("w") - match.start());
        if (words.not().matcher(before).find() || words.conditional().matcher(before).find()) {
            return false;
        }
        if (kind == Claim.Kind.WILL_DO || kind == Claim.Kind.DOING) {
            return !words.conditions().matcher(line).find();
        }
        String clauseEnd = line.substring(match.end());
        Matcher next = CLAUSE.matcher(clauseEnd);
        String rest = next.find() ? clauseEnd.substring(0, next.start()) : clauseEnd;
        if (words.not().matcher(rest.substring(0, Math.min(rest.length(), 12))).find()) {
            return false;
        }
        // Whenever the agent says that it passed the matter on: a handover has its call, or there was none.
        return kind == Claim.Kind.LOOKED_UP || first && ClaimPatterns.HANDOVER.equals(deed)
                || !words.history().matcher(first ? rest : before + " " + rest).find();
    }

    private static List<String> named(String line) {
        List<String> named = new ArrayList<>();
        Matcher exact = EXACT.matcher(line);
        while (exact.find() && named.size() < 50) {
            named.add(exact.group());
        }
        return named;
    }
}
