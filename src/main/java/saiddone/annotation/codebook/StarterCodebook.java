package saiddone.annotation.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.AnnotationStore;

/// The codebook that the program ships with: the failure patterns that are known, so that nobody starts with an empty page.
public final class StarterCodebook {
    /// On the class path.
    static final String FILE = "/saiddone/annotation/starter-codebook.json";

    /// Who put it there: no person, never offered as one.
    public static final Reviewer PROGRAM = new Reviewer("said-and-done", "Said & Done", false);

    private StarterCodebook() {}

    /// As shipped; its version is 0, since it has not been put anywhere.
    public static Codebook load() {
        try (InputStream stream = Objects.requireNonNull(StarterCodebook.class.getResourceAsStream(FILE), FILE)) {
            CodebookContent content = CodebookJson.read(stream);
            return new Codebook(0, content.groups(), content.codes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same as the program's own step, where nobody has to say first who they are.
    public static boolean putInto(AnnotationStore store) {
        if (store.codebook().now().version() > 0) {
            return false;
        }
        store.reviewers().put(PROGRAM);
        return putInto(store, PROGRAM.id());
    }

    /// Gives it to a database that never had a codebook, as one logged step; any other stays as it is, also one whose
    /// codebook was emptied by an undo.
    ///
    /// @param reviewer somebody whom the store knows
    /// @return whether it was put there
    public static boolean putInto(AnnotationStore store, String reviewer) {
        if (store.codebook().now().version() > 0) {
            return false;
        }
        Codebook starter = load();
        store.codebook().putAll(reviewer, starter.groups(), starter.codes());
        return true;
    }
}
