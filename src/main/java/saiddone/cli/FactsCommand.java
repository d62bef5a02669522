package saiddone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import saiddone.cli.output.Json;
import saiddone.cli.output.Terminal;
import saiddone.ingest.Facts;
import saiddone.ingest.TranscriptFiles;
import saiddone.task.Cancellation;

/// `facts PATH...`: what is in these files, read straight from them.
@Command(name = "facts", mixinStandardHelpOptions = true, description = "Count what is in these files; needs no index.")
final class FactsCommand implements Callable<Integer> {
    private final IndexOpener opener;
    private final Terminal terminal;

    @ParentCommand
    private @Nullable SaidAndDone parent;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders of transcripts.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    FactsCommand(IndexOpener opener, Terminal terminal) {
        this.opener = opener;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Paths.existing(paths);
        TranscriptFiles files = opener.files(opener.workspace(Objects.requireNonNull(parent).workspace()), paths);
        Facts facts = Facts.of(files, terminal.progress("reading"), Cancellation.NEVER);
        terminal.endProgress();
        facts.problems().forEach(problem -> terminal.say(sentence(problem)));
        if (json) {
            new Json().document(terminal.out(), facts);
        } else {
            print(facts);
        }
        return (facts.problems().isEmpty() ? ExitStatus.DONE : ExitStatus.UNREADABLE_INPUT).code();
    }

    private void print(Facts facts) {
        terminal.out().printf("%13s %9s %7s %7s %9s  %-12s %s%n", "conversations", "messages", "calls", "errors", "handovers",
                "format", "file");
        for (Map.Entry<String, Facts.OfFile> entry : facts.files().entrySet()) {
            Facts.OfFile file = entry.getValue();
            terminal.out().printf(Locale.ROOT, "%,13d %,9d %,7d %,7d %,9d  %-12s %s%n", file.conversations(), file.messages(),
                    file.toolCalls(), file.toolCallErrors(), file.escalations(), file.format(), entry.getKey());
        }
        Facts.Totals totals = facts.totals();
        terminal.out().printf(Locale.ROOT, "%,13d %,9d %,7d %,7d %,9d  %-12s %d files%n", totals.conversations(), totals.messages(),
                totals.toolCalls(), totals.toolCallErrors(), totals.escalations(), "all", facts.files().size());
    }

    private static String sentence(Facts.Problem problem) {
        Long line = problem.line();
        return problem.file() + (line == null ? "" : ", line " + line) + ": " + problem.reason();
    }
}
