package saiddone.check.says;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Talk;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Severity;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import tools.jackson.databind.JsonNode;

/// A line of an address that a call wrote, and another of its shape told after it: "on its way to Flat 9" where the call holds
/// Flat 6. Only what was spoken of before counts, so that no other number is taken for one.
final class AddressTold {
    private static final Findings FINDINGS = new Findings(CheckId.WRONG_ARGUMENT, Severity.HIGH, Confidence.LIKELY);
    private static final Pattern KEY = Pattern.compile("(?i).*(?:address|street|line_?[1-3]|zip|post|unit).*");
    /// A flat or a suite: its number may have any length.
    private static final Pattern UNIT = Pattern.compile("\\p{L}{3,} \\d+");
    private static final String NUMBER = "\\d{1,4}";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;

    /// "Not Flat 6", "in place of 2 Long Lane, Flat 6".
    private final Pattern givenUp;

    AddressTold(Lexicon lexicon) {
        givenUp = Pattern.compile("(?iu)(?:" + lexicon.wholeBesideValues("line-goes-next") + " |" + lexicon.wholeBesideValues("line-goes")
                + "[^.;!?\\n]{0,40})$");
    }

    /// @param told findings that there are: their calls are left alone
    List<Finding> find(Reading reading, List<Finding> told) {
        List<Finding> found = new ArrayList<>();
        Talk talk = Talk.of(reading);
        for (ToolCall call : talk.heldWrites()) {
            JsonNode tree = call.arguments().tree();
            if (tree != null && talk.done(call) && told.stream().noneMatch(one -> one.call() != null && one.call() == call.index())) {
                List<Line> lines = new ArrayList<>();
                lines(tree, "", lines);
                lines.stream().map(line -> held(talk, call, line, lines)).flatMap(Optional::stream).findFirst().ifPresent(found::add);
            }
        }
        return found;
    }

    private record Line(String pointer, String value) {}

    private static void lines(JsonNode node, String pointer, List<Line> into) {
        node.properties().forEach(one -> {
            if (one.getValue().isObject()) {
                lines(one.getValue(), pointer + "/" + one.getKey(), into);
            } else if (one.getValue().isString() && (KEY.matcher(one.getKey()).matches() || KEY.matcher(pointer).matches())) {
                into.add(new Line(pointer + "/" + one.getKey(), one.getValue().asString().strip()));
            }
        });
    }

    private Optional<Finding> held(Talk talk, ToolCall call, Line line, List<Line> lines) {
        Pattern like = like(line.value());
        if (like == null) {
            return Optional.empty();
        }
        boolean digits = line.value().chars().allMatch(Character::isDigit);
        List<Message> all = talk.transcript().messages();
        for (Message message : all.subList(call.message() + 1, all.size())) {
            if (message.role() == Role.USER) {
                break;
            }
            if (message.role() == Role.ASSISTANT) {
                String text = message.text();
                Matcher other = like.matcher(text);
                boolean beside = !digits || lines.stream().anyMatch(one -> one != line && text.contains(one.value()));
                Span span = beside && !wanted(text, line.value()) ? other(other, line, lines) : null;
                if (span != null && spokenOf(all, call, text.substring(span.start(), span.end()))) {
                    return Optional.of(FINDINGS.of(message.index(), Finding.Said.of(message, Part.TEXT, span), call.index(), line.pointer(),
                            "The words say %s, but the call's %s is %s.".formatted(text.substring(span.start(), span.end()),
                                    line.pointer().substring(line.pointer().lastIndexOf('/') + 1), line.value())));
                }
            }
        }
        return Optional.empty();
    }

    /// The first that is no other part of the call's address.
    private static @Nullable Span other(Matcher like, Line line, List<Line> lines) {
        while (like.find()) {
            String said = like.group();
            if (!said.equalsIgnoreCase(line.value()) && lines.stream().noneMatch(one -> one.value().toLowerCase(Locale.ROOT)
                    .contains(said.toLowerCase(Locale.ROOT)))) {
                return new Span(like.start(), like.end());
            }
        }
        return null;
    }

    /// Whether a text holds a value otherwise than as one that is given up.
    private boolean wanted(String text, String value) {
        String plain = text.toLowerCase(Locale.ROOT);
        String sought = value.toLowerCase(Locale.ROOT);
        for (int at = plain.indexOf(sought); at >= 0; at = plain.indexOf(sought, at + 1)) {
            if (!givenUp.matcher(plain.substring(Math.max(0, at - 60), at)).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean spokenOf(List<Message> all, ToolCall call, String words) {
        String sought = words.toLowerCase(Locale.ROOT);
        return all.subList(0, call.message()).stream().filter(one -> one.role() == Role.USER || one.role() == Role.ASSISTANT)
                .anyMatch(one -> one.text().toLowerCase(Locale.ROOT).contains(sought));
    }

    /// The same words with other numbers, else the same number of letters and digits; null for what has no number.
    private static @Nullable Pattern like(String value) {
        if (value.length() < SHORTEST || value.length() > LONGEST || value.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        StringBuilder shape = new StringBuilder("(?iu)(?<![\\p{L}\\d#-])");
        boolean unit = UNIT.matcher(value).matches();
        for (String word : value.split("(?<= )|(?= )")) {
            shape.append(word.chars().noneMatch(Character::isDigit) && word.length() > 2 ? Pattern.quote(word)
                    : unit && !word.isBlank() ? NUMBER : shape(word));
        }
        return Pattern.compile(shape.append("(?![\\p{L}\\d])").toString());
    }

    private static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        word.chars().forEach(one -> shape.append(Character.isDigit(one) ? "\\d" : Character.isLetter(one) ? "\\p{L}"
                : Pattern.quote(Character.toString(one))));
        return shape.toString();
    }
}
