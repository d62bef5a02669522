package saiddone.check.deed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.Claim;
import saiddone.check.claims.Words;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.ToolNames;
import saiddone.check.results.Entity;
import saiddone.check.results.FactBook;
import saiddone.check.results.Plain;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;

/// Holds what is told as done against the calls that do so: one that succeeded, one that failed, one for another thing, none.
final class DoneReader {
    private static final String CANCEL = "cancel";

    private static final int AFTER = 20;

    private static final Pattern BECOMES = Pattern.compile(
            "(?<![\\p{L}])(?:to|as|for)\\s+(?:the\\s+|your\\s+)?(?:[\\p{L}-]+\\s+){1,4}?"
                    + "(?:of|on|for|in|from)\\s+(?:[\\p{L}]+\\s+){0,3}#?$");
    /// The agent speaks of itself alone: what the customer did on a device of his own bears nothing of that out.
    private static final Pattern OWN = Pattern.compile("(?<![\\p{L}'])(?:i(?:'ve|\\s+have)|j'ai|ich\\s+habe)\\s");
    private static final Pattern IN_BRACKETS = Pattern.compile("([\\p{L}\\d#-]{4,})[\\s*]*\\(([^()]{1,30})\\)");
    private static final Pattern MATCHES = Pattern.compile("(?<![\\p{L}])match(?:es|ing)?\\s+(?:[\\p{L}]+\\s+){0,3}#?$");

    /// Deeds that may stand for all that was asked for.
    private static final Set<String> OPENING = Set.of("modify", "upgrade", ClaimPatterns.ANY, ClaimPatterns.FINISH);

    private final Transcript transcript;
    private final List<Action> actions;
    private final FactBook book;
    private final ClaimPatterns words;
    private final Aspects aspects;
    private final Owners owners;
    private final LeftOut leftOut;
    private final Retried retried;
    private final SinceAgreed sinceAgreed;
    private final Untaken untaken;
    private final OtherDeeds others;
    private final Fewer fewer;
    private final StatusTold status;
    private final Programs programs;
    private final boolean tools;
    /// What was said around calls: claim after claim asks for it.
    private final Map<ToolCall, List<Message>> around = new IdentityHashMap<>();
    private final Words.Said spoken;
    private final Map<Integer, Boolean> owned = new HashMap<>();

    /// @param tools whether tools were there to be called, so that a missing call tells something
    DoneReader(Transcript transcript, List<Action> actions, FactBook book, ClaimPatterns words, Programs programs,
               boolean tools) {
        this.transcript = transcript;
        this.spoken = new Words.Said(transcript);
        this.actions = actions;
        this.book = book;
        this.words = words;
        this.aspects = new Aspects(words, book::products, words.deed(CANCEL).tools());
        this.owners = new Owners(words.owners());
        this.leftOut = new LeftOut(transcript, actions, words);
        this.retried = new Retried(actions, book, words);
        this.untaken = new Untaken(book, words);
        this.others = new OtherDeeds(transcript, actions, words);
        this.fewer = new Fewer(transcript, actions, book, words, aspects);
        this.sinceAgreed = new SinceAgreed(transcript, words);
        this.status = new StatusTold(transcript, book, words);
        this.programs = programs;
        this.tools = tools;
    }

    @Nullable Link done(int index, Claim claim, List<Claim> claims) {
        boolean own = OWN.matcher(ClaimPatterns.plain(claim.clause())).find();
        List<Action> fitting = actions.stream().filter(action -> action.call().message() <= claim.message()
                && action.call().effect() == ToolEffect.WRITE && ToolNames.does(words, claim.deed(), action.call().name())
                && !(own && action.call().requestor() == Role.USER)).toList();
        List<String> names = names(claim, fitting, claims);
        Action broken = broken(claim, names, aspects.touching(claim, fitting));
        if (broken != null && !others.done(claim) && !asLookedUp(claim, names)) {
            return Link.failed(index, broken);
        }
        List<Action> done = aspects.touching(claim,
                fitting.stream().filter(action -> action.result() != Action.Result.FAILED).toList());
        String missing = missing(claim, names, done, claims);
        Link unseen = missing == null ? NeverSeen.link(index, claim, done, transcript, name -> entity(name) != null) : null;
        if (unseen != null) {
            return unseen;
        }
        String part = !done.isEmpty() && missing == null && opens(claim, claims) ? leftOut.by(claim) : null;
        if (part != null) {
            return Link.unsupported(index,
                    "The message tells of it as done, but no call touches what was to be changed: %s.".formatted(part));
        }
        Owners.Left left = missing == null ? owners.left(claim, done, actions) : null;
        if (left != null) {
            return fitting.stream().filter(action -> action.result() == Action.Result.FAILED && owners.bears(action, left.owner()))
                    .reduce((_, second) -> second).map(action -> Link.failed(index, action)).orElseGet(() -> Link.unsupported(index,
                            "The words tell of the %s as changed, but no call changed it.".formatted(left.words())));
        }
        if (!done.isEmpty() && missing == null) {
            return borneOut(index, claim, done, claims);
        }
        if (status.tells(claim, names) || asLookedUp(claim, names) || others.done(claim) || others.covers(claim)) {
            return null;
        }
        Action failed = aspects.touching(claim, fitting).stream().filter(action -> action.result() == Action.Result.FAILED
                && (missing == null || has(action, missing))).reduce((_, second) -> second).orElse(null);
        if (failed != null) {
            return Link.failed(index, failed);
        }
        if (!tools || others.read(claim) || programs.did(claim.deed(), claim.message())) {
            return null;
        }
        Link instead = missing == null ? null : instead(index, missing, done, claims);
        return instead != null ? instead : Link.unsupported(index, missing == null
                ? fitting.isEmpty() ? Link.NOT_CALLED : "The words say that it was done, but no call for it was made."
                : "The words say that it was done for %s, but no such call was made for it.".formatted(missing));
    }

