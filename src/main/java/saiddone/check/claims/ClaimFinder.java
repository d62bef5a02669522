package saiddone.check.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.FormTrials;
import saiddone.model.Span;

/// Tells claims from history, conditions, negations, questions and quotes, sentence by sentence.
final class ClaimFinder {
    /// Begins where a run of letters does: from each letter of a long one on, it would read the rest again and again.
    private static final Pattern EXACT = Pattern.compile("(?:#|(?<![\\p{L}\\d]))[\\p{L}\\d]*\\d[\\p{L}\\d_-]{3,}"
            + "|(?<![\\p{L}\\d])[A-Z0-9]{6}(?![\\p{L}\\d])");

    /// A state in a reply that is JSON.
    /// A sum that what follows in brackets is said of.
    private static final Pattern FIGURE = Pattern.compile("[$€£]\\s?\\d[\\d.,]*[\\s*]*\\([\\s*]*$");
    private static final Pattern STATE = Pattern.compile("^\\W*\"[\\p{L}_]*status\"\\s*:");

    /// What opens a list in a reply that is JSON: of orders that were updated, whatever was done to them.
    private static final Pattern LIST = Pattern.compile("^\\W*\"[\\p{L}_]+\"\\s*:\\s*\\[");
    /// A line that neither ends like a sentence nor leads to another.
    private static final Pattern TITLE = Pattern.compile("[^.!?:,\\n]{3,80}\\s*");

    private static final Pattern APART = Pattern.compile("\\(|\\s[-–—]\\s");

    private static final Pattern ANEW = Pattern.compile(":\\s|\\s[-–—]\\s");

    /// So many capitals and digits make a code.
    private static final int CODE = 6;

    private final ClaimPatterns words;
    private final FormTrials trials = new FormTrials();

    ClaimFinder(ClaimPatterns words) {
        this.words = words;
    }

    /// What could not be looked for in the messages so far, one plain sentence each.
    List<String> notes() {
        return trials.notes();
    }

    /// What one sentence claims.
    ///
    /// @param quote   the sentence as it stands in the message
    /// @param message index of the message
    SentenceClaims read(String quote, int message) {
        String own = ClaimPatterns.plain(quote).replace('*', ' ');
        List<ClaimPatterns.Form> forms = words.formsIn(own, 0, own.length());
        if (forms.isEmpty()) {
            return SentenceClaims.NONE;
        }
        String line = words.unreported(own);
        if (words.noDeeds().ofCustomer(line) || asks(line) || words.plans().bids(own)) {
            return SentenceClaims.NONE;
        }
        List<ClaimPatterns.Form> firm = new ArrayList<>(forms.size());
        List<ClaimPatterns.Form> brief = new ArrayList<>();
        boolean alone = true;
        for (ClaimPatterns.Form form : forms) {
            (form.brief() ? brief : firm).add(form);
            alone &= form.own() == null;
        }
        return new SentenceClaims(told(quote, own, line, firm, message), told(quote, own, line, brief, message), alone);
    }

    /// Whether a line is a heading that asks what stands below it: "What will be changed", "Why we paused".
    private boolean asks(String line) {
        return TITLE.matcher(line).matches() && words.plans().opensQuestion(line);
    }

