package saiddone.check.sources;

import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/// The fields of a tool's answer or of a call's arguments, as many and as deep as any tool has.
final class Leaves {
    private static final int MOST = 20_000;
    private static final int DEEPEST = 60;

    private final BiConsumer<String, String> each;
    private int left = MOST;

    private Leaves(BiConsumer<String, String> each) {
        this.each = each;
    }

    /// Tells the JSON pointer and the text of each value, and of each name that is no field's but a thing's: `/variants/1008292230`.
    static void of(JsonNode tree, BiConsumer<String, String> each) {
        new Leaves(each).walk(tree, "", 0);
    }

    private void walk(JsonNode node, String pointer, int depth) {
        if (left <= 0 || depth > DEEPEST) {
            return;
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> one : node.properties()) {
                String below = pointer + "/" + one.getKey().replace("~", "~0").replace("/", "~1");
                if (one.getKey().chars().anyMatch(Character::isDigit)) {
                    tell(below, one.getKey());
                }
                walk(one.getValue(), below, depth + 1);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i, depth + 1);
            }
        } else if (!node.isNull()) {
            tell(pointer, node.asString());
        }
    }

    private void tell(String pointer, String text) {
        left--;
        each.accept(pointer, text);
    }
}