    /// By the last of such calls, unless they were for another product or made before the deed was agreed to.
    private Link borneOut(int index, Claim claim, List<Action> done, List<Claim> claims) {
        String product = others.done(claim) ? null : untaken.by(claim, done);
        if (product != null) {
            return Link.unsupported(index, "The words say that it was done for %s, but no such call took one.".formatted(product));
        }
        if (fewer.than(claim, done)) {
            return Link.unsupported(index, Link.FEWER);
        }
        if (sinceAgreed.idle(claim, done, claims)) {
            return Link.unsupported(index, "The words say that it was done, but no call was made since the customer agreed to it.");
        }
        return Link.supported(index, done.getLast(), "It was done in message " + done.getLast().call().message() + ".");
    }

    /// Whether it is the first claim of its message that something was done, to one thing or to all that was asked for.
    private static boolean opens(Claim claim, List<Claim> claims) {
        return OPENING.contains(claim.deed()) && claims.stream().filter(one -> one.message() == claim.message()
                && one.kind() == Claim.Kind.DONE).findFirst().filter(one -> one.sameWords(claim)).isPresent();
    }

    /// What a claim names, or its line; of a line that names nothing that such calls are made for, the nearest such thing of the lines
    /// around, all such things of the lines below a heading.
    private List<String> names(Claim claim, List<Action> fitting, List<Claim> claims) {
        if (claim.near().isEmpty() || claim.named().stream().anyMatch(name -> target(name, fitting) && !becomes(claim, name))
                || claim.named().isEmpty() && restates(claim, fitting, claims)) {
            return claim.named();
        }
        List<String> line = claim.namedInLine().stream().filter(name -> target(name, fitting) && !becomes(claim, name))
                .toList();
        if (!line.isEmpty()) {
            return line;
        }
        List<Action> own = fitting.stream().filter(action -> !owners.another(claim, action)).toList();
        List<String> near = claim.near().stream().filter(name -> target(name, own)).distinct().toList();
        return near.isEmpty() ? claim.named() : Claim.heading(claim.quote()) ? near : near.subList(0, 1);
    }

    /// Whether a line of a summary tells again what a sentence before it told of one thing: "A is cancelled.", "- Status: cancelled".
    private boolean restates(Claim claim, List<Action> fitting, List<Claim> claims) {
        List<Claim> before = claims.stream().filter(one -> one.message() == claim.message() && one.span().end() <= claim.span().start()
                && one.kind() == Claim.Kind.DONE).toList();
        return !before.isEmpty() && Objects.equals(before.getLast().deed(), claim.deed()) && before.getLast().near().isEmpty()
                && before.getLast().named().stream().filter(name -> target(name, fitting)).count() == 1;
    }

    private boolean target(String name, List<Action> fitting) {
        Entity entity = entity(name);
        return entity != null && fitting.stream().anyMatch(action -> takes(action, entity));
    }

    /// Whether an action names a thing of that kind at its top.
    private boolean takes(Action action, Entity entity) {
        return target(action, entity) != null;
    }

