package saiddone.annotation.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.EventKind;
import saiddone.annotation.store.LoggedEvent;
import saiddone.model.Anchor;
import saiddone.model.Message;
import saiddone.model.Transcript;
import saiddone.ui.fake.Corpora;

/// The shipped codebook against the shipped transcripts.
class StarterCodebookTest {
    private final Codebook book = StarterCodebook.load();

    @Test
    void everyExampleStandsWhereItsLinkPoints() {
        Map<String, Transcript> corpus = Corpora.read(Path.of("transcripts")).stream()
                .collect(Collectors.toMap(Transcript::id, Function.identity()));

        for (Code code : book.codes()) {
            assertThat(code.examples()).as(code.name()).hasSize(2);
            for (Code.Example example : code.examples()) {
                Anchor place = Objects.requireNonNull(Anchor.parse(Objects.requireNonNull(example.link())));
                Message message = Objects.requireNonNull(corpus.get(place.transcript()), example.link()).messages().get(place.message());
                assertThat(message.text() + "\n" + message.reasoning()).as(code.name()).contains(example.text());
            }
        }
    }

    @Test
    void idsFollowTheNames() {
        assertThat(book.codes()).allSatisfy(code -> assertThat(code.id()).isEqualTo(byRule("said-and-done:" + code.name())));
        assertThat(book.groups()).allSatisfy(group -> assertThat(group.id()).isEqualTo(byRule("said-and-done:group:" + group.name())));
        Set<String> groups = book.groups().stream().map(CodeGroup::id).collect(Collectors.toSet());
        assertThat(book.codes()).allSatisfy(code -> assertThat(code.group()).isIn(groups));
    }

    @Test
    void theProgramsOwnCodesAreThere() {
        assertThat(book.code(StarterCodes.REQUEST_UNRESOLVED)).map(Code::name).hasValue("request-unresolved");
        assertThat(book.code(StarterCodes.POLICY_BREACHED)).map(Code::name).hasValue("policy-breached");
        assertThat(book.codes().stream().filter(code -> StarterCodes.UNSAFE_CAUSE.equals(code.group())).map(Code::id))
                .containsExactlyInAnyOrderElementsOf(StarterCodes.CAUSES);
    }

    @Test
    void noTwoCodesAreAlike() {
        assertThat(book.codes()).extracting(Code::name).doesNotHaveDuplicates();
        assertThat(book.codes()).extracting(Code::colour).doesNotHaveDuplicates();
        List<String> keys = book.codes().stream().map(Code::shortcut).filter(Objects::nonNull).toList();
        assertThat(keys).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void everyCodeSaysWhatItIsAndWhenNot() {
        Set<String> names = book.codes().stream().map(Code::name).collect(Collectors.toSet());
        for (Code code : book.codes()) {
            assertThat(code.definition()).as(code.name()).endsWith(".").doesNotContain(". ");
            assertThat(code.use()).as(code.name()).isNotBlank();
            assertThat(code.avoid()).as(code.name()).startsWith("Not ");
            assertThat(code.inForce()).as(code.name()).isTrue();
            Matcher named = Pattern.compile("[a-z]+(-[a-z]+)+").matcher(code.avoid());
            Set<String> known = new HashSet<>(names);
            known.addAll(Set.of("delivered-not-received"));
            while (named.find()) {
                assertThat(named.group()).as("named under %s", code.name()).isIn(known);
            }
        }
    }

    /// A mark of 3:1 against its ground can be told from it (WCAG 1.4.11), in both themes.
    @Test
    void coloursAreSeenInBothThemes() throws Exception {
        for (String theme : List.of("light", "dark")) {
            String css = Files.readString(Path.of("src/main/resources/saiddone/css", theme + ".css"), StandardCharsets.UTF_8);
            Matcher panel = Pattern.compile("-sd-panel: (#[0-9a-f]{6})").matcher(css);
            assertThat(panel.find()).isTrue();
            for (Code code : book.codes()) {
                assertThat(contrast(code.colour(), panel.group(1))).as("%s in %s", code.name(), theme).isGreaterThan(3);
            }
        }
    }

    @Test
    void aNewDatabaseGetsItOnceAsItsFirstStep(@TempDir Path folder) {
        try (SqlAnnotationStore store = SqlAnnotationStore.open(folder.resolve("a.db"), Clock.systemUTC())) {
            store.reviewers().put(new Reviewer("r", "R", false));

            assertThat(StarterCodebook.putInto(store, "r")).isTrue();
            assertThat(StarterCodebook.putInto(store, "r")).isFalse();

            assertThat(store.history().latest(10)).extracting(LoggedEvent::kind)
                    .containsExactly(EventKind.CODEBOOK_IMPORTED, EventKind.REVIEWER_PUT);
            assertThat(store.codebook().now().codes()).containsExactlyInAnyOrderElementsOf(book.codes());
            assertThat(store.codebook().now().groups()).containsExactlyInAnyOrderElementsOf(book.groups());

            assertThat(store.history().undo("r")).isPresent();
            assertThat(StarterCodebook.putInto(store, "r")).as("emptied on purpose").isFalse();
        }
    }

    private static String byRule(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
