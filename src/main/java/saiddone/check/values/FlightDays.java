package saiddone.check.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.check.text.Dates;
import saiddone.model.Message;

/// The dates that a message tells of a flight: what stands between its number and the next one's, and before it from the last
/// one's on. Read once for all calls that a message stands around. For one thread.
final class FlightDays {
    private static final int LONGEST = 260;
    /// So many flights below one heading.
    private static final int LEGS = 12;

    /// Blanks at the beginning of a line that lists something.
    private static final Pattern ITEM = Pattern.compile("(?m)^( *)(?:[-*•]|\\d{1,2}[.)])\\s");
    /// A line that tells what stands below it.
    private static final Pattern HEADING = Pattern.compile("(?m)^(?=[^\\n]*\\d)[^\\n]*:[* ]*$");

    /// When and where a flight comes down: "LGA 23:00 → PHL 00:00 (Sat, ".
    private static final Pattern COMES = Pattern.compile("(?:→|->|–)\\s*\\p{Lu}{3}\\s+\\d{1,2}:\\d{2}[^\\n→\\d]{0,14}$");

    private final ValueWords values;
    private final Codes codes;
    private final Map<Message, List<Dates.Day>> days = new IdentityHashMap<>();
    private final Map<Message, Map<String, List<Told>>> known = new IdentityHashMap<>();

    /// @param sure whether no other flight stands between, so that it cannot be that one's
    /// @param leg  whether it stands in a heading, with another flight's line between: a later leg may leave the day after
    record Told(Dates.Day day, boolean sure, boolean leg) {}

    FlightDays(ValueWords values) {
        this.values = values;
        codes = new Codes(values.givenUp());
    }

    Codes codes() {
        return codes;
    }

    /// All days that a message names, whatever for.
    List<Dates.Day> in(Message message) {
        return days.computeIfAbsent(message, one -> Dates.in(CallWords.text(one)));
    }

    List<Told> of(Message message, String flight) {
        return known.computeIfAbsent(message, _ -> new HashMap<>()).computeIfAbsent(flight, _ -> read(message, flight));
    }

    private List<Told> read(Message message, String flight) {
        List<Codes.Code> all = codes.in(message, flight);
        if (all.stream().noneMatch(one -> one.code().equals(flight))) {
            return List.of();
        }
        String text = CallWords.text(message);
        List<Dates.Day> named = in(message);
        List<Told> found = new ArrayList<>();
        for (int i = 0; i < all.size() && !named.isEmpty(); i++) {
            if (all.get(i).code().equals(flight)) {
                found.addAll(of(text, all, i, named));
            }
        }
        return found;
    }

    private List<Told> of(String text, List<Codes.Code> codes, int at, List<Dates.Day> days) {
        int start = codes.get(at).span().start();
        int end = codes.get(at).span().end();
        int next = at + 1;
        // “HAT110 and HAT172 on May 24”: what follows the second tells of both.
        while (next < codes.size() && beside(text, codes.get(next - 1), codes.get(next), days)) {
            next++;
        }
        int previous = at - 1;
        while (previous >= 0 && beside(text, codes.get(previous), codes.get(previous + 1), days)) {
            previous--;
        }
        int last = next > at + 1 ? codes.get(next - 1).span().end() : end;
        int to = stop(text, end, Math.min(next < codes.size() ? lineOf(text, codes.get(next), last) : text.length(), last + LONGEST));
        int from = start(text, start, Math.max(previous >= 0 ? codes.get(previous).span().end() : 0, start - LONGEST));
        List<Told> found = new ArrayList<>();
        days.stream().filter(day -> day.span().start() >= end && day.span().end() <= to)
                .forEach(day -> found.add(new Told(day, sure(text, day), false)));
        List<Dates.Day> all = days.stream().filter(day -> day.span().start() >= from && day.span().end() <= start).toList();
        boolean none = found.isEmpty();
        all.stream().filter(day -> none || unclaimed(text, codes, day, start)).forEach(day -> found.add(
                new Told(day, none && all.size() == 1 && unclaimed(text, codes, day, start) && sure(text, day), false)));
        if (found.stream().noneMatch(Told::sure)) {
            heading(text, codes, start, days).ifPresent(found::add);
        }
        return found;
    }