    private List<SentenceClaims.Told> told(String quote, String own, String line, List<ClaimPatterns.Form> forms, int message) {
        boolean question = quote.indexOf('?') >= 0;
        List<Verb> told = new ArrayList<>();
        for (ClaimPatterns.Form form : forms) {
            Matcher match = trials.matcher(form, line);
            while (trials.finds(form, match, message)) {
                Claim.Kind kind = Claim.Kind.valueOf(form.kind());
                String deed = kind == Claim.Kind.LOOKED_UP ? null : form.deed() != null ? form.deed()
                        : deed(line, match, form.first() || kind != Claim.Kind.DONE);
                boolean loose = ClaimPatterns.ANY.equals(deed) && (kind == Claim.Kind.DOING && !form.first()
                        || words.reads().matcher(line).find()
                        || !form.first() && words.plans().asksWhat(line.substring(0, match.start())));
                if ((kind == Claim.Kind.LOOKED_UP || deed != null) && !loose && !(form.brief() && unlike(line, match, deed))
                        && !(kind == Claim.Kind.DONE && words.noDeeds().asks(own.substring(0, match.start("w"))))
                        && !words.plans().state(line.substring(0, match.end("w")))
                        && stands(line, match, kind, question, form.first(), deed)) {
                    told.add(new Verb(kind, deed, match.start("w"), form.brief()));
                }
            }
        }
        return told.isEmpty() ? List.of() : told(quote, clauses(line, told), told);
    }

    private static List<SentenceClaims.Told> told(String quote, List<Span> clauses, List<Verb> verbs) {
        boolean state = STATE.matcher(quote).find();
        List<SentenceClaims.Told> told = new ArrayList<>();
        for (int i = 0; i < verbs.size(); i++) {
            Verb one = verbs.get(i);
            String clause = quote.substring(clauses.get(i).start(), clauses.get(i).end());
            List<String> named = named(clause);
            told.add(new SentenceClaims.Told(one.kind, one.deed, one.brief || state, named.isEmpty() ? named(quote) : named, clause));
        }
        told.sort(Comparator.comparing(SentenceClaims.Told::kind));
        return told;
    }

    /// A claim before it is known which words of the sentence are its own.
    ///
    /// @param at where its verb stands
    private record Verb(Claim.Kind kind, @Nullable String deed, int at, boolean brief) {}

    /// The words that go with each of the verbs: from where the one before ends its clause to where the next begins its own, or where a
    /// reason ends: "because the order was modified, its address cannot be changed".
    private List<Span> clauses(String line, List<Verb> told) {
        Set<Integer> known = new TreeSet<>();
        told.forEach(one -> known.add(one.at));
        Matcher joint = words.grammar().clause().matcher(line);
        while (joint.find()) {
            int verb = words.noDeeds().toldAt(line, joint.end());
            if (verb > known.iterator().next()) {
                known.add(verb);
            }
        }
        List<Integer> verbs = List.copyOf(known);
        List<Integer> ends = new ArrayList<>();
        int reason = words.noDeeds().reason(line) ? line.indexOf(',', verbs.getFirst()) : -1;
        if (reason >= 0 && (verbs.size() == 1 || reason < verbs.get(1))) {
            ends.add(reason);
        }
        for (int i = 1; i < verbs.size(); i++) {
            int end = words.grammar().clause(line, verbs.get(i - 1), verbs.get(i));
            if (end > 0) {
                ends.add(end);
            }
        }
        return told.stream().map(one -> new Span(ends.stream().filter(end -> end <= one.at).reduce(0, (_, later) -> later),
                ends.stream().filter(end -> end > one.at).findFirst().orElse(line.length()))).toList();
    }

    /// Whether a line of a summary is none: it tells of what is to come, or names a piece of information.
    private boolean unlike(String line, Matcher match, @Nullable String deed) {
        int end = match.end("w");
        return toCome(head(line, end)) || FIGURE.matcher(line).region(0, match.start("w")).find()
                || ("modify".equals(deed) ? LIST.matcher(line).find() : words.noDeeds().label(line.substring(end)));
    }

