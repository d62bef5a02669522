package saiddone.annotation.anchor;

import java.util.ArrayList;
import java.util.List;
import saiddone.annotation.model.Quote;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.model.Message;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;
import tools.jackson.databind.JsonNode;

/// Finds a judgement's words in a transcript that was imported anew.
///
/// Only places with exactly the quoted words come into question. Among them the surroundings decide: a side counts where it
/// reads as it did, and half where only what is next to the words does. The best place wins if it is the only best one. Words
/// that moved need one side whole and the other half; one side (or two halves) is enough where they stand once only and are
/// long enough to be told by themselves. Otherwise they are lost: better told than wrong.
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
            case Target.OfMessage message -> choose(message, messages(message, now));
            case Target.Words words -> choose(words, words(words, now));
            case Target.Call call -> choose(call, calls(call, now));
            case Target.Argument argument -> argument(subject, argument, now);
            case Target.Pair pair -> pair(subject, pair, now);
        };
    }

    /// A place with the quoted words, and how much of what is around them is as it was.
    private record Candidate<T extends Target>(T target, int likeness) {}

    private static <T extends Target> Found choose(T target, List<Candidate<T>> candidates) {
        if (candidates.isEmpty()) {
            return new Found.Lost("The words of message %d are not in the transcript any more.".formatted(message(target)));
        }
        int best = candidates.stream().mapToInt(Candidate::likeness).max().orElseThrow();
        List<Candidate<T>> equals = candidates.stream().filter(candidate -> candidate.likeness == best).toList();
        if (equals.size() > 1) {
            return new Found.Lost("The words of message %d stand in %d places that cannot be told apart."
                    .formatted(message(target), equals.size()));
        }
        T there = equals.getFirst().target;
        if (there.place().equals(target.place()) && (best > 0 || candidates.size() == 1)) {
            return new Found.Attached(there);
        }
        if (best > SIDE || best == SIDE && candidates.size() == 1 && text(there).length() >= TELLING) {
            return new Found.Moved(there, "Moved from message %d to message %d with its words."
                    .formatted(message(target), message(there)));
        }
        return new Found.Lost("The words of message %d stand in message %d now, but too little around them is as it was."
                .formatted(message(target), message(there)));
    }

    private static String text(Target target) {
        return switch (target) {
            case Target.OfMessage message -> message.quote().text();
            case Target.Words words -> words.quote().text();
            case Target.Call call -> call.quote().text();
            case Target.Conversation ignored -> "";
            case Target.Argument argument -> argument.value();
            case Target.Pair pair -> pair.words().quote().text();
        };
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

    private static List<Candidate<Target.OfMessage>> messages(Target.OfMessage target, Transcript now) {
        List<Candidate<Target.OfMessage>> found = new ArrayList<>();
        for (Message message : now.messages()) {
            if (message.role() == target.role() && Texts.whole(message).equals(target.quote().text())) {
                Target.OfMessage here = Targets.message(now, message.index());
                found.add(new Candidate<>(here, sides(target.quote(), here.quote())));
            }
        }
        return found;
    }

    private static List<Candidate<Target.Words>> words(Target.Words target, Transcript now) {
        List<Candidate<Target.Words>> found = new ArrayList<>();
        String quoted = target.quote().text();
        for (Message message : now.messages()) {
            String text = Texts.of(message, target.part());
            if (text == null || message.role() != target.role() || quoted.isEmpty()) {
                continue;
            }
            for (int at = text.indexOf(quoted); at >= 0; at = text.indexOf(quoted, at + 1)) {
                Target.Words here = Targets.words(now, message.index(), target.part(), new Span(at, at + quoted.length()));
                found.add(new Candidate<>(here, sides(target.quote(), here.quote())));
            }
        }
        return found;
    }

    private static List<Candidate<Target.Call>> calls(Target.Call target, Transcript now) {
        List<Candidate<Target.Call>> found = new ArrayList<>();
        for (ToolCall call : now.calls().toList()) {
            if (Texts.of(call).equals(target.quote().text())) {
                Target.Call here = Targets.call(now, call.message(), call.ordinal());
                found.add(new Candidate<>(here, sides(target.quote(), here.quote())));
            }
        }
        return found;
    }

    private static int sides(Quote was, Quote is) {
        String wasBefore = new StringBuilder(was.before()).reverse().toString();
        String isBefore = new StringBuilder(is.before()).reverse().toString();
        return side(wasBefore, isBefore) + side(was.after(), is.after());
    }

    /// How far a side is as it was, read from the words outwards.
    private static int side(String was, String is) {
        if (was.equals(is)) {
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
        return tree != null && tree.at(target.pointer()).toString().equals(target.value());
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
