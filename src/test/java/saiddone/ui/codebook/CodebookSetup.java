package saiddone.ui.codebook;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.store.AnnotationStore;
import saiddone.task.DirectTaskRunner;

/// A codebook screen's model on a database of its own.
abstract class CodebookSetup {
    @TempDir
    Path folder;
    CodebookFixture fixture;
    CodebookViewModel model;

    @AfterEach
    void close() {
        if (fixture != null) {
            fixture.desk.close().join();
        }
    }

    void openSmall() {
        CodebookFixture.small(folder);
        open();
    }

    void openStarter() {
        CodebookFixture.starter(folder);
        open();
    }

    void open() {
        fixture = new CodebookFixture(folder, new DirectTaskRunner(), Runnable::run, Runnable::run);
        model = fixture.model;
        model.showing(true);
    }

    AnnotationStore store() {
        return fixture.desk.store();
    }

    Codebook book() {
        return model.book();
    }

    Code code(String id) {
        return book().code(id).orElseThrow();
    }
}
