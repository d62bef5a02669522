package saiddone.sample.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Target;
import saiddone.model.Role;
import saiddone.model.Transcript;
import saiddone.sample.words.Dice;
import saiddone.sample.words.Lots;
import saiddone.sample.words.Pieces;
import saiddone.sample.words.Style;

/// What the played reviewers write: notes and reasons, dealt out so that they differ.
final class Remarks {
    private static final String FOLDER = "/saiddone/sample/review/";
    private static final Pattern ORDER = Pattern.compile("NL-\\d+");
    private static final Pattern PRODUCT = Pattern.compile("\"product\": ?\"([^\"]+)\"");
    private final Pieces pieces = new Pieces(Remarks::text);
    private static final int TRIES = 8;
    private final Lots lots;
    private final Set<String> said = new HashSet<>();

    Remarks(long seed) {
        this.lots = new Lots(seed);
    }

    /// Something that nobody wrote yet; nothing where everything was written.
    String sayOnce(String act, Transcript transcript, Target target, Dice dice) {
        for (int i = 0; i < TRIES; i++) {
            String text = say(act, transcript, target, dice);
            if (said.add(text)) {
                return text;
            }
        }
        return "";
    }

    /// @param act of `agents/notes.pieces`
    String say(String act, Transcript transcript, Target target, Dice dice) {
        return pieces.agent("notes", act, "en", Style.PLAIN, (_, fitting) -> lots.deal(fitting, "", dice), slot -> switch (slot) {
            case "order" -> first(transcript, Role.USER, ORDER, 0, "the order");
            case "item" -> first(transcript, Role.TOOL, PRODUCT, 1, "the item");
            case "turn" -> Integer.toString(turn(transcript, target));
            case "tool" -> transcript.agentCalls().reduce((_, last) -> last).map(call -> call.name()).orElse("the call");
            default -> null;
        }).strip();
    }

    private static int turn(Transcript transcript, Target target) {
        return switch (target) {
            case Target.Conversation _ -> transcript.messages().size() - 1;
            case Target.OfMessage of -> of.message();
            case Target.Words words -> words.message();
            case Target.Call call -> call.message();
            case Target.Argument argument -> argument.of().message();
            case Target.Pair pair -> pair.call().message();
        };
    }

    private static String first(Transcript transcript, Role role, Pattern pattern, int group, String otherwise) {
        return transcript.messages().stream().filter(one -> one.role() == role).map(one -> pattern.matcher(one.text()))
                .filter(Matcher::find).findFirst().map(found -> found.group(group)).orElse(otherwise);
    }

    private static @Nullable String text(String file) {
        try (InputStream stream = Remarks.class.getResourceAsStream(FOLDER + file)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
