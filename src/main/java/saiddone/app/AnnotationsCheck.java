package saiddone.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import saiddone.annotation.AnnotationDatabase;
import saiddone.annotation.DatabaseReport;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.ui.shell.Notice;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Strings;

/// Checks, and where due migrates, a workspace's `annotations.db` when the workspace is opened. A workspace without one
/// gets none: it is made with the first judgement.
final class AnnotationsCheck {
    private final TaskRunner tasks;
    private final Notices notices;
    private final Strings strings;

    AnnotationsCheck(TaskRunner tasks, Notices notices, Strings strings) {
        this.tasks = tasks;
        this.notices = notices;
        this.strings = strings;
    }

    void run(Path database) {
        tasks.run(strings.get("annotations.checking"), (progress, cancellation) -> Files.exists(database)
                ? Optional.of(new AnnotationDatabase(database, Clock.systemUTC()).open())
                : Optional.<DatabaseReport>empty(), new TaskListener<>() {
            @Override
            public void done(Optional<DatabaseReport> report) {
                report.map(DatabaseReport::backup)
                        .ifPresent(copy -> notices.show(Notice.info(strings.get("annotations.migrated", copy))));
            }

            @Override
            public void failed(Exception problem) {
                notices.show(Notice.problem(String.valueOf(problem.getMessage())));
            }
        });
    }
}
