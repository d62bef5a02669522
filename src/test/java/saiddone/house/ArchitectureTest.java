package saiddone.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/// The walls of the house. Each rule says why it stands; a wall that turns out wrong is moved in a commit that says why.
@AnalyzeClasses(packages = "saiddone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ARROWS_POINT_ONE_WAY = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("model").definedBy("saiddone.model..")
            .layer("task").definedBy("saiddone.task..")
            .layer("ingest").definedBy("saiddone.ingest..")
            .layer("search").definedBy("saiddone.search..")
            .layer("annotation").definedBy("saiddone.annotation..")
            .layer("score").definedBy("saiddone.score..")
            .layer("check").definedBy("saiddone.check..")
            .layer("statistics").definedBy("saiddone.statistics..")
            .layer("sample").definedBy("saiddone.sample..")
            .layer("report").definedBy("saiddone.report..")
            .layer("bench").definedBy("saiddone.bench..")
            .layer("cli").definedBy("saiddone.cli..")
            .layer("ui").definedBy("saiddone.ui..")
            .layer("app").definedBy("saiddone.app..")
            .whereLayer("app").mayNotBeAccessedByAnyLayer()
            .whereLayer("ui").mayOnlyBeAccessedByLayers("app")
            .whereLayer("cli").mayOnlyBeAccessedByLayers("app")
            .whereLayer("bench").mayOnlyBeAccessedByLayers("cli", "app")
            .whereLayer("report").mayOnlyBeAccessedByLayers("bench", "cli", "ui", "app")
            .whereLayer("sample").mayOnlyBeAccessedByLayers("bench", "cli", "app")
            .whereLayer("check").mayOnlyBeAccessedByLayers("report", "bench", "cli", "ui", "app")
            .whereLayer("score").mayOnlyBeAccessedByLayers("report", "bench", "cli", "ui", "app")
            .whereLayer("statistics").mayOnlyBeAccessedByLayers("report", "bench", "cli", "ui", "app")
            .whereLayer("annotation").mayOnlyBeAccessedByLayers("report", "sample", "bench", "cli", "ui", "app")
            .whereLayer("search").mayOnlyBeAccessedByLayers("bench", "cli", "ui", "app")
            .whereLayer("ingest").mayOnlyBeAccessedByLayers("search", "sample", "bench", "cli", "ui", "app")
            .because("transcripts come in, are indexed, are shown; the index reads through ingest's door (decision 0004); reports "
                    + "count what reviewers said, and the sample comes with a made-up review (decision 0012)");

    @ArchTest
    static final ArchRule NO_CIRCLES = slices().matching("saiddone.(**)").should().beFreeOfCycles()
            .because("packages that need each other are one package with a wall through it");

    @ArchTest
    static final ArchRule THE_LEDGER_STANDS_ON_ITS_ROOMS = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("lexicon").definedBy("saiddone.check.lexicon..")
            .layer("results").definedBy("saiddone.check.results..")
            .layer("claims").definedBy("saiddone.check.claims..")
            .layer("argument").definedBy("saiddone.check.argument..")
            .layer("deed").definedBy("saiddone.check.deed..")
            .layer("ledger").definedBy("saiddone.check.ledger..")
            .whereLayer("ledger").mayNotBeAccessedByAnyLayer()
            .whereLayer("argument").mayOnlyBeAccessedByLayers("ledger")
            .whereLayer("deed").mayOnlyBeAccessedByLayers("ledger")
            .whereLayer("claims").mayOnlyBeAccessedByLayers("argument", "deed", "ledger")
            .whereLayer("results").mayOnlyBeAccessedByLayers("claims", "argument", "deed", "ledger")
            .whereLayer("lexicon").mayOnlyBeAccessedByLayers("claims", "argument", "deed", "ledger")
            .because("what tools returned is read without a word of the agent's, and words against arguments and words against deeds "
                    + "do not know each other: only the ledger sees both");

    @ArchTest
    static final ArchRule THE_RECORD_IS_READ_WITHOUT_A_WORD_OF_CHECKS = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("record").definedBy("saiddone.check.record..")
            .layer("contradicts").definedBy("saiddone.check.contradicts..")
            .layer("invented").definedBy("saiddone.check.invented..")
            .whereLayer("contradicts").mayNotBeAccessedByAnyLayer()
            .whereLayer("invented").mayNotBeAccessedByAnyLayer()
            .whereLayer("record").mayOnlyBeAccessedByLayers("contradicts", "invented")
            .because("what lookups show is the same for every check: words that contradict it and words that stand nowhere in it do "
                    + "not know each other, they meet in the catalogue");

    @ArchTest
    static final ArchRule SOURCES_OF_VALUES_ARE_FOR_READING = noClasses().that().resideInAPackage("saiddone.check..")
            .and().resideOutsideOfPackages("saiddone.check.sources..", "saiddone.check.catalogue..")
            .should().dependOnClassesThat().resideInAPackage("saiddone.check.sources..")
            .because("they are looked for when a conversation is opened, and no check that runs while indexing may wait for them "
                    + "(decision 0016)");

    @ArchTest
    static final ArchRule THE_READER_STANDS_ON_ITS_ROOMS = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("text").definedBy("saiddone.ui.reader.text..")
            .layer("conversation").definedBy("saiddone.ui.reader.conversation..")
            .layer("panel").definedBy("saiddone.ui.reader.panel..")
            .layer("tagging").definedBy("saiddone.ui.reader.tagging..")
            .layer("ledger").definedBy("saiddone.ui.reader.ledger..")
            .layer("row").definedBy("saiddone.ui.reader.row..")
            .layer("reader").definedBy("saiddone.ui.reader")
            .whereLayer("reader").mayNotBeAccessedByAnyLayer()
            .whereLayer("row").mayOnlyBeAccessedByLayers("reader")
            .whereLayer("tagging").mayOnlyBeAccessedByLayers("row", "reader")
            .whereLayer("ledger").mayOnlyBeAccessedByLayers("row", "reader")
            .whereLayer("panel").mayOnlyBeAccessedByLayers("tagging", "ledger", "row", "reader")
            .whereLayer("conversation").mayOnlyBeAccessedByLayers("panel", "tagging", "ledger", "row", "reader")
            .because("a text is painted and a transcript laid out without a word of who judges it, tags and findings do not know each "
                    + "other: a row shows both, and only the reader knows how its user moves");

    @ArchTest
    static final ArchRule SCREENS_DO_NOT_KNOW_EACH_OTHER = slices()
            .matching("saiddone.ui.(library|reader|search|problems|settings|metrics|grid|tasks|queue|codebook|patterns|agreement"
                    + "|findings)..")
                    .should().notDependOnEachOther()
                    .because("screens reach one another through the shell's Navigator");

    @ArchTest
    static final ArchRule THE_SHELL_KNOWS_NO_SCREEN = noClasses().that()
            .resideInAnyPackage("saiddone.ui.shell..", "saiddone.ui.fx..", "saiddone.ui.control..", "saiddone.ui.desk..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("saiddone.ui.library..", "saiddone.ui.reader..", "saiddone.ui.search..", "saiddone.ui.problems..",
                    "saiddone.ui.settings..", "saiddone.ui.metrics..", "saiddone.ui.grid..", "saiddone.ui.tasks..", "saiddone.ui.queue..",
                    "saiddone.ui.codebook..", "saiddone.ui.patterns..", "saiddone.ui.agreement..")
            .because("screens are handed to the shell by the composition root");

    @ArchTest
    static final ArchRule LUCENE_STAYS_IN_SEARCH = noClasses().that()
            .resideOutsideOfPackages("saiddone.search..", "saiddone.bench..")
            .should().dependOnClassesThat().resideInAPackage("org.apache.lucene..")
            .because("another index must be possible by changing one package (bench compares against a bare Lucene loop)");

    @ArchTest
    static final ArchRule THE_INDEX_IS_ENTERED_BY_ITS_DOOR = noClasses().that().resideOutsideOfPackages("saiddone.search..")
            .should().dependOnClassesThat().resideInAnyPackage("saiddone.search.codec..", "saiddone.search.query..",
                    "saiddone.search.hit..", "saiddone.search.store..")
            .because("how the index keeps and finds things may change without anybody noticing");

    @ArchTest
    static final ArchRule TRANSCRIPTS_COME_IN_BY_THE_DOOR = noClasses().that().resideOutsideOfPackages("saiddone.ingest..")
            .should().dependOnClassesThat().resideInAnyPackage("saiddone.ingest.raw..", "saiddone.ingest.format..")
            .because("what a file looks like is known by its reader alone");

    @ArchTest
    static final ArchRule SQL_STAYS_IN_ANNOTATION = noClasses().that().resideOutsideOfPackage("saiddone.annotation..")
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.flywaydb..")
            .because("the only copy of people's work has one keeper");

    @ArchTest
    static final ArchRule JAVAFX_STAYS_ON_SCREEN = noClasses().that().resideOutsideOfPackages("saiddone.ui..", "saiddone.app..")
            .should().dependOnClassesThat().resideInAPackage("javafx..")
            .because("everything below the screens works on a server");

    @ArchTest
    static final ArchRule VIEW_MODELS_HAVE_NO_SCENE = noClasses().that().haveSimpleNameEndingWith("ViewModel")
            .should().dependOnClassesThat().resideInAPackage("javafx.scene..")
            .because("view models are tested without a toolkit");

    @ArchTest
    static final ArchRule THE_MODEL_IS_VALUES = classes().that().resideInAPackage("saiddone.model").and().areTopLevelClasses()
            .and().areNotInterfaces()
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(recordsEnumsOrPureFunctions()))
            .because("the model is shared by every thread");

    @ArchTest
    static final ArchRule NO_STATE_IN_STATICS = fields().that().areStatic().should().beFinal()
            .because("state that anyone can reach belongs to nobody");

    @ArchTest
    static final ArchRule ONE_EXIT = noClasses().that().doNotHaveFullyQualifiedName("saiddone.app.Main")
            .should().callMethod(System.class, "exit", int.class)
            .orShould().callMethod(Runtime.class, "halt", int.class)
            .because("only Main may end the process");

    @ArchTest
    static final ArchRule NO_SLEEP = noClasses().should().callMethod(Thread.class, "sleep", long.class)
            .orShould().callMethod(Thread.class, "sleep", java.time.Duration.class)
            .orShould().callMethod(Thread.class, "sleep", long.class, int.class)
            .because("wait for a condition, never for a time");

    @ArchTest
    static final ArchRule PRINTING_IS_FOR_THE_COMMAND_LINE = noClasses().that()
            .resideOutsideOfPackages("saiddone.app..")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
            .because("the command line is handed its streams, everybody else has a log");

    @ArchTest
    static final ArchRule NO_INLINE_STYLE = noClasses().should().callMethodWhere(
                    com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("setStyle")))
            .because("colours and sizes live in the style sheets, or the dark theme breaks");

    @ArchTest
    static void everyPackageIsNullMarked(com.tngtech.archunit.core.domain.JavaClasses house) {
        ArchRule rule = classes().that().resideInAPackage("saiddone..").and().areTopLevelClasses()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(inNullMarkedPackage()))
                .because("null is a decision that the compiler checks");
        rule.check(house);
    }

    private static DescribedPredicate<JavaClass> recordsEnumsOrPureFunctions() {
        return DescribedPredicate.describe("records, enums, or classes of pure functions", type -> type.isRecord()
                || type.isEnum() || type.getSimpleName().equals("package-info")
                || type.getFields().stream().allMatch(field -> field.getModifiers().contains(JavaModifier.STATIC)));
    }

    private static DescribedPredicate<JavaClass> inNullMarkedPackage() {
        return DescribedPredicate.describe("in a package marked @NullMarked",
                type -> type.getPackage().tryGetAnnotationOfType(NullMarked.class).isPresent());
    }
}
