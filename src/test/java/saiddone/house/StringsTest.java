package saiddone.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every string key that the code names exists, and every key that exists is named. A key that is put together from a
/// literal prefix that ends in a dot ("action." + id) counts for all keys that begin so; actions and screens are checked
/// one by one, since their ids are literals too.
class StringsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLE = Path.of("src/main/resources/saiddone/strings.properties");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
    private static final Pattern ASKED = Pattern.compile("strings(?:\\(\\))?\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern PREFIX = Pattern.compile("\"([a-z][a-z0-9.-]*\\.)\"\\s*\\+");
    private static final Pattern ACTION = Pattern.compile("\\b(?:new Action|always|action|add)\\(\\s*\"([a-z][a-z0-9-]*)\",");
    private static final Pattern SCREEN = Pattern.compile("new Destination\\(\\s*\"([a-z-]+)\"");

    private final String code = code();
    private final Set<String> bundle = keys();

    @Test
    void everyKeyThatIsAskedForExists() {
        Set<String> asked = new TreeSet<>(found(ASKED));
        found(ACTION).forEach(id -> asked.add("action." + id));
        found(SCREEN).forEach(id -> asked.add("screen." + id));
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(asked).isSubsetOf(bundle);
    }

    @Test
    void everyLiteralThatLooksLikeAKeyOfASectionExists() {
        Set<String> sections = bundle.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Set<String> looking = found(LITERAL).stream().filter(text -> KEY.matcher(text).matches() && !text.endsWith(".json"))
                .filter(text -> sections.contains(text.substring(0, text.indexOf('.'))) && inUi(text))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(looking).isSubsetOf(bundle);
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> literals = found(LITERAL);
        Set<String> prefixes = new TreeSet<>(found(PREFIX));
        prefixes.removeAll(Set.of("action.", "screen."));
        Set<String> actions = found(ACTION).stream().map(id -> "action." + id).collect(Collectors.toSet());
        Set<String> screens = found(SCREEN).stream().map(id -> "screen." + id).collect(Collectors.toSet());
        Set<String> unused = bundle.stream().filter(key -> !literals.contains(key))
                .filter(key -> !actions.contains(key) && !screens.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        List<String> lines = Files.readAllLines(BUNDLE, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#") && line.contains("=")).map(line -> line.substring(0, line.indexOf('='))).toList();
        assertThat(lines).doesNotHaveDuplicates();
    }

    /// Whether a literal stands in a file of the screens, where dotted words are keys; elsewhere they name properties and files.
    private boolean inUi(String literal) {
        return ui.contains("\"" + literal + "\"");
    }

    private final String ui = code(SOURCES.resolve("saiddone/ui"));

    private Set<String> found(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(code);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Set<String> keys() {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLE, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static String code() {
        return code(SOURCES);
    }

    private static String code(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
