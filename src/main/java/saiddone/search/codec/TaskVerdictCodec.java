package saiddone.search.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import saiddone.model.TaskVerdict;

/// What a transcript's task says of it, as bytes at the end of its row and back.
final class TaskVerdictCodec {
    private TaskVerdictCodec() {}

    static Pack encode(Pack pack, @Nullable TaskVerdict task) throws IOException {
        pack.yes(task == null ? null : Boolean.valueOf(task.compared()));
        if (task == null) {
            return pack;
        }
        pack.number(task.missing()).number(task.wrong()).number(task.extra()).yes(task.actions()).yes(task.replies())
                .number(task.parts().size());
        for (TaskVerdict.Part part : task.parts()) {
            pack.text(part.name()).real(part.value());
        }
        return pack;
    }

    /// @param share gives equal texts as one, null for null
    static @Nullable TaskVerdict decode(Pack.Reader in, UnaryOperator<@Nullable String> share) throws IOException {
        Boolean compared = in.yes();
        if (compared == null) {
            return null;
        }
        int missing = in.count();
        int wrong = in.count();
        int extra = in.count();
        Boolean actions = in.yes();
        Boolean replies = in.yes();
        int count = in.count();
        List<TaskVerdict.Part> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String name = Objects.requireNonNullElse(share.apply(in.text()), "");
            parts.add(new TaskVerdict.Part(name, Objects.requireNonNullElse(in.real(), 0.0)));
        }
        return new TaskVerdict(missing, wrong, extra, compared, actions, replies, parts);
    }
}