    /// A call that failed since the customer last wrote, was not made again with success, and is not owned up to. What is told
    /// of a thing by its name is told of that thing's call, whatever else the message owns up to.
    private @Nullable Action broken(Claim claim, List<String> names, List<Action> fitting) {
        boolean any = words.deed(claim.deed() == null ? ClaimPatterns.ANY : claim.deed()).tools().contains("*");
        if (any && !words.totals().matcher(ClaimPatterns.plain(claim.quote())).find()
                && fitting.stream().anyMatch(action -> action.result() == Action.Result.DONE)) {
            return null;
        }
        boolean owns = owns(claim);
        int since = OtherDeeds.lastHeard(transcript, claim.message());
        if (owns && fitting.stream().anyMatch(action -> action.result() == Action.Result.DONE && action.call().message() > since)) {
            // The one that went well is told, and what did not is owned up to.
            return null;
        }
        List<Entity> told = names.stream().map(this::entity).filter(Objects::nonNull).toList();
        for (Action action : fitting) {
            boolean direct = told.stream().anyMatch(one -> has(action, one.id()));
            boolean meant = direct || !owns && told.stream().noneMatch(one -> takes(action, one) || taken(one, fitting));
            if (meant && action.result() == Action.Result.FAILED && action.call().message() > since
                    && !(action.call().message() == claim.message() && before(claim, direct ? since : 0, fitting))
                    && !owners.another(claim, action) && !retried.done(claim, action, fitting)
                    && !retried.elsewhere(claim, action, fitting, transcript.messages().get(claim.message()))
                    && !retried.ofAnotherProduct(claim, action, fitting)) {
                return action;
            }
        }
        return null;
    }

    /// Whether such a call went well before a claim's message and after another: a call in it was made after its words. Of a thing that
    /// the claim names, what was done before the customer last wrote tells nothing.
    private static boolean before(Claim claim, int since, List<Action> fitting) {
        return fitting.stream().anyMatch(one -> one.result() == Action.Result.DONE && one.call().message() < claim.message()
                && one.call().message() > since);
    }

    /// Whether a call that went well has a thing in one of its lists, as an exchange has items.
    private static boolean taken(Entity thing, List<Action> fitting) {
        return fitting.stream().filter(action -> action.result() == Action.Result.DONE).flatMap(action -> action.arguments().stream())
                .anyMatch(one -> one.pointer().lastIndexOf('/') > 0 && one.value().equals(thing.id()));
    }

    /// Whether the message owns up to something that did not go well.
    private boolean owns(Claim claim) {
        return owned.computeIfAbsent(claim.message(), message ->
                words.owns().matcher(ClaimPatterns.plain(transcript.messages().get(message).text())).find());
    }

    /// Whether the message owns up to a failure, and a look-up gave what the claim names the very status that it tells: one by
    /// which such a deed was done before.
    private boolean asLookedUp(Claim claim, List<String> names) {
        String deed = claim.deed();
        if (deed == null || names.isEmpty() || !owns(claim)) {
            return false;
        }
        if (status.inOtherWords(claim, names)) {
            return true;
        }
        String quote = Plain.text(claim.quote());
        return names.stream().map(this::entity).anyMatch(one -> one != null && one.source() <= claim.message()
                && one.at("/status").stream().anyMatch(status -> quote.contains(status) && words.names(deed, status)));
    }

    /// A thing that the claim names, that such calls take as an argument, and that none of them took.
    private @Nullable String missing(Claim claim, List<String> names, List<Action> done, List<Claim> claims) {
        for (String name : names) {
            Entity entity = entity(name);
            if (entity == null || entity.made() || done.isEmpty() || excepted(claim, name) || becomes(claim, name)
                    || another(claim, entity, claims) || stays(claim, name) || otherInBrackets(claim, name)) {
                continue;
            }
            boolean taken = done.stream().anyMatch(action -> has(action, entity.id()));
            if (!taken && done.stream().anyMatch(action -> takes(action, entity)) && !beside(claim, entity)) {
                return entity.id();
            }
        }
        return null;
    }

    /// Whether the words right after a name say that what it stands for is as it was: "order A was already cancelled".
    private boolean stays(Claim claim, String name) {
        int end = claim.quote().indexOf(name) + name.length();
        return end >= name.length() && words.noDeeds().kept(ClaimPatterns.plain(
                claim.quote().substring(end, Math.min(claim.quote().length(), end + AFTER))));
    }

    /// Whether each thing's own state stands in brackets behind it, and this one's tells no such deed: "A (updated), C (past)".
    private boolean otherInBrackets(Claim claim, String name) {
        String deed = claim.deed();
        if (deed == null) {
            return false;
        }
        List<MatchResult> all = IN_BRACKETS.matcher(claim.quote()).results().toList();
        Predicate<MatchResult> tells = one -> words.names(deed, ClaimPatterns.plain(one.group(2)));
        return all.stream().anyMatch(one -> one.group(1).equals(name) && !tells.test(one))
                && all.stream().anyMatch(one -> !one.group(1).equals(name) && tells.test(one));
    }

    /// Whether the claim leaves a thing out: "all but JG7FMM".
    private boolean excepted(Claim claim, String name) {
        int at = claim.quote().indexOf(name);
        return at > 0 && words.excepts().matcher(ClaimPatterns.plain(claim.quote().substring(Math.max(0, at - 30), at))).find();
    }