    /// What is claimed: by the verb itself, or by the thing that stands beside a word such as "processed". Null where the
    /// verb needs a thing that is not there.
    ///
    /// @param active whether the verb's thing stands after it
    private @Nullable String deed(String line, Matcher match, boolean active) {
        List<String> deeds = words.deedsOf(match.group("w"));
        String before = line.substring(0, match.start());
        String after = line.substring(match.end("w"));
        if (active && (deeds.isEmpty() && words.noDeeds().slip(after) || words.plans().halts(match.group("w"), after))) {
            return null;
        }
        if (words.noDeeds().inWordsOnly(before, after, active) || active && words.noDeeds().relative(before)
                || !active && words.noDeeds().fact(before)) {
            return null;
        }
        if (!deeds.isEmpty() && (words.noDeeds().follows(before, after, active)
                || !active && words.noDeeds().follows(line.substring(0, match.start("w")), after, false))) {
            return ClaimPatterns.ANY;
        }
        String own = deeds.stream().map(deed -> overridden(line, deed)).filter(deed -> stands(line, match, deed)).findFirst().orElse(null);
        if (own != null || !deeds.isEmpty() && (active || !words.lexicon().carriers().did().contains(match.group("w")))) {
            return own;
        }
        int at = match.start("w");
        String nearest = ClaimPatterns.ANY;
        int distance = Integer.MAX_VALUE;
        for (Map.Entry<String, Pattern> thing : words.things().entrySet()) {
            Matcher where = thing.getValue().matcher(line);
            while (where.find()) {
                if (thing.getKey().equals(ClaimPatterns.HANDOVER) && words.grammar().role(line, where.start())) {
                    continue;
                }
                // What stands before the verb is its subject and what follows its object: the other counts only where there is none.
                boolean apart = active ? where.start() < at : where.start() >= at;
                int away = Math.abs(at - where.start()) + (apart ? 10_000 : 0);
                if (away < distance && !(apart && (active ? impossible(line.substring(0, at), where.start())
                        : words.noDeeds().means(line.substring(at, where.start()))))) {
                    distance = away;
                    nearest = thing.getKey();
                }
            }
        }
        if ("issue".equals(nearest) && words.noDeeds().spends(match.group("w"))) {
            return ClaimPatterns.PAY;
        }
        return nearest.equals(ClaimPatterns.HANDOVER) && words.grammar().money(line, line.length()) ? null : nearest;
    }

    /// Whether what stands before a verb is of another clause, which denies it: "since returns aren't available, I've completed the rest".
    private boolean impossible(String before, int thing) {
        return before.indexOf(',', thing) >= 0 && words.not().matcher(before).region(0, before.lastIndexOf(',')).find();
    }

    /// Whether the thing that a deed needs stands in the line.
    private boolean stands(String line, Matcher match, String deed) {
        Pattern thing = words.things().get(deed);
        return !words.deed(deed).needs() || thing != null && (deed.equals(ClaimPatterns.HANDOVER)
                ? thing.matcher(line).results().anyMatch(one -> !words.grammar().role(line, one.start())) && !paid(line, match, thing)
                : thing.matcher(line).find());
    }

    /// A refund goes before some deeds: it was added to the card.
    private String overridden(String line, String deed) {
        return words.lexicon().over().contains(deed) && words.names(ClaimPatterns.REFUND, line) ? ClaimPatterns.REFUND : deed;
    }

    /// Whether money is what is handed over: it stands before the person.
    private boolean paid(String line, Matcher match, Pattern thing) {
        Matcher person = thing.matcher(line).region(match.end(), line.length());
        return words.grammar().money(line, person.find() ? person.start() : line.length());
    }

    /// A line up to where something else is told after its verb: "returned (order A) - the refund will follow".
    private static String head(String line, int verb) {
        Matcher apart = APART.matcher(line);
        return apart.find(verb) ? line.substring(0, apart.start()) : line;
    }

    /// Whether a line tells what was, will or may be: the notes below a summary do.
    private boolean toCome(String line) {
        return words.future().matcher(line).find() || words.conditional().matcher(line).find() || words.history().matcher(line).find();
    }