    /// The one date of the heading that a flight's line stands below, with nothing but lines of other flights between.
    private Optional<Told> heading(String text, List<Codes.Code> codes, int start, List<Dates.Day> days) {
        int above = text.lastIndexOf('\n', start - 1);
        for (int lines = 0; above > 0 && lines < LEGS; lines++, above = text.lastIndexOf('\n', above - 1)) {
            int from = text.lastIndexOf('\n', above - 1) + 1;
            int to = above;
            if (HEADING.matcher(text).region(from, to).lookingAt()) {
                List<Dates.Day> own = days.stream().filter(day -> day.span().start() >= from && day.span().end() <= to).toList();
                return own.size() == 1 ? Optional.of(new Told(own.getFirst(), sure(text, own.getFirst()), lines > 0)) : Optional.empty();
            }
            if (codes.stream().noneMatch(one -> one.span().start() >= from && one.span().end() <= to)) {
                break;
            }
        }
        return Optional.empty();
    }

    /// Whether a date before a flight's number is no other flight's: none stands before it in that line, or since a blank line.
    private static boolean unclaimed(String text, List<Codes.Code> codes, Dates.Day day, int start) {
        int line = text.lastIndexOf('\n', start);
        int from = day.span().start() > line ? line : text.lastIndexOf("\n\n", day.span().start());
        return codes.stream().noneMatch(one -> one.span().start() > from && one.span().end() < day.span().start());
    }

    /// Whether a date is neither the first of a range nor one of something else than leaving.
    boolean sure(String text, Dates.Day day) {
        int from = day.span().start();
        String before = text.substring(Math.max(0, from - 32), from);
        return !values.range().matcher(text).region(day.span().end(), Math.min(text.length(), day.span().end() + 8)).lookingAt()
                && !values.otherDay().matcher(before).find() && !COMES.matcher(before).find();
    }

    /// Whether two numbers stand together in one line with no date between them.
    private static boolean beside(String text, Codes.Code one, Codes.Code other, List<Dates.Day> days) {
        int from = one.span().end();
        int to = other.span().start();
        return to - from < 80 && text.substring(from, to).indexOf('\n') < 0
                && days.stream().noneMatch(day -> day.span().start() >= from && day.span().end() <= to);
    }

    /// Where the line of the next flight begins, for a date before its number is its own; the number itself in the same line.
    private static int lineOf(String text, Codes.Code next, int from) {
        return Math.max(from, text.lastIndexOf('\n', next.span().start()));
    }

    /// A blank line ends what is told of a flight, and so does a heading.
    private static int stop(String text, int from, int to) {
        int blank = text.indexOf("\n\n", from);
        int end = blank < 0 ? to : Math.min(blank, to);
        int line = text.indexOf('\n', from);
        if (line < 0 || line >= end) {
            return end;
        }
        end = Math.min(end, outer(text, from, line, end));
        // No farther than the line that the end stands in, and of a very long one only its beginning.
        int last = text.indexOf('\n', end);
        Matcher heading = HEADING.matcher(text).region(line + 1, Math.min(last < 0 ? text.length() : last, end + LONGEST));
        return heading.find() ? Math.min(heading.start(), end) : end;
    }

    /// Where a list that the line of a place belongs to ends, for the next item stands farther out: that tells of something else.
    private static int outer(String text, int place, int line, int end) {
        int begins = text.lastIndexOf('\n', Math.max(0, place - 1)) + 1;
        Matcher own = ITEM.matcher(text).region(begins, line);
        if (!own.lookingAt()) {
            return end;
        }
        int depth = own.end(1) - own.start(1);
        Matcher next = ITEM.matcher(text).region(line + 1, Math.max(line + 1, end));
        while (next.find()) {
            if (next.end(1) - next.start(1) < depth) {
                return next.start();
            }
        }
        return end;
    }

    private static int start(String text, int to, int from) {
        int blank = text.lastIndexOf("\n\n", to);
        return Math.max(blank < 0 ? 0 : blank, from);
    }
}
