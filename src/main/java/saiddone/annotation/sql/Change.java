package saiddone.annotation.sql;

import org.jspecify.annotations.Nullable;

/// One record before and after, as JSON in the form of [Bodies]; null where there was or is none.
record Change(Entity entity, String key, @Nullable String before, @Nullable String after) {

    Change inverse() {
        return new Change(entity, key, after, before);
    }
}
