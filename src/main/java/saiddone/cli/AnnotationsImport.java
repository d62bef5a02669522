package saiddone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import saiddone.annotation.codebook.CodebookFiles;
import saiddone.annotation.codebook.CodebookImport;
import saiddone.annotation.codebook.Qdc;
import saiddone.annotation.exchange.EventLines;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.MergeReport;
import saiddone.cli.output.MergeOutput;
import saiddone.cli.output.PlanOutput;
import saiddone.cli.output.Terminal;

/// `annotations import FILE`: an exported log, or a codebook, told apart by what is in it.
@Command(name = "import", mixinStandardHelpOptions = true,
        description = "Bring in a log written by export, or a codebook (JSON or REFI-QDA .qdc); recognised by its content.")
final class AnnotationsImport implements Callable<Integer> {
    private static final int HEAD = 4_096;

    private final Terminal terminal;

    @ParentCommand
    private @Nullable AnnotationsCommand parent;

    @Parameters(paramLabel = "FILE", description = "What to bring in.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Only print the plan.")
    private boolean dry;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private ActingReviewer reviewer = new ActingReviewer();

    AnnotationsImport(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Paths.existing(List.of(file));
        try (AnnotationStore store = Objects.requireNonNull(parent).store()) {
            if (isLog()) {
                String acting = reviewer.of(store, true);
                MergeReport report = dry ? store.exchange().preview(acting, file) : store.exchange().merge(acting, file);
                new MergeOutput(terminal).print(report, dry, json);
            } else {
                codebook(store);
            }
        }
        return ExitStatus.DONE.code();
    }

    private boolean isLog() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return EventLines.recognises(head.lines().findFirst().orElse(""));
        }
    }

    private void codebook(AnnotationStore store) throws IOException {
        Qdc.Reading reading;
        try (InputStream in = Files.newInputStream(file)) {
            reading = CodebookFiles.read(in);
        }
        reading.notes().forEach(terminal::say);
        CodebookImport plan = CodebookImport.plan(store.codebook().now(), reading.content());
        if (!dry && !plan.nothing()) {
            plan.apply(store.codebook(), importer(store));
        }
        new PlanOutput(terminal).print(plan, dry, json);
    }

    /// A workspace in which nobody has worked yet may start with a codebook.
    private String importer(AnnotationStore store) {
        boolean first = store.reviewers().all().isEmpty();
        String acting = reviewer.of(store, first);
        if (first) {
            store.reviewers().put(new Reviewer(acting, acting, false));
        }
        return acting;
    }
}