    private boolean stands(String line, Matcher match, Claim.Kind kind, boolean question, boolean first,
                           @Nullable String deed) {
        if (question && kind != Claim.Kind.LOOKED_UP && kind != Claim.Kind.DONE || question && !first && kind == Claim.Kind.DONE) {
            return false;
        }
        int from = words.grammar().clause(line, match.start());
        String before = words.grammar().withoutRelative(beyond(line.substring(from, match.start()))) + " "
                + match.group().substring(0, match.start("w") - match.start());
        if (words.not().matcher(before).find() || words.conditional().matcher(before).find()
                || !first && words.grammar().none(line, match.start())
                || !first && (governed(line, from) || words.plans().wished(before))) {
            return false;
        }
        if (kind == Claim.Kind.WILL_DO || kind == Claim.Kind.DOING) {
            return !words.conditions().matcher(line).find() && !(kind == Claim.Kind.DOING
                    && words.grammar().subject(line.substring(0, match.start("w")), line.substring(match.end("w"))));
        }
        String rest = words.grammar().rest(line.substring(match.end()));
        if (denied(rest) || !first && (words.noDeeds().rule(rest) || words.grammar().habit(before, rest) || general(line, match, before))) {
            return false;
        }
        // Whenever the agent says that it passed the matter on: a handover has its call, or there was none.
        return kind == Claim.Kind.LOOKED_UP || first && ClaimPatterns.HANDOVER.equals(deed)
                || !words.history().matcher(first ? rest : before + " " + rest).find();
    }

    /// What stands behind a bracket that closes: "(blue, no armrest) has been" denies nothing.
    private static String beyond(String clause) {
        int close = clause.lastIndexOf(')');
        return close > clause.lastIndexOf('(') ? clause.substring(close + 1) : clause;
    }

    /// Whether a condition or a reason before a word that joins two clauses holds for the second too: "once A is returned and B is
    /// exchanged".
    private boolean governed(String line, int from) {
        int joint = line.lastIndexOf(' ', Math.max(0, from - 1));
        if (joint < 0 || from == 0 || !words.grammar().holdsOn(line.substring(joint + 1, from))) {
            return false;
        }
        int start = words.grammar().clause(line, joint);
        return words.conditions().matcher(line).region(start, joint).find() || words.noDeeds().reason(line.substring(start, joint));
    }

    /// Whether the words after a verb deny it. "With no extra charge" tells only how it was done.
    private boolean denied(String rest) {
        Matcher no = words.not().matcher(rest.substring(0, Math.min(rest.length(), 12)));
        return no.find() && !words.noDeeds().manner(rest.substring(0, no.start()), no.group());
    }

    /// Whether a sentence tells what holds of all such things, or in such a case: "refunds are processed to the card", "when an order is
    /// cancelled, the refund is processed to the card".
    private boolean general(String line, Matcher match, String before) {
        if (!words.grammar().always(before, line.substring(match.end("w")))) {
            return false;
        }
        return words.grammar().ofAll(line.substring(opening(line, match.start("w")), match.start("w")))
                || words.conditional().matcher(line).region(0, words.grammar().clause(line, match.start())).find();
    }

    /// Where a sentence begins anew behind a colon or a dash.
    private static int opening(String line, int to) {
        Matcher apart = ANEW.matcher(line).region(0, to);
        int from = 0;
        while (apart.find()) {
            from = apart.end();
        }
        return from;
    }

    /// Whether a line holds a digit, or as many capitals as a code has: few do, and in others the pattern is tried from each letter on.
    private static boolean mayName(String line) {
        int capitals = 0;
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            capitals = unit >= 'A' && unit <= 'Z' ? capitals + 1 : 0;
            if (capitals == CODE || Character.isDigit(unit)) {
                return true;
            }
        }
        return false;
    }

    /// The exact values that a line names.
    static List<String> named(String line) {
        List<String> named = new ArrayList<>();
        if (!mayName(line)) {
            return named;
        }
        Matcher exact = EXACT.matcher(line);
        while (exact.find() && named.size() < 50) {
            named.add(exact.group());
        }
        return named;
    }
}
