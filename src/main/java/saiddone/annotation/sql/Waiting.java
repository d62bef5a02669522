package saiddone.annotation.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.exchange.Ref;
import saiddone.annotation.exchange.Version;
import tools.jackson.databind.JsonNode;

/// A row of the table `conflict`: a version that waits for a choice.
///
/// @param version the version's id
/// @param theirs  its record, null where it takes the record away
/// @param instead as [saiddone.annotation.store.Conflict] has it
record Waiting(String record, String key, String version, @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) JsonNode theirs,
               String reviewer, Instant at, @Nullable String instead) {

    static Waiting of(Ref ref, Version version, @Nullable String instead, Bodies bodies) {
        String body = version.body();
        return new Waiting(ref.record(), ref.key(), version.id(), body == null ? null : bodies.tree(body), version.reviewer(),
                version.at(), instead);
    }

    String id() {
        return record + "/" + key + "@" + version;
    }

    Ref ref() {
        return new Ref(record, key);
    }

    @Nullable String theirBody() {
        return theirs == null || theirs.isNull() ? null : theirs.toString();
    }
}
