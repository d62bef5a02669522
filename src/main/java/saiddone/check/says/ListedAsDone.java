package saiddone.check.says;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.claims.Claim;
import saiddone.check.deed.Action;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Talk;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.Severity;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;

/// One of several things that a message lists as done and that no call touched: "All three returns are through: order A, order B, order
/// C", where A and B were returned. Read only where the agent had put it to the customer, and another thing of the list was in a
/// call since the customer's answer. Where one of these calls took a thing that the message does not name, it is told with that call.
final class ListedAsDone {
    private static final Findings FINDINGS = new Findings(CheckId.CLAIMED_NOT_DONE, Severity.HIGH, Confidence.POSSIBLE);
    /// What an id looks like: some digit, no blank.
    private static final Pattern ID = Pattern.compile("#?(?=[\\p{L}-]*\\d)[\\p{L}\\d-]{4,20}");

    private static final Pattern ID_KEY = Pattern.compile("(?i).*ids?");
    private static final Pattern LETTER = Pattern.compile("\\p{L}{2}");
    private static final int AFTER = 3;
    /// So many of its messages back a thing may have been put to the customer.
    private static final int BACK = 3;

    private final Phrases apart;
    private final Phrases told;
    private final Phrases source;

    ListedAsDone(Lexicon lexicon) {
        apart = lexicon.list("not-in-the-list");
        told = lexicon.list("done-in-a-list");
        source = lexicon.list("taken-from");
    }

    List<Finding> find(Reading reading) {
        List<Action> writes = reading.ledger().actions().stream().filter(action -> action.call().effect() == ToolEffect.WRITE).toList();
        List<Finding> found = new ArrayList<>();
        if (writes.isEmpty()) {
            return found;
        }
        Talk talk = Talk.of(reading);
        reading.ledger().claims().stream().filter(claim -> claim.kind() == Claim.Kind.DONE).map(Claim::message).distinct()
                .forEach(message -> read(talk, writes, reading.ledger().claims(), message, found));
        return found;
    }

    private void read(Talk talk, List<Action> writes, List<Claim> claims, int at, List<Finding> found) {
        List<Message> messages = talk.transcript().messages();
        int yes = talk.transcript().lastSaid(Role.USER, at);
        List<Message> put = put(talk, yes);
        List<ToolCall> calls = writes.stream().filter(action -> action.call().message() > yes && action.call().message() < at
                && action.result() == Action.Result.DONE).map(Action::call).toList();
        List<Scalars.One> since = calls.stream().flatMap(ListedAsDone::ids).toList();
        if (since.isEmpty()) {
            return;
        }
        Set<String> left = left(talk, writes, since.stream().map(Scalars.One::key).collect(Collectors.toSet()), yes, at);
        left.removeIf(id -> put.stream().noneMatch(message -> names(message.text(), id)));
        if (left.isEmpty()) {
            return;
        }
        Set<String> done = since.stream().map(Scalars.One::value).collect(Collectors.toSet());
        Set<Integer> deeds = claims.stream().filter(claim -> claim.message() == at && claim.kind() == Claim.Kind.DONE)
                .map(claim -> claim.span().start()).collect(Collectors.toSet());
        int first = deeds.stream().min(Comparator.naturalOrder()).orElse(Integer.MAX_VALUE);
        List<Sentence> lines = talk.sentences(messages.get(at)).stream().filter(line -> line.span().end() > first).toList();
        if (lines.stream().anyMatch(line -> namesFirst(line, done, left))) {
            Map<String, Sentence> listed = new LinkedHashMap<>();
            left.forEach(id -> listed(lines, id, done, deeds)
                    .filter(line -> names(put.getFirst().text(), id) || told.in(line)).ifPresent(line -> listed.put(id, line)));
            Stray stray = listed.size() == 1 ? stray(calls, messages.get(at)) : null;
            listed.forEach((id, line) -> found.add(finding(line, id, stray)));
        }
    }

