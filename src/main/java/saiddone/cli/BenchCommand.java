package saiddone.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench`: measures reading, indexing and searching on a generated corpus, and annotating among generated judgements.
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Measure reading, indexing and searching on a generated corpus of 11,664 transcripts, and annotating.")
final class BenchCommand implements Callable<Integer> {
    private final Measuring measuring;
    private final Terminal terminal;

    @Option(names = "--corpus", paramLabel = "DIR", description = "Keep the generated corpus here and use it again.")
    private @Nullable Path corpus;

    @Option(names = "--judgements", paramLabel = "N", defaultValue = "100000",
            description = "Measure annotations with so many judgements (default: ${DEFAULT-VALUE}; 0: not at all).")
    private int judgements;

    @Option(names = "--only-annotations", description = "Leave reading, indexing and searching out.")
    private boolean onlyAnnotations;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    BenchCommand(Measuring measuring, Terminal terminal) {
        this.measuring = measuring;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
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
}
