package saiddone.annotation.sql;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.exchange.Ref;

/// Keeps what other records stand on: taking a record away doesn't win against work on it.
final class Parents {
    private static final String LAST = "SELECT change.value -> '$.after' FROM event, json_each(event.json, '$.changes') AS change "
            + "WHERE change.value ->> '$.record' = ? AND change.value ->> '$.key' = ? AND change.value ->> '$.after' IS NOT NULL "
            + "ORDER BY event.id DESC LIMIT 1";

    private final Edit edit;
    private final Relations relations;

    Parents(Edit edit, Relations relations) {
        this.edit = edit;
        this.relations = relations;
    }

    /// Brings back what the record needs and what is neither here nor coming, as the log last knew it.
    ///
    /// @param coming whether a record will be put in this step
    /// @param back   is told of every record that was brought back
    void ensure(Entity entity, String body, Predicate<Ref> coming, Consumer<Ref> back) throws SQLException {
        for (Ref need : relations.needs(entity, body)) {
            Entity of = Entity.of(need.record());
            if (!coming.test(need) && edit.body(of, need.key()).isEmpty()) {
                Optional<String> last = Sql.one(edit.connection(), LAST, row -> row.getString(1), need.record(), need.key());
                String known = last.orElseThrow(() -> new AnnotationProblem("The %s %s is named but nowhere described."
                        .formatted(need.record().replace('_', ' '), need.key())));
                ensure(of, known, coming, back);
                edit.putBody(of, need.key(), known);
                back.accept(need);
            }
        }
    }
}