    private static Finding finding(Sentence line, String id, @Nullable Stray stray) {
        return stray == null
                ? FINDINGS.of(line, "The words list %s among what was done, but no call that changes anything names it.".formatted(id))
                : FINDINGS.of(line.message().index(), line.said(), stray.call.index(), stray.id.pointer(),
                        "The words list %s among what was done, but the call names %s, of which they do not speak.".formatted(id,
                                stray.id.value()));
    }

    /// A call that took a thing which a message does not name.
    private record Stray(ToolCall call, Scalars.One id) {}

    /// The only one of the calls that took such a thing; null where none did, or several.
    private static @Nullable Stray stray(List<ToolCall> calls, Message message) {
        List<Stray> all = calls.stream().flatMap(call -> ids(call).limit(1).map(id -> new Stray(call, id)))
                .filter(one -> !names(message.text(), one.id.value())).toList();
        return all.size() == 1 ? all.getFirst() : null;
    }

    /// What the agent last wrote before an answer, the newest first.
    private static List<Message> put(Talk talk, int answer) {
        List<Message> put = new ArrayList<>();
        int at = answer < 0 ? -1 : talk.transcript().lastSaid(Role.ASSISTANT, answer);
        while (at >= 0 && put.size() < BACK) {
            put.add(talk.transcript().messages().get(at));
            at = talk.transcript().lastSaid(Role.ASSISTANT, at);
        }
        return put;
    }

    /// The first line that names a thing and none of those that were done, if it tells of it as done, and not of what something was taken
    /// from ("changed to match order B").
    private Optional<Sentence> listed(List<Sentence> lines, String id, Set<String> done, Set<Integer> deeds) {
        return lines.stream().filter(line -> namesOnly(line, Set.of(id), done)).findFirst()
                .filter(line -> !source.rightBefore(line.text(), line.text().indexOf(Plain.bareId(id))))
                .filter(line -> !line.question() && !apart.in(line) && below(lines, line).noneMatch(apart::in))
                .filter(line -> headings(lines, line, done).noneMatch(heading -> !tellsDeed(heading, deeds) && apart.in(heading)))
                .filter(line -> told.in(line) || lines.stream()
                        .anyMatch(other -> done.stream().anyMatch(one -> alike(line, id, other, one))) || headed(lines, line, done, deeds));
    }

    /// Whether a line is an item below a heading that tells a deed, and another item there names a thing that was done.
    private static boolean headed(List<Sentence> lines, Sentence line, Set<String> done, Set<Integer> deeds) {
        return above(lines, line).filter(heading -> tellsDeed(heading, deeds) && heading.text().strip().endsWith(":"))
                .filter(heading -> below(lines, heading).anyMatch(other -> done.stream().anyMatch(id -> names(other.text(), id))))
                .isPresent();
    }

    private static boolean tellsDeed(Sentence line, Set<Integer> deeds) {
        return deeds.contains(line.span().start());
    }

    /// What stands over the list that a line is an item of.
    private static Optional<Sentence> above(List<Sentence> lines, Sentence line) {
        return isItem(line) ? lines.subList(0, lines.indexOf(line)).reversed().stream().filter(one -> !isItem(one)).findFirst()
                : Optional.empty();
    }

    /// Whether the line that it stands in opens as an item does.
    private static boolean isItem(Sentence line) {
        String text = line.message().text();
        int from = Math.max(0, line.span().start() - 1);
        // In a reply that is JSON a line ends with the two signs \n.
        int start = Math.max(text.lastIndexOf('\n', from) + 1, text.lastIndexOf("\\n", from) < 0 ? 0 : text.lastIndexOf("\\n", from) + 2);
        int end = text.indexOf('\n', line.span().end());
        // To the end of the line: the number of an item may be a sentence of its own.
        return Claim.item(text.substring(start, end < 0 ? text.length() : end).stripLeading());
    }

