package saiddone.ui.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.codebook.CodebookContent;
import saiddone.annotation.codebook.CodebookFiles;
import saiddone.annotation.codebook.CodebookImport;
import saiddone.annotation.codebook.CodebookJson;
import saiddone.annotation.codebook.Qdc;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.Codebook;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.task.Work;
import saiddone.ui.desk.Desk;
import saiddone.ui.shell.FolderPort;
import saiddone.ui.shell.Strings;

/// Codebooks in files: writing this one, and looking at another before it is taken over.
final class FilesModel {
    private final Desk desk;
    private final TaskRunner tasks;
    private final Steps steps;
    private final FolderPort folders;
    private final Strings strings;
    private final Consumer<Panel> turn;

    FilesModel(Desk desk, TaskRunner tasks, Steps steps, FolderPort folders, Strings strings, Consumer<Panel> turn) {
        this.desk = desk;
        this.tasks = tasks;
        this.steps = steps;
        this.folders = folders;
        this.strings = strings;
        this.turn = turn;
    }

    /// Asks where to, and writes as REFI-QDA where the name ends so, else as JSON.
    void export(String suggested) {
        Codebook book = desk.codebook();
        folders.chooseFile(suggested).ifPresent(file -> run((progress, cancellation) -> {
            write(CodebookContent.of(book), file);
            return file;
        }, written -> steps.info(strings.get("codebook.exported", book.version(), name(file)))));
    }

    /// Asks for a file, and shows what it would change.
    void open() {
        folders.chooseToOpen().ifPresent(file -> run((progress, cancellation) -> read(file),
                read -> turn.accept(new Panel.Import(name(file), read.content(), read.notes()))));
    }

    /// What taking the file over would change: what only we have stays, and so does what was retired, merged or split here.
    Comparison plan(CodebookContent content) {
        CodebookImport plan = CodebookImport.plan(desk.codebook(), content);
        Map<String, CodeGroup> groups = new HashMap<>();
        plan.newGroups().forEach(group -> groups.put(group.id(), group));
        plan.changedGroups().forEach(group -> groups.put(group.record().id(), group.record()));
        Map<String, Code> codes = new HashMap<>();
        plan.newCodes().forEach(code -> codes.put(code.id(), code));
        plan.changedCodes().forEach(code -> codes.put(code.record().id(), code.record()));
        Codebook now = desk.codebook();
        return Comparison.of(now, new Codebook(0,
                content.groups().stream().map(group -> groups.getOrDefault(group.id(), group)).toList(),
                content.codes().stream().map(code -> codes.getOrDefault(code.id(), now.code(code.id()).orElse(code))).toList()));
    }

    /// What the file says and the import would not do.
    List<String> notes(Panel.Import plan) {
        return Stream.concat(plan.notes().stream(), CodebookImport.plan(desk.codebook(), plan.content()).notes().stream()).toList();
    }

    /// Takes the file over, as one step.
    void apply(Panel.Import plan) {
        Comparison now = plan(plan.content());
        int fresh = now.of(Comparison.Kind.NEW).size();
        int changed = now.of(Comparison.Kind.CHANGED).size();
        steps.make((store, who) -> {
            CodebookImport.plan(store.codebook().now(), plan.content()).apply(store.codebook(), who);
            return new Steps.Done(strings.get("codebook.imported", plan.file(), fresh, changed), List.of(Steps.last(store, who)));
        }, () -> turn.accept(new Panel.Nothing()));
    }

    private static Qdc.Reading read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return CodebookFiles.read(in);
        }
    }

    /// Beside the place first, so that a file that is there already is never half overwritten.
    private static void write(CodebookContent content, Path file) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                if (name(file).toLowerCase(Locale.ROOT).endsWith(".qdc")) {
                    Qdc.write(content, out);
                } else {
                    CodebookJson.write(content, out);
                }
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String name(Path file) {
        return Objects.toString(file.getFileName());
    }

    private <T> void run(Work<T> work, Consumer<T> then) {
        tasks.run(strings.get("codebook.file"), work, new TaskListener<>() {
            @Override
            public void done(T result) {
                then.accept(result);
            }

            @Override
            public void failed(Exception problem) {
                steps.problem(problem instanceof AnnotationProblem ? Objects.toString(problem.getMessage())
                        : strings.get("codebook.file.failed", Objects.toString(problem.getMessage(), problem.toString())));
            }
        });
    }
}
