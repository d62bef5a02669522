package saiddone.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Checkstyle over all sources. A test and not a Maven plugin, because Checkstyle needs a newer Java than Maven runs on.
@Execution(ExecutionMode.CONCURRENT)
class HouseStyleTest {

    @Test
    void sourcesKeepTheHouseRules() throws Exception {
        assertThat(violations(javaFiles(Path.of("src")))).isEmpty();
    }

    @Test
    void aBrokenRuleIsFound(@TempDir Path folder) throws Exception {
        String source = "class Bad {\n    // %s later\n    int x() { if (true) return 1; return 2; }\n}\n".formatted("TO" + "DO");
        Path bad = Files.writeString(folder.resolve("Bad.java"), source);
        assertThat(violations(List.of(bad.toFile()))).hasSize(2);
    }

    private static List<File> javaFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(Path::toFile).sorted().toList();
        }
    }

    private static List<String> violations(List<File> files) throws CheckstyleException {
        Checker checker = new Checker();
        checker.setModuleClassLoader(Checker.class.getClassLoader());
        String rules = HouseStyleTest.class.getResource("checkstyle.xml").toString();
        checker.configure(ConfigurationLoader.loadConfiguration(rules, new PropertiesExpander(new Properties())));
        List<String> found = new ArrayList<>();
        checker.addListener(new Collector(found));
        checker.process(files);
        checker.destroy();
        return found;
    }

    private record Collector(List<String> found) implements AuditListener {
        @Override
        public void auditStarted(AuditEvent event) {}

        @Override
        public void auditFinished(AuditEvent event) {}

        @Override
        public void fileStarted(AuditEvent event) {}

        @Override
        public void fileFinished(AuditEvent event) {}

        @Override
        public void addError(AuditEvent event) {
            found.add(event.getFileName() + ":" + event.getLine() + " " + event.getMessage());
        }

        @Override
        public void addException(AuditEvent event, Throwable throwable) {
            found.add(event.getFileName() + ": " + throwable);
        }
    }
}