    /// What stands over the list that a line is an item of, and what opens another list above that, below the last line that names what
    /// was done: "You still have: On May 17: - order C".
    private static Stream<Sentence> headings(List<Sentence> lines, Sentence line, Set<String> done) {
        List<Sentence> before = lines.subList(0, lines.indexOf(line));
        int last = before.reversed().stream().filter(one -> done.stream().anyMatch(id -> names(one.text(), id))).findFirst()
                .map(lines::indexOf).orElse(0);
        return isItem(line) ? Stream.concat(above(lines, line).stream(), before.subList(last, before.size()).stream()
                .filter(one -> !isItem(one) && one.text().strip().endsWith(":"))) : Stream.empty();
    }

    /// The items of a list that stand right below a line, which is none itself.
    private static Stream<Sentence> below(List<Sentence> lines, Sentence line) {
        return isItem(line) ? Stream.empty()
                : lines.subList(lines.indexOf(line) + 1, lines.size()).stream().takeWhile(ListedAsDone::isItem);
    }

    /// Whether a line names one of these things and none of those.
    private static boolean namesOnly(Sentence line, Set<String> these, Set<String> those) {
        String text = line.text();
        return these.stream().anyMatch(id -> names(text, id)) && those.stream().noneMatch(id -> names(text, id));
    }

    /// Whether a line names one of these things before any of those: "order A will be exchanged for what is in order C".
    private static boolean namesFirst(Sentence line, Set<String> these, Set<String> those) {
        return first(line, these) < first(line, those);
    }

    private static int first(Sentence line, Set<String> things) {
        return things.stream().mapToInt(id -> line.text().indexOf(Plain.bareId(id))).filter(at -> at >= 0).min().orElse(Integer.MAX_VALUE);
    }

    /// Whether two lines are items of one list: both begin with the same words before the thing, or, where these are signs alone, go on
    /// with the same signs after it. Headings are none, and neither are lines of JSON: the key that they stand under may be far above.
    private static boolean alike(Sentence line, String id, Sentence other, String one) {
        String opening = opening(line.text(), id);
        return !opening.isEmpty() && opening.equals(opening(other.text(), one));
    }

    private static String opening(String text, String id) {
        String bare = Plain.bareId(id);
        int at = text.indexOf(bare);
        if (at < 0 || text.startsWith("\"") || text.startsWith("{")
                || text.startsWith("#") && text.indexOf(' ') < at || text.replace("*", "").endsWith(":")) {
            return "";
        }
        String before = text.substring(0, at).replaceAll("\\d", "0");
        int end = at + bare.length();
        return LETTER.matcher(before).find() ? before
                : before + text.substring(end, Math.min(text.length(), end + AFTER)).replaceAll("\\d", "0");
    }

    private static boolean names(String text, String id) {
        return text.contains(Plain.bareId(id));
    }

    /// Things of the kinds that were looked up and that no call which changes anything names, be it with success or, since the customer's
    /// answer, not.
    private static Set<String> left(Talk talk, List<Action> writes, Set<String> keys, int yes, int until) {
        Set<String> left = new LinkedHashSet<>();
        talk.calls().stream().filter(call -> call.message() < until && call.effect() == ToolEffect.READ).flatMap(ListedAsDone::ids)
                .filter(id -> keys.contains(id.key())).forEach(id -> left.add(id.value()));
        writes.stream().filter(action -> action.call().message() < until
                && (action.result() != Action.Result.FAILED || action.call().message() > yes))
                .flatMap(action -> action.arguments().stream())
                .forEach(one -> left.remove(one.value()));
        return left;
    }

    /// The ids at a call's top.
    private static Stream<Scalars.One> ids(ToolCall call) {
        return Scalars.of(call).all().stream()
                .filter(one -> one.isTop() && ID_KEY.matcher(one.key()).matches()
                        && ID.matcher(one.value()).matches());
    }
}
