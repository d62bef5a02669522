package saiddone.check.results;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// What names of fields mean. The same few hundred names stand in result after result, so that each is worked out once for all
/// transcripts; no more are kept than any domain has, for names come from untrusted files. For several threads.
public final class FieldNames {
    private static final int MOST = 5_000;
    private static final int LONGEST = 60;
    private static final Pattern ID = Pattern.compile("(?:.*[_-])?(?:id|ids|number|sku|ref|reference)|.*Id|.*Number",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern NAMING = Pattern.compile("[_-]?(?:ids?|number|sku|code)$");
    private static final Pattern CHANGE = Pattern.compile("^(?:new|old)_");

    private final Map<String, Meaning> known = new ConcurrentHashMap<>();

    /// @param kind what things under such a name are
    /// @param id   whether it names a thing
    record Meaning(String kind, boolean id) {}

    Meaning of(String name) {
        Meaning meaning = known.get(name);
        if (meaning == null) {
            meaning = number(name) ? new Meaning(name, false) : new Meaning(stem(name), ID.matcher(name).matches());
            if (known.size() < MOST && lasts(name)) {
                known.put(name, meaning);
            }
        }
        return meaning;
    }

    /// Whether it is a number: things that stand under their ids.
    private static boolean number(String name) {
        return !name.isEmpty() && name.chars().allMatch(unit -> unit >= '0' && unit <= '9');
    }

    /// Whether other transcripts will have it too: an id as a name is one transcript's own.
    private static boolean lasts(String name) {
        return name.length() <= LONGEST && name.chars().noneMatch(Character::isDigit);
    }

    /// `new_item_ids` and `items` are `item`; `payment_method_id` and `payment_methods` are `payment method`.
    public static String stem(String name) {
        String parted = name.chars().anyMatch(Character::isUpperCase) ? HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT) : name;
        String plain = CHANGE.matcher(NAMING.matcher(parted).replaceAll("")).replaceAll("").replace('_', ' ').strip();
        return plain.endsWith("ss") || !plain.endsWith("s") ? plain : plain.substring(0, plain.length() - 1);
    }
}
