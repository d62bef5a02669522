package saiddone.annotation.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.AnnotationDatabase;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Tag;

/// A second instance on the same file, while the first is in the middle of writing.
class SecondInstanceTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        try (AnnotationStore store = open()) {
            store.reviewers().put(new Reviewer("ann", "Ann", false));
            store.codebook().add("ann", Sample.code("a"));
        }
    }

    @Test
    void itOpensAndReadsWhatWasCommittedWhileTheFirstIsInTheMiddleOfAStep() throws Exception {
        try (AnnotationStore first = open(); Connection writing = new AnnotationDatabase(file(), Clock.systemUTC()).connect()) {
            first.judgements().tag("ann", tag(1));
            Sql.run(writing, "BEGIN IMMEDIATE");
            Sql.run(writing, "UPDATE judgement SET body = json_set(body, '$.note', 'half done')");
            try (AnnotationStore second = open()) {
                assertThat(second.readOnly()).get().asString().contains("Another Said & Done");
                assertThat(second.judgements().of("t1")).singleElement().satisfies(one -> assertThat(one.note()).isEmpty());
                assertThatThrownBy(() -> second.judgements().tag("ann", tag(2))).isInstanceOf(AnnotationProblem.class)
                        .hasMessageContaining("Another Said & Done");
                Sql.run(writing, "ROLLBACK");
                long before = second.latestEvent();
                first.judgements().tag("ann", tag(2));
                assertThat(second.latestEvent()).isEqualTo(before + 1);
                assertThat(second.judgements().of("t2")).hasSize(1);
            }
            first.judgements().tag("ann", tag(3));
        }
    }

    @Test
    void itCannotMergeOrResolveButExports() throws Exception {
        Copies copies = new Copies(folder.resolve("copies"));
        try (AnnotationStore other = copies.open("other")) {
            other.reviewers().put(new Reviewer("bob", "Bob", false));
            Path log = copies.export(other, "other");
            try (AnnotationStore first = open(); AnnotationStore second = open()) {
                assertThatThrownBy(() -> second.exchange().merge("ann", log)).hasMessageContaining("Another Said & Done");
                assertThat(copies.export(second, "second")).isNotEmptyFile();
                assertThat(first.exchange().merge("ann", log).events()).isEqualTo(1);
                assertThat(second.reviewers().all()).hasSize(2);
            }
        }
    }

    private static Tag tag(int subject) {
        return Tag.present("a", Sample.subject(subject), Sample.target(2));
    }

    private AnnotationStore open() {
        return SqlAnnotationStore.open(file(), Clock.systemUTC());
    }

    private Path file() {
        return folder.resolve("annotations.db");
    }
}
