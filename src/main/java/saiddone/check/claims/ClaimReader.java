package saiddone.check.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.check.lexicon.Aspect;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.results.SharedTexts;
import saiddone.check.results.TextMemo;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Span;

/// Reads the claims of one transcript's messages: those of each sentence, as far as the message around it bears them out.
public final class ClaimReader {
    private static final Pattern LINE = Pattern.compile("\\n|\\\\n");
    private static final Pattern ITEM = Pattern.compile("\\s*([-*•]|\\d{1,2}[.)])(?:\\s|$)");
    private static final Pattern OPTION = Pattern.compile(
            "^\\W*(?:(?:option|opción|möglichkeit)\\s+(?:\\d{1,2}|\\p{L})(?!\\p{L})|(?:\\d{1,2}|\\p{L})[.)]\\s)");
    private static final Pattern COUNTS = Pattern.compile("^\\d{1,2}[.)]\\s");
    private static final Pattern WRAPPED = Pattern.compile(
            "\\s*\\{\\s*(?:\"name\"\\s*:\\s*\"respond\"\\s*,\\s*\"(?:arguments|kwargs)\"\\s*:\\s*\\{\\s*)?"
            + "\"(?:message|response|reply|answer|content|text)\"\\s*:\\s*\"");
    private static final Pattern PROSE = Pattern.compile("\\s*\\p{L}");
    private static final Pattern RULE = Pattern.compile("\\s*(?:-{3,}|\\*{3,}|_{3,})\\s*");
    /// No heading of conditions above.
    private static final int NONE = -2;
    private static final int PROSE_LINE = -1;
    private static final int FAR = 2_000;
    /// So long a quotation is no mere name or value.
    private static final int QUOTED = 60;
    /// Claims of one message. Each is held against all others; no reply to a customer tells a tenth of it.
    private static final int MOST = 200;
    private static final Pattern ENDED = Pattern.compile("[.!?][\\s*_\"”)]*$");

    private static final Pattern REQUEST = Pattern.compile("(?:the|your|this)\\s+(?:\\p{L}+\\s+){0,2}?request(?!\\p{L})");

    /// Deeds that may be done to a draft.
    private static final Set<String> DRAFTED = Set.of("modify", "add", "remove", "upgrade");

    private final ClaimPatterns words;
    private final ClaimFinder finder;
    private final TextMemo<SentenceClaims> known;
    private final List<String> notes = new ArrayList<>();
    /// What lines name: each stands around many claims.
    private final Map<String, List<String>> lineNames = new HashMap<>();

    /// @param texts what was made of other transcripts' texts
    public ClaimReader(ClaimPatterns words, SharedTexts texts) {
        this.words = words;
        this.finder = new ClaimFinder(words);
        this.known = texts.of(KnownClaims.class, KnownClaims::new).with(words);
    }

    /// What could not be looked for or was not read in the messages so far, one plain sentence each.
    public List<String> notes() {
        List<String> all = new ArrayList<>(finder.notes());
        all.addAll(notes);
        return all;
    }

    /// What the agent did since the customer last wrote.
    public interface Work {
        /// Whether something was written, or tried.
        boolean tried();

        /// Whether something was written.
        boolean done();
    }

    /// @param work up to the message
    public List<Claim> in(Message message, Work work) {
        List<Claim> claims = new ArrayList<>();
        Map<SentenceSpan, List<SentenceClaims.Told>> brief = new LinkedHashMap<>();
        String plain = ClaimPatterns.plain(unwrapped(message.text()));
        int under = NONE;
        int deeds = 0;
        for (SentenceSpan sentence : SentenceSpan.of(plain)) {
            if (deeds > MOST) {
                notes.add("Message %d tells of more than %d deeds; what it tells after them was not read."
                        .formatted(message.index(), MOST));
                break;
            }
            int item = item(plain, sentence);
            if (under > NONE && item > under) {
                continue;
            }
            under = words.noDeeds().headsConditions(plain, sentence.start(), sentence.end()) ? item : NONE;
            SentenceClaims said = said(message, sentence.quote(message.text()));
            deeds += said.firm().size() + said.brief().size();
            add(message, sentence, said.firm(), claims);
            if (!said.brief().isEmpty()) {
                brief.put(sentence, said.brief());
            }
        }
        if (!brief.isEmpty() && (words.plans().awaits(plain) ? work.done() : work.tried()
                || claims.stream().anyMatch(claim -> claim.kind() == Claim.Kind.DONE) || words.noDeeds().recaps(plain))) {
            brief.forEach((sentence, told) -> add(message, sentence, told, claims));
        }
        if (claims.isEmpty()) {
            return claims;
        }
        claims.removeIf(claim -> !ClaimPatterns.HANDOVER.equals(claim.deed()) && quoted(message.text(), claim.span())
                || TypedCalls.whole(claim.quote()) || claim.kind() == Claim.Kind.WILL_DO && option(plain, claim));
        claims.removeIf(claim -> claim.kind() == Claim.Kind.DONE && (ClaimPatterns.ANY.equals(claim.deed()) && heads(plain, claim)
                || drafted(claim, plain) && !work.tried() || announces(message, claim, plain)));
        return claims;
    }