    /// Whether a thing is named only for what another's is changed to: "order A has been updated to the address of order B", "the
    /// address was changed to match order B".
    private boolean becomes(Claim claim, String name) {
        String text = claim.clause().contains(name) ? claim.clause() : claim.quote();
        int at = text.indexOf(name);
        String before = at < 0 ? "" : ClaimPatterns.plain(text.substring(Math.max(0, at - 60), at));
        boolean source = words.noDeeds().source(before);
        return claim.named().indexOf(name) > 0 && (BECOMES.matcher(before).find() || source)
                || source && before.contains(" to ") || MATCHES.matcher(before).find();
    }

    /// Such a call that was made for a thing of the same kind which nobody spoke of around it, or the only one since the customer last
    /// wrote that no words of its kind tell of.
    private @Nullable Link instead(int index, String missing, List<Action> done, List<Claim> claims) {
        Entity meant = book.find(missing);
        if (meant == null) {
            return null;
        }
        Claim claim = claims.get(index);
        int since = OtherDeeds.lastHeard(transcript, claim.message());
        List<Link> untold = new ArrayList<>();
        for (Action action : done) {
            Action.Resolved target = target(action, meant);
            if (target != null && !spokenOf(action.call(), target.value())) {
                return Link.other(index, action, target, meant.id(), meant.source());
            }
            if (target != null && action.call().message() > since && !told(target.value(), claim, claims)) {
                untold.add(Link.other(index, action, target, meant.id(), meant.source()));
            }
        }
        return untold.size() == 1 ? untold.getFirst() : null;
    }

    /// What an action names at its top of the kind of a thing; null where it names none.
    private Action.@Nullable Resolved target(Action action, Entity thing) {
        return action.arguments().stream().filter(one -> one.isTop() && isKind(one.value(), thing.type()))
                .findFirst().orElse(null);
    }

    /// Whether a claim's message tells of the same deed as done to a thing, in the claim or in the lines that it is read with.
    private boolean told(String id, Claim claim, List<Claim> claims) {
        return claims.stream().filter(one -> one.message() == claim.message() && Objects.equals(one.deed(), claim.deed()))
                .flatMap(one -> Stream.concat(one.named().stream(), one.near().stream())).map(this::entity)
                .anyMatch(one -> one != null && one.id().equals(id));
    }

    private boolean spokenOf(ToolCall call, String id) {
        return around.computeIfAbsent(call, this::wordsAround).stream().anyMatch(message -> message.text().contains(id));
    }

    private List<Message> wordsAround(ToolCall call) {
        Words said = Words.around(transcript, call, Integer.MAX_VALUE, spoken, words);
        return Stream.of(said.before(), said.reply(), said.after()).flatMap(List::stream).toList();
    }

    private @Nullable Entity entity(String name) {
        return book.find(name) != null ? book.find(name) : book.find("#" + name);
    }

    /// Whether the sentence tells several deeds on several things, and another of its deeds was done to this one.
    private boolean another(Claim claim, Entity entity, List<Claim> claims) {
        long things = claims.stream().filter(one -> one.sameWords(claim)).flatMap(one -> one.named().stream()).map(this::entity)
                .filter(one -> one != null && one.type().equals(entity.type())).distinct().count();
        List<Action> others = actions.stream().filter(action -> action.result() != Action.Result.FAILED
                && action.call().message() <= claim.message() && has(action, entity.id())).toList();
        return things > 1 && claims.stream().filter(one -> one.sameWords(claim) && !Objects.equals(one.deed(), claim.deed()))
                .anyMatch(one -> others.stream().anyMatch(action -> ToolNames.does(words, one.deed(), action.call().name())));
    }

    /// Whether the sentence names another deed that was done to a thing: "the return of A and the cancellation of B are complete".
    private boolean beside(Claim claim, Entity entity) {
        List<Action> other = actions.stream().filter(action -> action.result() != Action.Result.FAILED
                && action.call().message() <= claim.message() && has(action, entity.id())
                && !ToolNames.does(words, claim.deed(), action.call().name())).toList();
        String quote = other.isEmpty() ? "" : ClaimPatterns.plain(claim.quote());
        return !other.isEmpty() && words.things().entrySet().stream().anyMatch(thing -> !thing.getKey().equals(claim.deed())
                && !words.deed(thing.getKey()).tools().contains("*") && thing.getValue().matcher(quote).find()
                && other.stream().anyMatch(action -> ToolNames.does(words, thing.getKey(), action.call().name())));
    }

    private boolean isKind(String id, String type) {
        Entity entity = book.find(id);
        return entity != null && entity.type().equals(type);
    }

    private static boolean has(Action action, String id) {
        return action.arguments().stream().anyMatch(one -> one.value().equals(id));
    }
}
