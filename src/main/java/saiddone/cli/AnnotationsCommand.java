package saiddone.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import saiddone.annotation.AnnotationDatabase;
import saiddone.annotation.BackupCheck;
import saiddone.annotation.DatabaseReport;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;
import saiddone.cli.output.Terminal;
import saiddone.ingest.WorkspaceFolder;

/// `annotations verify|backup`: the care of `annotations.db`; export, import, merge and sample have classes of their own.
@Command(name = "annotations", mixinStandardHelpOptions = true,
        description = "Check, back up, export, import and merge annotations.db.")
final class AnnotationsCommand implements Runnable {
    private final IndexOpener opener;
    private final Terminal terminal;

    @ParentCommand
    private @Nullable SaidAndDone parent;

    @Spec
    private @Nullable CommandSpec spec;

    private AnnotationsCommand(IndexOpener opener, Terminal terminal) {
        this.opener = opener;
        this.terminal = terminal;
    }

    /// The command with all of its own.
    static CommandLine line(IndexOpener opener, Terminal terminal) {
        return new CommandLine(new AnnotationsCommand(opener, terminal))
                .addSubcommand(new AnnotationsExport(opener, terminal))
                .addSubcommand(new AnnotationsImport(terminal))
                .addSubcommand(new AnnotationsMerge(terminal))
                .addSubcommand(new AnnotationsSample(opener, terminal));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(),
                "annotations needs verify, backup, export, import, merge or sample.");
    }

    @Command(name = "verify", mixinStandardHelpOptions = true,
            description = "Check that the database is whole, that its log and its tables agree, and that every backup can be read.")
    int verify() {
        AnnotationDatabase database = database();
        DatabaseReport report = database.open();
        List<String> wrong = new ArrayList<>(database.brokenReferences());
        try (AnnotationStore store = SqlAnnotationStore.attach(file(), Clock.systemUTC())) {
            wrong.addAll(store.history().verify());
            store.warnings().forEach(terminal::say);
        }
        wrong.forEach(terminal::say);
        if (wrong.isEmpty()) {
            terminal.out().printf("%s is whole, schema version %d%s; the log and the tables agree.%n", file(), report.schemaVersion(),
                    report.created() ? ", newly created" : "");
        }
        List<BackupCheck> broken = backups(database);
        return (!wrong.isEmpty() ? ExitStatus.FAILED : broken.isEmpty() ? ExitStatus.DONE : ExitStatus.UNREADABLE_INPUT).code();
    }

    private List<BackupCheck> backups(AnnotationDatabase database) {
        List<BackupCheck> checks = database.checkBackups();
        List<BackupCheck> broken = checks.stream().filter(check -> check.problem().isPresent()).toList();
        broken.forEach(check -> terminal.say("The backup %s cannot be used: %s.".formatted(check.file(), check.problem().orElse(""))));
        terminal.out().printf("%d of %d backups are whole.%n", checks.size() - broken.size(), checks.size());
        return broken;
    }

    @Command(name = "backup", mixinStandardHelpOptions = true, description = "Write a whole copy into annotations-backups/.")
    int backup() {
        AnnotationDatabase database = database();
        database.open();
        terminal.out().println(database.backUp());
        return ExitStatus.DONE.code();
    }

    /// The workspace's annotations; says what there is to say about where they lie.
    AnnotationStore store() {
        AnnotationStore store = SqlAnnotationStore.open(file(), Clock.systemUTC());
        store.warnings().forEach(terminal::say);
        return store;
    }

    Path file() {
        return workspace().annotations();
    }

    WorkspaceFolder workspace() {
        return opener.workspace(Objects.requireNonNull(parent).workspace());
    }

    private AnnotationDatabase database() {
        return new AnnotationDatabase(file(), Clock.systemUTC());
    }
}
