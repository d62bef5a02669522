package saiddone.check.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.model.Span;

/// A lexicon made ready for matching. Patterns know no nested unbounded repetition: each word list is an alternation, each
/// gap is bounded, so that a long text takes time in proportion to its length. They are for texts as [#plain] makes them:
/// comparing without case in each of them took a third of the time of all checks.
public final class ClaimPatterns {
    /// Any deed: said of a carrier ("has been processed") with no thing beside it.
    public static final String ANY = "any";
    public static final String HANDOVER = "handover";
    /// Something that the words do not name ("All done").
    public static final String FINISH = "finish";
    /// Something is paid with what could itself be issued ("I applied your certificate").
    public static final String PAY = "pay";
    /// It goes along with other deeds, whatever call does them.
    public static final String REFUND = "refund";
    /// Parts that can be upgraded.
    public static final Set<String> UPGRADED = Set.of("cabin", "flights", "items");

    private final ClaimLexicon lexicon;
    private final List<Form> forms = new ArrayList<>();
    private final Prefilter prefilter;
    private final Map<String, List<String>> deedsOf = new HashMap<>();
    private final Set<String> toolWords;
    private final Map<String, Pattern> things = new HashMap<>();
    private final Pattern not;
    private final Pattern conditional;
    private final Pattern history;
    private final Pattern refuses;
    private final Pattern impossible;
    private final Pattern offers;
    private final Prefilter offering;
    private final Pattern conditions;
    private final Pattern holds;
    private final Pattern totals;
    private final Pattern reports;
    private final Prefilter reporting;
    private final Pattern owns;
    private final Pattern reads;
    private final Pattern future;
    private final Pattern excepts;
    private final List<Aspect> aspects;
    private final List<Owner> owners;
    private final NoDeeds noDeeds;
    private final Plans plans;
    private final Grammar grammar;
    private final TravelWords travel;
    private final SumWords sums;
    private final CountWords counts;

    /// @param kind  the kind of claim, as in the ledger
    /// @param first whether the agent speaks of itself
    /// @param deed  the deed where no verb tells it, null else
    /// @param brief whether it claims something only beside words or calls that tell of work done
    /// @param own   whose it is where it is a user's, null for the shipped ones
    public record Form(String kind, Pattern pattern, boolean first, @Nullable String deed, boolean brief,
                       ClaimLexicon.@Nullable Own own) {}

    /// @param refused is handed one sentence for each form of the user's that cannot be used
    ClaimPatterns(ClaimLexicon lexicon, Consumer<String> refused) {
        this.lexicon = lexicon;
        toolWords = lexicon.deeds().values().stream().flatMap(deed -> deed.tools().stream()).collect(Collectors.toUnmodifiableSet());
        Set<String> did = new LinkedHashSet<>(lexicon.carriers().did());
        Set<String> doing = new LinkedHashSet<>(lexicon.carriers().doing());
        Set<String> base = new LinkedHashSet<>(lexicon.carriers().base());
        Set<String> nouns = new LinkedHashSet<>();
        Set<String> deeds = new LinkedHashSet<>();
        String another = "(?!-\\p{L}|\\s+" + Alternation.folded(lexicon.apart().kinds()) + "(?![\\p{L}]))";
        lexicon.deeds().forEach((name, deed) -> {
            List.of(deed.did(), deed.doing(), deed.base())
                    .forEach(words -> words.forEach(word -> deedsOf.computeIfAbsent(word, _ -> new ArrayList<>()).add(name)));
            did.addAll(deed.did());
            deeds.addAll(deed.needs() || name.equals("return") ? List.of() : deed.did());
            doing.addAll(deed.doing());
            base.addAll(deed.base());
            nouns.addAll(deed.things());
            if (!deed.things().isEmpty()) {
                things.put(name, Alternation.whole(deed.things(), another));
            }
        });
        Map<String, Collection<String>> lists = Map.of("did", did, "deed", deeds, "doing", doing, "do", base, "things", nouns,
                "adv", lexicon.adv(), "found", lexicon.found(), "people", deed(HANDOVER).things(), "teams", lexicon.teams());
        prefilter = readForms(lists, refused);
        not = Alternation.whole(lexicon.not());
        conditional = Alternation.whole(lexicon.conditional());
        history = Alternation.whole(lexicon.history());
        refuses = Alternation.whole(lexicon.refuses());
        impossible = Alternation.whole(lexicon.impossible());
        conditions = Alternation.whole(lexicon.conditions());
        holds = Alternation.whole(lexicon.holds());
        totals = Alternation.whole(lexicon.totals());
        reports = Pattern.compile(report(Alternation::folded));
        reporting = new Prefilter(List.of(report(Alternation::listed)));
        reads = Alternation.whole(lexicon.reads());
        owns = Alternation.whole(lexicon.owns());
        future = Alternation.whole(lexicon.future());
        excepts = Alternation.whole(lexicon.excepts());
        Pattern beside = beside(lexicon);
        aspects = lexicon.aspects().entrySet().stream().map(one -> aspect(one.getKey(), one.getValue(), beside)).toList();
        owners = lexicon.owners().values().stream().map(one -> new Owner(own(one), beside, Alternation.whole(one.tools()))).toList();
        plans = new Plans(lexicon.plans());
        grammar = new Grammar(lexicon.grammar());
        travel = new TravelWords(lexicon.travel());
        sums = new SumWords(lexicon.sums(), deed(REFUND).did());
        noDeeds = new NoDeeds(lexicon, did, nouns);
        counts = new CountWords(lexicon);
        offers = Pattern.compile(offer(Alternation::folded));
        offering = new Prefilter(List.of(offer(Alternation::listed)));
    }

