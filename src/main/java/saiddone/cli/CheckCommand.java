package saiddone.cli;

import java.io.IOException;
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
import saiddone.cli.output.FindingLines;
import saiddone.cli.output.Terminal;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.WorkspaceFolder;
import saiddone.model.Finding;

/// `check PATH...`: what the checks find, read straight from the files; with the rules of the suite beside or above them.
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Set what the agents said against what they did, and print what does not fit; needs no index.",
        footer = {"", "The checks: docs/checks.md."})
final class CheckCommand implements Callable<Integer> {
    private final IndexOpener opener;
    private final Terminal terminal;

    @ParentCommand
    private @Nullable SaidAndDone parent;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders of transcripts.")
    private List<Path> paths = List.of();

    @Mixin
    private final FindingFilter filter = new FindingFilter();

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    CheckCommand(IndexOpener opener, Terminal terminal) {
        this.opener = opener;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Paths.existing(paths);
        filter.examine();
        WorkspaceFolder workspace = opener.workspace(Objects.requireNonNull(parent).workspace());
        TranscriptFiles files = opener.files(workspace, paths);
        FindingLines lines = new FindingLines(terminal.out());
        List<String> problems = new CheckedFiles(files, opener.checks(workspace)).read((transcript, result) -> {
            List<Finding> found = filter.of(result.findings());
            if (json) {
                lines.json(transcript, found);
            } else {
                lines.text(transcript, found);
            }
        }, terminal::say, terminal.progress("checking"));
        terminal.endProgress();
        if (!json) {
            lines.counts();
        }
        problems.forEach(terminal::say);
        return (problems.isEmpty() ? ExitStatus.DONE : ExitStatus.UNREADABLE_INPUT).code();
    }
}
