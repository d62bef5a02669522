package saiddone.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import saiddone.search.QueryProblem;
import saiddone.search.field.Attribute;
import saiddone.search.field.WordField;
import saiddone.search.field.Words;

/// What stands before the colon, and what a value after it means; inside `field:( ... )` it holds for every value.
record FieldScope(@Nullable WordField words, @Nullable Attribute attribute) {
    static final FieldScope NONE = new FieldScope(null, null);

    static boolean known(String name) {
        return WordField.of(name) != null || Attribute.of(name) != null;
    }

    static FieldScope named(String name, int position) {
        WordField words = WordField.of(name);
        Attribute attribute = Attribute.of(name);
        if (words == null && attribute == null) {
            throw new QueryProblem(unknown(name), position);
        }
        return new FieldScope(words, attribute);
    }

    /// A value in quotation marks: taken literally.
    @Nullable QueryNode quoted(String value, int position) {
        return attribute == null ? phrase(value, false, position) : AttributeValues.parse(attribute, value, false, position);
    }

    /// A value as typed; null where it holds no word.
    @Nullable QueryNode plain(String value, int position) {
        return attribute == null ? phrase(value, value.endsWith("*"), position)
                : AttributeValues.parse(attribute, value, true, position);
    }

    private @Nullable QueryNode phrase(String text, boolean star, int position) {
        Words reader = new Words();
        reader.read(text);
        List<String> found = new ArrayList<>();
        int end = -1;
        while (reader.next()) {
            found.add(reader.word());
            end = reader.end();
        }
        boolean prefix = star && end == text.length() - 1;
        return found.isEmpty() ? null : new QueryNode.Phrase(words, List.copyOf(found), prefix, position);
    }

    private static String unknown(String name) {
        Set<String> all = new TreeSet<>(WordField.names());
        all.addAll(Attribute.names());
        List<String> near = Near.to(name, all);
        return "There is no field \"" + name + "\"; "
                + (near.isEmpty() ? "the fields are " + String.join(", ", all) : "did you mean " + String.join(" or ", near))
                + (near.isEmpty() ? "" : "?") + (near.isEmpty() ? ". " : " ")
                + "To search for the text itself put it in quotation marks.";
    }
}