    /// Takes down the forms, and what tells quickly which of them may stand in a line.
    private Prefilter readForms(Map<String, Collection<String>> lists, Consumer<String> refused) {
        Map<String, String> listed = parts(lists, Alternation::listed);
        Map<String, String> folded = parts(lists, Alternation::folded);
        List<String> spelled = new ArrayList<>();
        for (ClaimLexicon.Form form : lexicon.forms()) {
            String filled = filled(form.pattern(), folded);
            Pattern pattern = OwnPattern.compiled(form.own(), filled, refused);
            if (pattern != null) {
                forms.add(new Form(form.kind(), pattern, form.first(), form.deed(), form.brief(), form.own()));
                String all = filled(form.pattern(), listed);
                spelled.add(form.own() == null ? all : OwnPattern.known(all));
            }
        }
        return new Prefilter(spelled);
    }

    private Aspect aspect(String name, ClaimLexicon.Aspect part, Pattern beside) {
        return new Aspect(name, Alternation.whole(part.things()), beside, Alternation.whole(part.tools()), part.whole(), asked(name, part));
    }

    /// What may stand right before a thing that something is only for. "To include" makes it a part of what is done.
    private static Pattern beside(ClaimLexicon lexicon) {
        List<String> apart = Stream.concat(lexicon.beside().stream(), lexicon.excepts().stream()).toList();
        return Pattern.compile("(?<![\\p{L}])" + Alternation.folded(apart) + "\\s+(?!" + Alternation.folded(lexicon.plans().includes())
                + "\\s)(?:[\\p{L}\\d*-]+\\s+){0,4}\\**$");
    }

    private static Pattern own(ClaimLexicon.Owner owner) {
        String words = Alternation.folded(owner.things());
        return Pattern.compile("(?<![\\p{L}])(?:" + (owner.near().isEmpty() ? words : words + "|" + Alternation.folded(owner.near())
                + "(?=[^.!?]{1,60}?(?<![\\p{L}])" + Alternation.folded(owner.tools()) + "(?![\\p{L}]))") + ")(?![\\p{L}])");
    }

    /// What is upgraded is the cabin; passengers are only along.
    private Pattern asked(String name, ClaimLexicon.Aspect part) {
        Set<String> verbs = new LinkedHashSet<>(lexicon.apart().sets());
        for (String deed : UPGRADED.contains(name) ? List.of("modify", "add", "remove", "upgrade") : List.of("modify", "add", "remove")) {
            List.of(deed(deed).base(), deed(deed).doing()).forEach(verbs::addAll);
        }
        String things = Alternation.folded(part.things());
        String verb = Alternation.folded(verbs);
        return Pattern.compile("(?<![\\p{L}])(?:" + verb + "[\\s*_:]+(?:(?!" + Alternation.folded(lexicon.beside())
                + "\\s)[\\p{L}\\d'#-]+[\\s*_]+){0,4}?" + things + "|" + things + "[\\s*_]*:[\\s*_]*"
                + verb + ")(?![\\p{L}])");
    }

    private String report(Function<Collection<String>, String> anyOf) {
        ClaimLexicon.Reports told = lexicon.reports();
        String later = told.later() == null ? "" : told.later().stream().map(word -> "(?<!" + Pattern.quote(word) + "\\s)")
                .collect(Collectors.joining());
        return "(?<![\\p{L}])(?:" + (told.opening() == null ? "" : told.opening() + "|") + later + anyOf.apply(told.verbs())
                + "(?:,\\s[^,.\\n]{1,30},|,)?\\s+" + Pattern.quote(told.that()) + "(?![\\p{L}]))";
    }

    private String offer(Function<Collection<String>, String> anyOf) {
        ClaimLexicon.Deed person = deed(HANDOVER);
        Set<String> verbs = new LinkedHashSet<>(person.base());
        verbs.addAll(person.doing());
        verbs.addAll(lexicon.recommends());
        return "(?<![\\p{L}])" + anyOf.apply(verbs) + "\\b[^.!?\\n]{0,60}?(?<![\\p{L}])" + anyOf.apply(person.things()) + "(?![\\p{L}])";
    }

