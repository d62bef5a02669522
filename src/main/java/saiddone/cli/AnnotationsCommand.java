package saiddone.cli;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import saiddone.annotation.AnnotationDatabase;
import saiddone.annotation.DatabaseReport;
import saiddone.ingest.WorkspaceFolder;

/// `annotations verify|backup|sample`: the care of `annotations.db`.
@Command(name = "annotations", mixinStandardHelpOptions = true, description = "Check and back up annotations.db.")
final class AnnotationsCommand implements Runnable {
    private final IndexOpener opener;
    private final Terminal terminal;

    @ParentCommand
    private @Nullable SaidAndDone parent;

    @Spec
    private @Nullable CommandSpec spec;

    AnnotationsCommand(IndexOpener opener, Terminal terminal) {
        this.opener = opener;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), "annotations needs verify, backup or sample.");
    }

    @Command(name = "verify", mixinStandardHelpOptions = true, description = "Check that the database is whole and up to date.")
    int verify() {
        DatabaseReport report = database().open();
        terminal.out().printf("%s is whole, schema version %d%s.%n", workspace().annotations(), report.schemaVersion(),
                report.created() ? ", newly created" : "");
        return ExitStatus.DONE.code();
    }

    @Command(name = "backup", mixinStandardHelpOptions = true, description = "Write a whole copy into annotations-backups/.")
    int backup() {
        AnnotationDatabase database = database();
        database.open();
        terminal.out().println(database.backUp());
        return ExitStatus.DONE.code();
    }

    WorkspaceFolder workspace() {
        return opener.workspace(Objects.requireNonNull(parent).workspace());
    }

    private AnnotationDatabase database() {
        return new AnnotationDatabase(workspace().annotations(), Clock.systemUTC());
    }
}
