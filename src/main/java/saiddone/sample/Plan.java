package saiddone.sample;

import java.util.Set;

/// What was drawn for one conversation.
///
/// @param patterns only such as the procedure said it can show on this course
public record Plan(Course course, Set<Pattern> patterns) {
    public Plan {
        patterns = Set.copyOf(patterns);
    }

    public boolean shows(Pattern pattern) {
        return patterns.contains(pattern);
    }
}
