package saiddone.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.MergeReport;
import saiddone.cli.output.MergeOutput;
import saiddone.cli.output.Terminal;

/// `annotations merge OTHER`: the work in another copy of the database, which is only read.
@Command(name = "merge", mixinStandardHelpOptions = true,
        description = "Bring in what another annotations.db, or an exported log, knows and this one doesn't; the other is not changed.")
final class AnnotationsMerge implements Callable<Integer> {
    private final Terminal terminal;

    @ParentCommand
    private @Nullable AnnotationsCommand parent;

    @Parameters(paramLabel = "OTHER", description = "Another annotations.db, or a log written by export.")
    private Path other = Path.of("");

    @Option(names = "--dry-run", description = "Only print what would come in.")
    private boolean dry;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private ActingReviewer reviewer = new ActingReviewer();

    AnnotationsMerge(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Paths.existing(List.of(other));
        try (AnnotationStore store = Objects.requireNonNull(parent).store()) {
            String acting = reviewer.of(store, true);
            MergeReport report = dry ? store.exchange().preview(acting, other) : store.exchange().merge(acting, other);
            new MergeOutput(terminal).print(report, dry, json);
        }
        return ExitStatus.DONE.code();
    }
}
