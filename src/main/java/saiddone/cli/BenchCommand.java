package saiddone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import saiddone.bench.checks.CheckFigures;
import saiddone.bench.checks.CheckReport;
import saiddone.bench.checks.FreshProcess;
import saiddone.cli.output.Json;
import saiddone.cli.output.Terminal;
import saiddone.ingest.WorkspaceFolder;

/// `bench`: measures reading, indexing and searching on a generated corpus, and annotating among generated judgements; or the
/// checks on conversations whose errors are known.
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Measure reading, indexing and searching on a generated corpus of 11,664 transcripts, and annotating.")
final class BenchCommand implements Callable<Integer> {
    private final Measuring measuring;
    private final IndexOpener opener;
    private final Terminal terminal;

    @ParentCommand
    private @Nullable SaidAndDone parent;

    @Option(names = "--corpus", paramLabel = "DIR", description = "Keep the generated corpus here and use it again.")
    private @Nullable Path corpus;

    @Option(names = "--judgements", paramLabel = "N", defaultValue = "100000",
            description = "Measure annotations with so many judgements (default: ${DEFAULT-VALUE}; 0: not at all).")
    private int judgements;

    @Option(names = "--only-annotations", description = "Leave reading, indexing and searching out.")
    private boolean onlyAnnotations;

    @ArgGroup(exclusive = false, heading = "Instead, measure the checks:%n")
    private @Nullable Known known;

    private static final class Known {
        @Option(names = "--checks", paramLabel = "DIR",
                description = "What the checks find in a folder with planted/, labels/, tau-bench/ and tau2-bench/.")
        private @Nullable Path corpora;

        @Option(names = "--northline", paramLabel = "DIR",
                description = "What they find in the sample corpus, against its authors' notes.")
        private @Nullable Path northline;

        @Option(names = "--list", description = "Name every miss and every alarm.")
        private boolean list;

        @Option(names = "--indexing", description = "Measure indexing with and without the checks, too; takes some minutes.")
        private boolean indexing;

        @Option(names = FreshProcess.OPTION, arity = "1", hidden = true)
        private @Nullable Boolean once;
    }

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    BenchCommand(Measuring measuring, IndexOpener opener, Terminal terminal) {
        this.measuring = measuring;
        this.opener = opener;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (known != null) {
            return checks(known);
        }
        Measuring.Wanted wanted = new Measuring.Wanted(corpus, !onlyAnnotations, judgements);
        Measuring.Measured measured = measuring.measure(wanted, terminal.progress("measuring"));
        terminal.endProgress();
        if (json) {
            new Json().document(terminal.out(), measured.json());
        } else {
            terminal.out().println(measured.text());
        }
        return ExitStatus.DONE.code();
    }

    private int checks(Known wanted) throws IOException {
        List<Path> folders = Stream.of(wanted.corpora, wanted.northline).filter(Objects::nonNull).toList();
        if (folders.isEmpty()) {
            throw new UsageProblem("--list and --indexing go with --checks or --northline.");
        }
        folders.forEach(Paths::folder);
        WorkspaceFolder workspace = opener.workspace(Objects.requireNonNull(parent).workspace());
        CheckFigures figures = new CheckFigures(opener.checks(workspace), path -> opener.files(workspace, List.of(path)),
                terminal.progress("checking"));
        if (wanted.once != null) {
            terminal.out().println(FreshProcess.line(figures.once(folders.getLast(), wanted.once)));
            return ExitStatus.DONE.code();
        }
        CheckReport report = figures.measure(wanted.corpora, wanted.northline,
                new CheckFigures.Wanted(wanted.list, wanted.indexing, FreshProcess.ofThisProgram()));
        terminal.endProgress();
        report.notes().forEach(terminal::say);
        if (json) {
            new Json().document(terminal.out(), report);
        } else {
            terminal.out().print(report.text());
        }
        return (report.notes().isEmpty() ? ExitStatus.DONE : ExitStatus.UNREADABLE_INPUT).code();
    }
}
