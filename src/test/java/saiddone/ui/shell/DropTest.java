package saiddone.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropTest {
    @TempDir
    private Path folder;
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));

    @Test
    void aFolderOpensAndAFileOpensItsFolder() throws IOException {
        Path runs = Files.createDirectory(folder.resolve("runs"));
        Path file = Files.writeString(runs.resolve("a.json"), "[]");
        assertThat(Drop.of(List.of(runs), folder, strings)).isEqualTo(new Drop("Drop to open “runs” as the workspace.", runs));
        assertThat(Drop.of(List.of(file), folder, strings).folder()).isEqualTo(runs);
        assertThat(Drop.of(List.of(file), folder, strings).sentence()).contains("their folder, “runs”");
    }

    @Test
    void whatCannotBeOpenedSaysWhy() throws IOException {
        Path runs = Files.createDirectory(folder.resolve("runs"));
        Path others = Files.createDirectory(folder.resolve("others"));
        assertThat(Drop.of(List.of(runs, others), folder, strings).folder()).isNull();
        assertThat(Drop.of(List.of(runs), runs, strings)).isEqualTo(new Drop("“runs” is open already.", null));
        assertThat(Drop.of(List.of(), folder, strings).folder()).isNull();
    }
}
