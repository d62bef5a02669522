package saiddone.check.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.results.Plain;
import saiddone.check.text.Sentence;
import saiddone.check.text.Words;
import tools.jackson.databind.JsonNode;

/// The orders and bookings that were looked up, each as it was shown last, and which of them a sentence speaks of.
public final class Things {
    /// What an id looks like, of whatever length.
    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\d])(?=[A-Z\\d]*[A-Z])[A-Z\\d]{5,}(?![\\p{L}\\d])");

    /// So many units above a sentence a thing may be named that it speaks of: a page and more.
    private static final int FAR = 4_000;

    private final Map<String, Thing> byId = new LinkedHashMap<>();
    private final Seen seen;

    /// An order or booking.
    ///
    /// @param message of the newest result that shows it
    public record Thing(String id, int message, JsonNode node) {}

    private Things(Seen seen) {
        this.seen = seen;
    }

    /// What the things are called that an order holds, in words, each name once.
    public static List<List<String>> held(JsonNode order) {
        return order.path("items").valueStream().map(item -> Words.of(item.path("name").asString("")).all())
                .filter(name -> !name.isEmpty()).distinct().toList();
    }

    static Things of(Seen seen) {
        Things things = new Things(seen);
        seen.lookups().objects((result, node) -> {
            String id = Orders.id(node);
            // An object with no more than an id names a thing and shows nothing of it.
            if (id != null && node.size() > 2) {
                things.byId.put(id, new Thing(id, result.message(), node));
            }
        });
        return things;
    }

    /// All of them.
    public List<Thing> all() {
        return List.copyOf(byId.values());
    }

    /// Whether something was shown of it beside its id.
    boolean knows(String id) {
        return byId.keySet().stream().anyMatch(one -> Plain.bareId(one).equals(Plain.bareId(id)));
    }

    /// The one that a sentence speaks of: the one that it names, else the last that the message named before it, else the only one
    /// that was looked up, at all or since the customer spoke.
    public Optional<Thing> meant(Sentence sentence) {
        return unclear(sentence.text()) ? Optional.empty()
                : Optional.ofNullable(last(sentence.text())).or(() -> Optional.ofNullable(last(before(sentence)))).or(this::only);
    }

    /// The one that a sentence names, or that stands last above it in the same lines, with no empty one between.
    public Optional<Thing> named(Sentence sentence) {
        String before = before(sentence);
        // A reply in JSON writes its line breaks as two signs.
        String lines = before.substring(Math.max(before.lastIndexOf("\n\n"), before.lastIndexOf("\\n\\n")) + 1);
        Thing above = last(lines);
        boolean other = above != null && strange(lines.substring(lines.lastIndexOf(Plain.bareId(above.id()))));
        return unclear(sentence.text()) ? Optional.empty()
                : Optional.ofNullable(last(sentence.text())).or(() -> other ? Optional.empty() : Optional.ofNullable(above));
    }

    /// The id that a message names last, up to the end of a sentence, as it stands there; that of something not looked up too.
    public Optional<String> lastNamed(Sentence sentence) {
        return CODE.matcher(before(sentence) + sentence.text()).results().map(MatchResult::group)
                .filter(this::mayBeOne).reduce((_, last) -> last);
    }

    /// Whether a sentence names several, or something else that looks like one and was not looked up.
    private boolean unclear(String text) {
        return byId.values().stream().filter(one -> text.contains(Plain.bareId(one.id()))).count() > 1 || strange(text);
    }

    private boolean strange(String text) {
        return CODE.matcher(text).results().map(MatchResult::group)
                .anyMatch(code -> ids().noneMatch(code::equals) && mayBeOne(code));
    }

    /// Whether what looks like an id is as long as one of those that were looked up.
    private boolean mayBeOne(String code) {
        return ids().anyMatch(id -> id.length() == code.length());
    }

    private Stream<String> ids() {
        return byId.keySet().stream().map(Plain::bareId);
    }

    private static String before(Sentence sentence) {
        int to = sentence.span().start();
        return sentence.message().text().substring(Math.max(0, to - FAR), to);
    }

    /// The one that is named last in a text, null where none is.
    private @Nullable Thing last(String before) {
        Thing last = null;
        int at = -1;
        for (Thing one : byId.values()) {
            int place = before.lastIndexOf(Plain.bareId(one.id()));
            last = place > at ? one : last;
            at = Math.max(at, place);
        }
        return last;
    }

    private Optional<Thing> only() {
        if (byId.size() == 1) {
            return byId.values().stream().findFirst();
        }
        int heard = seen.heard();
        List<Thing> fresh = byId.values().stream().filter(one -> one.message() > heard).toList();
        return fresh.size() == 1 ? Optional.of(fresh.getFirst()) : Optional.empty();
    }
}
