package saiddone.annotation.anchor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import saiddone.annotation.model.Quote;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.model.Span;
import saiddone.model.Transcript;
import tools.jackson.databind.JsonNode;

/// Finds a judgement's words in a transcript that was imported anew.
///
/// Only places with exactly the quoted words come into question. Among them the surroundings decide: a side counts where it
/// reads as it did, and half where only what is next to the words does. A place wins if no other has anything for it that this one
/// has not. How much must be as it was depends: at the old place half a side, or nothing where the words are long enough to be told
/// by themselves; at another place a side and a half, or a side where they are that long; and where the words stand more than once,
/// a side and a half at the old place and both at another. Otherwise they are lost: better told than wrong.
public final class Reattachment {
    private static final int SIDE = 2;
    private static final int NEAR = 12;
    private static final int TELLING = 24;

    private Reattachment() {}

    /// @param subject as stored with the judgement
    /// @param now     the transcript of the same id
    public static Found find(Subject subject, Target target, Transcript now) {
        if (subject.sameContent(now)) {
            return new Found.Attached(target);
        }
        return switch (target) {
            case Target.Conversation whole -> new Found.Attached(whole);
            case Target.OfMessage message -> choose(message, message.quote(), Places.messages(message, now),
                    place -> Targets.message(now, place.message()));
            case Target.Words words -> choose(words, words.quote(), Places.words(words, now), place -> Targets.words(now,
                    place.message(), words.part(), new Span(place.at(), place.at() + words.quote().text().length())));
            case Target.Call call -> choose(call, call.quote(), Places.calls(call, now),
                    place -> Targets.call(now, place.message(), place.at()));
            case Target.Argument argument -> argument(subject, argument, now);
            case Target.Pair pair -> pair(subject, pair, now);
        };
    }

    /// A place with the quoted words, and how much of what is around them is as it was.
    private record Candidate(Places.Place place, int before, int after) {
        int likeness() {
            return before + after;
        }

        /// Whether it is as good on either side and better on one: otherwise each has something for it.
        boolean beats(Candidate other) {
            return this == other || before >= other.before && after >= other.after && likeness() > other.likeness();
        }
    }

    private static <T extends Target> Found choose(T target, Quote quote, List<Places.Place> places, Function<Places.Place, T> make) {
        if (places.isEmpty()) {
            return new Found.Lost("The words of message %d are not in the transcript any more.".formatted(message(target)));
        }
        List<Candidate> candidates = places.stream().map(place -> candidate(place, quote)).toList();
        Optional<Candidate> best = candidates.stream().filter(one -> candidates.stream().allMatch(one::beats)).findFirst();
        if (best.isEmpty()) {
            return new Found.Lost("The words of message %d stand in %d places that cannot be told apart."
                    .formatted(message(target), candidates.size()));
        }
        T there = make.apply(best.get().place);
        boolean stays = there.place().equals(target.place());
        if (best.get().likeness() < needed(stays, candidates.size() == 1, quote.text().length() >= TELLING)) {
            return new Found.Lost("The words of message %d stand in message %d now, but too little around them is as it was."
                    .formatted(message(target), message(there)));
        }
        return stays ? new Found.Attached(there)
                : new Found.Moved(there, "Moved from message %d to message %d with its words.".formatted(message(target), message(there)));
    }

    private static int needed(boolean stays, boolean once, boolean telling) {
        if (stays) {
            return once ? telling ? 0 : 1 : SIDE + 1;
        }
        return once ? telling ? SIDE : SIDE + 1 : 2 * SIDE;
    }

    private static int message(Target target) {
        return switch (target) {
            case Target.Conversation ignored -> -1;
            case Target.OfMessage message -> message.message();
            case Target.Words words -> words.message();
            case Target.Call call -> call.message();
            case Target.Argument argument -> argument.of().message();
            case Target.Pair pair -> pair.words().message();
        };
    }

    private static Candidate candidate(Places.Place is, Quote was) {
        return new Candidate(is, side(reversed(was.before()), reversed(is.before())), side(was.after(), is.after()));
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /// How far a side is as it was, read from the words outwards.
    private static int side(String was, String is) {
        if (was.equals(is) || was.length() >= Texts.CONTEXT && is.startsWith(was)) {
            return SIDE;
        }
        return was.length() >= NEAR && is.length() >= NEAR && was.regionMatches(0, is, 0, NEAR) ? 1 : 0;
    }

    private static Found argument(Subject subject, Target.Argument target, Transcript now) {
        return switch (find(subject, target.of(), now)) {
            case Found.Attached(Target.Call call) -> holds(target, call, now) ? new Found.Attached(at(target, call)) : otherValue(target);
            case Found.Moved(Target.Call call, String reason) ->
                    holds(target, call, now) ? new Found.Moved(at(target, call), reason) : otherValue(target);
            case Found other -> other;
        };
    }

    private static Target at(Target.Argument target, Target.Call call) {
        return new Target.Argument(call, target.pointer(), target.value());
    }

    private static Found otherValue(Target.Argument target) {
        return new Found.Lost("The argument %s of %s has another value now.".formatted(target.pointer(), target.of().tool()));
    }

    private static boolean holds(Target.Argument target, Target.Call call, Transcript now) {
        JsonNode tree = now.messages().get(call.message()).calls().get(call.call()).arguments().tree();
        return tree != null && Texts.plain(tree.at(target.pointer())).equals(target.value());
    }

    private static Found pair(Subject subject, Target.Pair target, Transcript now) {
        Found words = find(subject, target.words(), now);
        Found call = find(subject, target.call(), now);
        if (words instanceof Found.Lost) {
            return words;
        }
        if (call instanceof Found.Lost) {
            return call;
        }
        Target.Pair there = new Target.Pair((Target.Words) place(words), (Target.Call) place(call));
        if (words instanceof Found.Moved(Target ignored, String reason)) {
            return new Found.Moved(there, reason);
        }
        return call instanceof Found.Moved(Target ignored, String reason) ? new Found.Moved(there, reason) : new Found.Attached(there);
    }

    private static Target place(Found found) {
        return switch (found) {
            case Found.Attached(Target target) -> target;
            case Found.Moved(Target target, String ignored) -> target;
            case Found.Lost(String reason) -> throw new IllegalArgumentException(reason);
        };
    }
}
