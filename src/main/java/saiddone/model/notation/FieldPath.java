package saiddone.model.notation;

/// A JSON pointer as programmers write a path.
public final class FieldPath {
    /// A longer number is a name, such as an item's.
    private static final int LONGEST_PLACE = 5;

    private FieldPath() {}

    /// `/new_item_ids/0` is `new_item_ids[0]`, `/0/prices/economy` is `[0].prices.economy`.
    public static String of(String pointer) {
        StringBuilder path = new StringBuilder();
        for (String step : pointer.substring(pointer.startsWith("/") ? 1 : 0).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            path.append(place(name) ? "[" + name + "]" : path.isEmpty() ? name : "." + name);
        }
        return path.toString();
    }

    private static boolean place(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_PLACE && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
