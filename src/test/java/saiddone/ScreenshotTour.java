package saiddone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import saiddone.app.HeadlessShots;
import saiddone.ui.fx.Fonts;

/// Pictures of every screen on real conversations, for looking at: `mvn -q test -Dtest=ScreenshotTour`. Not part of the
/// usual test run. With `-Dtour.only=reader-planted` those of that name's beginning alone.
class ScreenshotTour {
    private static final Path OUT = Path.of("target", "screenshots");
    private static final String ONLY = System.getProperty("tour.only", "");

    @BeforeAll
    static void startTheToolkit() {
        Platform.startup(Fonts::load);
        Platform.setImplicitExit(false);
    }

    @Test
    void theProjectsOwnTranscripts() throws Exception {
        tour(Path.of("").toAbsolutePath(), "northline");
    }

    @Test
    void theSharedCorpora() throws Exception {
        Path corpora = Path.of("../shared/corpora").toAbsolutePath().normalize();
        assumeTrue(Files.isDirectory(corpora), "The shared corpora are not beside this project (" + corpora + ")");
        tour(corpora, "corpora");
    }

    private static void tour(Path workspace, String name) throws Exception {
        Path out = OUT.resolve(name);
        Path index = Path.of("target", "tour-index", name).toAbsolutePath();
        List<Path> pictures = HeadlessShots.withIndexIn(index, new PrintStream(PrintStream.nullOutputStream()))
                .take(workspace, out, shown -> shown.isEmpty() || shown.startsWith(ONLY));
        assertThat(pictures).hasSizeGreaterThan(ONLY.isEmpty() ? 20 : 0);
        for (Path picture : pictures) {
            assertThat(colours(picture)).as("colours in %s", picture).isGreaterThan(20);
        }
    }

    /// A blank picture has one or two.
    private static int colours(Path picture) throws Exception {
        BufferedImage image = ImageIO.read(picture.toFile());
        Set<Integer> seen = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                seen.add(image.getRGB(x, y));
            }
        }
        return seen.size();
    }
}