    /// What stands for the names in braces.
    private Map<String, String> parts(Map<String, Collection<String>> lists, Function<Collection<String>, String> expression) {
        Map<String, String> parts = new LinkedHashMap<>();
        lists.forEach((name, words) -> parts.put("{" + name + "}", expression.apply(words)));
        lexicon.parts().forEach((name, part) -> parts.put("{" + name + "}", filled(part, parts)));
        return parts;
    }

    private static String filled(String pattern, Map<String, String> lists) {
        String filled = pattern.replace(")*", "){0,3}");
        for (Map.Entry<String, String> list : lists.entrySet()) {
            filled = filled.replace(list.getKey(), list.getValue());
        }
        return filled;
    }

    /// The text in lower case with straight apostrophes, unit by unit, so that places in it are places in the text.
    public static String plain(String text) {
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain[i] == '\u2019' ? '\'' : Character.toLowerCase(plain[i]);
        }
        return new String(plain);
    }

    public ClaimLexicon lexicon() {
        return lexicon;
    }

    /// The words of tool names by which any of the deeds is told.
    Set<String> toolWords() {
        return toolWords;
    }

    public List<Form> forms() {
        return forms;
    }

    /// Those of the forms that may stand between two places of a plain text: the others lack a word that they cannot do without.
    public List<Form> formsIn(String plain, int from, int to) {
        long[] seen = prefilter.seen(plain, from, to);
        List<Form> possible = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            if (prefilter.may(i, seen)) {
                possible.add(forms.get(i));
            }
        }
        return possible;
    }

    /// The deeds that a word may tell; none where it is a carrier.
    public List<String> deedsOf(String word) {
        return deedsOf.getOrDefault(word.replaceAll("\\s+", " "), List.of());
    }

    public ClaimLexicon.Deed deed(String name) {
        ClaimLexicon.Deed deed = lexicon.deeds().get(name);
        return deed == null ? new ClaimLexicon.Deed(List.of(), List.of(), List.of(), List.of(), List.of("*"), false) : deed;
    }

    /// Whether a plain text holds one of the deed's things or participles.
    public boolean names(String deed, String plain) {
        Pattern thing = things.get(deed);
        return thing != null && thing.matcher(plain).find() || deed(deed).did().stream().anyMatch(plain::contains);
    }

    /// Things of deeds by the deed's name.
    public Map<String, Pattern> things() {
        return things;
    }

    public Pattern not() {
        return not;
    }

    public Pattern conditional() {
        return conditional;
    }

    public Pattern history() {
        return history;
    }

    /// Words that make a promise depend on something, wherever in its sentence they stand.
    public Pattern conditions() {
        return conditions;
    }

    /// Words that ask the customer to wait.
    public Pattern holds() {
        return holds;
    }

    /// Words for all that was asked for.
    public Pattern totals() {
        return totals;
    }

    /// A plain line without the words before what is told ("I'm glad to say that"), blanks in their place: they are no history.
    public String unreported(String line) {
        if (!reporting.may(0, reporting.seen(line, 0, line.length()))) {
            return line;
        }
        Matcher report = reports.matcher(line);
        return report.find() ? report.reset().replaceAll(one -> " ".repeat(one.group().length())) : line;
    }

    /// Things that are looked up, not done.
    public Pattern reads() {
        return reads;
    }

    /// Words that own up to something that did not go well.
    public Pattern owns() {
        return owns;
    }

    /// Words for what is still to come.
    public Pattern future() {
        return future;
    }

    /// Words that leave a thing out.
    public Pattern excepts() {
        return excepts;
    }

    /// How many things a deed is told to be done to.
    public CountWords counts() {
        return counts;
    }

    /// What only reads like a deed.
    public NoDeeds noDeeds() {
        return noDeeds;
    }

    public Plans plans() {
        return plans;
    }

    public Grammar grammar() {
        return grammar;
    }

    public TravelWords travel() {
        return travel;
    }

    public SumWords sums() {
        return sums;
    }

    /// Whose an address is, those that are named more narrowly first.
    public List<Owner> owners() {
        return owners;
    }

    /// Parts of things that can be changed apart.
    public List<Aspect> aspects() {
        return aspects;
    }

    /// Words that say of a thing that it can't be had or done, for texts without signs ("can t").
    public Pattern impossible() {
        return impossible;
    }

    public Pattern refuses() {
        return refuses;
    }

    /// The last words that offer a person, null where none do.
    public @Nullable Span offer(String text) {
        String plain = plain(text);
        if (!offering.may(0, offering.seen(plain, 0, plain.length()))) {
            return null;
        }
        Matcher offer = offers.matcher(plain);
        Span last = null;
        while (offer.find()) {
            last = new Span(offer.start(), offer.end());
        }
        return last;
    }
}
