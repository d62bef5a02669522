package saiddone.annotation;

/// The one exception of this package: `annotations.db` cannot be opened or trusted. One sentence with the next step.
public final class AnnotationProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AnnotationProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public AnnotationProblem(String sentence) {
        super(sentence);
    }
}
