package saiddone.check.deed;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.Claim;
import saiddone.check.results.FieldNames;
import saiddone.check.results.Plain;
import saiddone.model.Transcript;

/// A thing that words name by an id which no look-up showed, and for which the only call of that kind was made for another: "the
/// reservation NQNU5R has been cancelled", of which the customer had spoken, while IFOYYZ was. That the id is one of such a thing is told
/// by the word before it, which is the argument's name.
final class NeverSeen {
    private static final String ID = "_id";

    private NeverSeen() {}

    /// @param done  the calls that bear the claim out so far
    /// @param shown whether a look-up showed the thing of a name
    static @Nullable Link link(int index, Claim claim, List<Action> done, Transcript transcript, Predicate<String> shown) {
        if (done.size() != 1 || claim.named().isEmpty()) {
            return null;
        }
        Action action = done.getFirst();
        String message = transcript.messages().get(claim.message()).text();
        for (Action.Resolved own : action.arguments()) {
            String key = own.pointer().substring(1).toLowerCase(Locale.ROOT);
            if (own.isTop() && key.endsWith(ID) && !message.contains(Plain.bareId(own.value()))) {
                for (String name : claim.named()) {
                    if (alike(name, own.value()) && !shown.test(name) && called(FieldNames.stem(key), name, claim.quote())) {
                        return Link.other(index, action, own, name, -1);
                    }
                }
            }
        }
        return null;
    }

    private static boolean alike(String name, String value) {
        return Plain.bareId(name).length() == Plain.bareId(value).length();
    }

    private static boolean called(String what, String name, String quote) {
        return Pattern.compile("(?i)(?<!\\p{L})" + Pattern.quote(what) + "\\W{1,6}" + Pattern.quote(name)).matcher(quote).find();
    }
}
