package saiddone.annotation.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One pattern that reviewers look for. The id never changes; everything else may, and every change is a new version of the
/// codebook.
///
/// @param group      id of its group, null where it stands alone
/// @param definition one sentence
/// @param use        when to use it
/// @param avoid      when not to, and what to use in its place
/// @param colour     `#rrggbb`
/// @param severities labels from mildest to worst; empty where severity does not apply
/// @param shortcut   the key that tags it, null for none
/// @param retired    not offered any more; its judgements stay
/// @param mergedInto the code that its judgements count for now, itself never merged; null where it stands for itself
/// @param splitInto  the codes that replaced it, empty where it was not split
public record Code(String id, @Nullable String group, String name, String definition, String use, String avoid,
                   List<Example> examples, String colour, List<String> severities, @Nullable String shortcut,
                   boolean retired, @Nullable String mergedInto, List<String> splitInto) {
    public Code {
        examples = List.copyOf(examples);
        severities = List.copyOf(severities);
        splitInto = List.copyOf(splitInto);
    }

    /// Whether it is offered for tagging.
    public boolean inForce() {
        return !retired && mergedInto == null;
    }

    public Code renamed(String other) {
        return new Code(id, group, other, definition, use, avoid, examples, colour, severities, shortcut, retired, mergedInto, splitInto);
    }

    public Code retired(boolean now) {
        return new Code(id, group, name, definition, use, avoid, examples, colour, severities, shortcut, now, mergedInto, splitInto);
    }

    public Code merged(String into) {
        return new Code(id, group, name, definition, use, avoid, examples, colour, severities, shortcut, retired, into, splitInto);
    }

    /// Retired in favour of its parts.
    public Code split(List<String> parts) {
        return new Code(id, group, name, definition, use, avoid, examples, colour, severities, shortcut, true, mergedInto, parts);
    }

    /// A place that shows the code.
    ///
    /// @param link `transcript#message`, null where the example is made up
    public record Example(String text, @Nullable String link) {}
}
