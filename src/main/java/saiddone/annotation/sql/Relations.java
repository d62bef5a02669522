package saiddone.annotation.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.exchange.Ref;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.FindingRuling;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.MutedCheck;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;

/// Which records stand on which.
final class Relations {
    private static final Map<Entity, List<String>> USERS = Map.of(
            Entity.REVIEWER, List.of("judgement WHERE reviewer", "reviewed WHERE reviewer", "overrule WHERE reviewer",
                    "finding_ruling WHERE reviewer", "muted_check WHERE reviewer"),
            Entity.GROUP, List.of("code WHERE code_group"),
            Entity.CODE, List.of("code WHERE merged_into", "judgement WHERE code", "reviewed_absent WHERE code"),
            Entity.QUEUE, List.of("queue_item WHERE queue"));

    private final Bodies bodies;

    Relations(Bodies bodies) {
        this.bodies = bodies;
    }

    /// The records without which this one cannot be.
    List<Ref> needs(Entity entity, String body) {
        List<Ref> needs = new ArrayList<>();
        switch (bodies.read(body, entity.type())) {
            case Code code -> {
                add(needs, Entity.GROUP, code.group());
                add(needs, Entity.CODE, code.mergedInto());
            }
            case Judgement judgement -> {
                add(needs, Entity.REVIEWER, judgement.reviewer());
                add(needs, Entity.CODE, judgement.code());
            }
            case Reviewed reviewed -> {
                add(needs, Entity.REVIEWER, reviewed.reviewer());
                reviewed.absent().forEach(code -> add(needs, Entity.CODE, code));
            }
            case Overrule ruling -> add(needs, Entity.REVIEWER, ruling.reviewer());
            case FindingRuling ruling -> add(needs, Entity.REVIEWER, ruling.reviewer());
            case MutedCheck mute -> add(needs, Entity.REVIEWER, mute.reviewer());
            case QueueItem item -> add(needs, Entity.QUEUE, item.queue());
            default -> { }
        }
        return needs;
    }

    private static void add(List<Ref> needs, Entity entity, @Nullable String key) {
        if (key != null) {
            needs.add(new Ref(entity.table(), key));
        }
    }

    /// Whether a record stands on this one.
    static boolean used(Connection connection, Entity entity, String key) throws SQLException {
        for (String use : USERS.getOrDefault(entity, List.of())) {
            if (Sql.one(connection, "SELECT 1 FROM " + use + " = ? LIMIT 1", row -> row.getInt(1), key).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// The key under which a record is kept.
    static String key(Object record) {
        return switch (record) {
            case Reviewer reviewer -> reviewer.id();
            case CodeGroup group -> group.id();
            case Code code -> code.id();
            case Judgement judgement -> judgement.id();
            case Reviewed reviewed -> reviewed.reviewer() + "/" + reviewed.subject().transcript();
            case Overrule ruling -> ruling.reviewer() + "/" + ruling.subject().transcript() + "/" + ruling.question();
            case FindingRuling ruling -> ruling.reviewer() + "/" + ruling.finding().text();
            case MutedCheck mute -> mute.reviewer() + "/" + mute.check();
            case Queue queue -> queue.id();
            case QueueItem item -> item.queue() + "/" + item.position();
            case Waiting waiting -> waiting.id();
            default -> throw new IllegalArgumentException("No record of the database: " + record);
        };
    }
}