    /// A reply that is JSON with what it says in a field: the field begins a line, at the same place as in the message.
    private static String unwrapped(String text) {
        Matcher wrapped = WRAPPED.matcher(text);
        return wrapped.lookingAt() ? " ".repeat(wrapped.end() - 1) + "\n" + text.substring(wrapped.end()) : text;
    }

    /// Whether a sentence stands in a longer quotation: words for the customer to say, or somebody else's.
    private static boolean quoted(String text, Span sentence) {
        int at = sentence.start();
        while (at < sentence.end() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        int open = text.lastIndexOf('“', at);
        int close = open < 0 ? -1 : text.indexOf('”', open);
        return close > at && close - open >= QUOTED;
    }

    /// Whether what is told as changed may be changed in words only, since the message puts it to the customer.
    private boolean drafted(Claim claim, String plain) {
        return DRAFTED.contains(claim.deed()) && words.noDeeds().unsettled(plain)
                || (redrawn(claim) || ClaimPatterns.PAY.equals(claim.deed()))
                        && (words.noDeeds().unsettled(plain) || words.noDeeds().asks(plain));
    }

    /// Whether a change leads to the call that the message makes: "I have corrected it and will now book it".
    private boolean announces(Message message, Claim claim, String plain) {
        return DRAFTED.contains(claim.deed()) && message.calls().stream().anyMatch(call -> call.effect().acts())
                && words.future().matcher(plain).region(claim.span().start(), claim.span().end()).find();
    }

    /// Whether a promise stands in an option, or in a line that counts, among what the customer may choose from.
    private boolean option(String plain, Claim claim) {
        int line = plain.lastIndexOf('\n', claim.span().start() - 1) + 1;
        return (OPTION.matcher(plain).region(line, plain.length()).lookingAt()
                || OPTION.matcher(plain).region(claim.span().start(), plain.length()).lookingAt()) && words.noDeeds().choice(plain);
    }

    /// How far in the line of a list begins that a sentence stands in; [#PROSE_LINE] where it stands in none.
    private static int item(String plain, SentenceSpan sentence) {
        int line = plain.lastIndexOf('\n', sentence.start() - 1) + 1;
        Matcher item = ITEM.matcher(plain).region(line, sentence.end());
        return item.lookingAt() ? item.start(1) - line : PROSE_LINE;
    }

    /// Whether what was changed may be what was asked for: "I've updated the exchange request to include the lamp only".
    private boolean redrawn(Claim claim) {
        String clause = ClaimPatterns.plain(claim.clause());
        return REQUEST.matcher(clause).find() && words.deed("modify").did().stream().anyMatch(clause::contains);
    }

    private SentenceClaims said(Message message, String quote) {
        SentenceClaims before = known.get(quote);
        if (before != null) {
            return before;
        }
        SentenceClaims read = finder.read(quote, message.index());
        return read.alone() ? known.keep(quote, read) : read;
    }

    private void add(Message message, SentenceSpan sentence, List<SentenceClaims.Told> told, List<Claim> claims) {
        for (SentenceClaims.Told one : told) {
            String quote = sentence.quote(message.text());
            Claim claim = new Claim(message.index(), Part.TEXT, sentence.span(), quote, one.kind(), one.deed(),
                    one.named().isEmpty() && Claim.heading(quote) ? behind(message.text(), sentence.end()) : one.named(),
                    one.listed() ? near(message.text(), sentence.span()) : List.of(), one.clause(), one.listed());
            if (claim.kind() == Claim.Kind.DONE) {
                claims.removeIf(other -> other.kind() == Claim.Kind.DOING && same(other, claim));
            }
            if (claims.stream().noneMatch(other -> same(other, claim))) {
                claims.add(claim);
            }
        }
    }

    /// What a sentence names that goes on behind what stands in its midst: "Your address is now: - 1 Elm Road - for orders A and B".
    private List<String> behind(String text, int from) {
        String below = text.substring(from, Math.min(text.length(), from + FAR));
        String line = LINE.splitAsStream(below).filter(one -> !one.isEmpty() && Character.isLowerCase(one.charAt(0))).findFirst()
                .orElse("");
        List<String> named = ClaimFinder.named(line);
        return !named.isEmpty() && words.grammar().onlyLinks(line.substring(0, line.indexOf(named.getFirst()))) ? named : List.of();
    }

    /// Whether a claim stands over a list of look-ups.
    private boolean heads(String plain, Claim claim) {
        return (Claim.heading(claim.quote()) || !ENDED.matcher(claim.quote()).find())
                && LINE.splitAsStream(plain.substring(claim.span().end())).filter(line -> !line.isBlank()).findFirst()
                        .filter(line -> words.noDeeds().lookUp(line)).isPresent();
    }

    /// Whether two claims stand on the same words and tell the same of the same parts and things.
    private boolean same(Claim one, Claim other) {
        return one.span().equals(other.span()) && Objects.equals(one.deed(), other.deed())
                && (one.clause().equals(other.clause()) || one.named().equals(other.named()) && parts(one).equals(parts(other)));
    }

    /// The parts that it speaks of, and whose they are.
    private List<String> parts(Claim claim) {
        String clause = ClaimPatterns.plain(claim.clause());
        List<String> parts = new ArrayList<>();
        words.aspects().stream().filter(part -> part.toldIn(clause)).map(Aspect::name).forEach(parts::add);
        words.owners().stream().map(owner -> owner.toldIn(clause)).filter(Objects::nonNull).forEach(parts::add);
        return parts;
    }

    /// What the lines around one name: those above it, the nearest first, and those below, as far as no empty line parts them. A
    /// heading speaks of what stands below.
    private List<String> near(String text, Span line) {
        String above = text.substring(Math.max(0, line.start() - FAR), line.start());
        String own = text.substring(line.start(), line.end());
        int end = line.end() - (own.endsWith("\\n") ? 2 : own.endsWith("\n") ? 1 : 0);
        String below = text.substring(end, Math.min(text.length(), end + FAR));
        List<String> lines = List.of(LINE.split(above, -1)).reversed();
        List<String> up = new ArrayList<>(of(lines.getFirst()).reversed());
        up.addAll(lines(lines));
        boolean heading = Claim.heading(own);
        List<String> next = deeper(text, line, List.of(LINE.split(below, -1)));
        List<String> down = Claim.marked(own) ? section(next.subList(1, next.size())) : lines(heading ? until(above, next) : next);
        List<String> near = new ArrayList<>(heading ? down : up);
        if (!heading || down.isEmpty()) {
            near.addAll(heading ? up : down);
        }
        return near;
    }

    /// The lines below one that stand deeper than it does, where the first of them does; else all.
    private static List<String> deeper(String text, Span line, List<String> below) {
        int own = indent(text.substring(text.lastIndexOf('\n', Math.max(0, line.start() - 1)) + 1, line.end()));
        for (int i = 1; i < below.size(); i++) {
            if (!below.get(i).isBlank() && indent(below.get(i)) <= own) {
                return below.subList(1, i).stream().allMatch(String::isBlank) ? below : below.subList(0, i);
            }
        }
        return below;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /// What the lines up to the next heading name, but for those on what was left as it is. A paragraph of its own ends it.
    private List<String> section(List<String> below) {
        List<String> named = new ArrayList<>();
        boolean apart = false;
        for (String line : below) {
            if (Claim.marked(line) || RULE.matcher(line).matches() || apart && PROSE.matcher(line).lookingAt()) {
                break;
            }
            apart = line.isBlank();
            if (!left(ClaimPatterns.plain(line))) {
                named.addAll(of(line));
            }
        }
        return named;
    }

    /// Whether a line tells of something that stays as it is, or cannot be otherwise.
    private boolean left(String plainLine) {
        return words.noDeeds().kept(plainLine) || words.not().matcher(plainLine).find();
    }

    /// The lines below a heading that counts ("1. Cancelled:"), up to the next that counts on.
    private static List<String> until(String above, List<String> below) {
        boolean counts = COUNTS.matcher(above.substring(above.lastIndexOf('\n') + 1)).find();
        return counts ? below.stream().takeWhile(line -> !COUNTS.matcher(line).find()).toList() : below;
    }

    private List<String> lines(List<String> lines) {
        return lines.stream().skip(1).takeWhile(one -> !one.isBlank()).flatMap(one -> of(one).stream()).toList();
    }

    /// What a line names, but for what a value was taken from.
    private List<String> of(String line) {
        return lineNames.computeIfAbsent(line, this::read);
    }

    private List<String> read(String line) {
        List<String> named = new ArrayList<>();
        for (String one : ClaimFinder.named(line)) {
            if (!words.noDeeds().source(ClaimPatterns.plain(line.substring(0, line.indexOf(one))))) {
                named.add(one);
            }
        }
        return named;
    }
}
