package saiddone.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.AnnotationStore;

/// Who does what a command does, for the log.
final class ActingReviewer {
    @Option(names = "--reviewer", paramLabel = "ID", description = "Who does it, for the log; not needed where there is one reviewer only.")
    private @Nullable String id;

    /// The reviewer that was named, or the only one.
    ///
    /// @param unknown whether somebody may be named who is not known here (yet)
    String of(AnnotationStore store, boolean unknown) {
        List<String> known = store.reviewers().all().stream().filter(one -> !one.adjudicates()).map(Reviewer::id).toList();
        if (id == null && known.size() != 1) {
            throw new UsageProblem("Say who does this with --reviewer: %s.".formatted(known.isEmpty() ? "nobody is known yet"
                    : known.stream().sorted().collect(Collectors.joining(", "))));
        }
        String acting = id == null ? known.getFirst() : id;
        boolean here = store.reviewers().all().stream().anyMatch(one -> one.id().equals(acting));
        if (!here && !unknown) {
            throw new UsageProblem("Nobody is known as reviewer %s: %s.".formatted(acting, String.join(", ", known)));
        }
        return acting;
    }
}
