package saiddone.cli;

import java.io.IOException;
import java.io.OutputStream;
import saiddone.annotation.store.AnnotationStore;

/// One form in which annotations leave the workspace.
interface ExportForm {
    void write(AnnotationStore store, OutputStream out) throws IOException;
}
