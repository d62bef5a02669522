package saiddone.ui.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import saiddone.model.Anchor;
import saiddone.model.Transcript;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.fake.Corpora;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.MemoryIndex;
import saiddone.ui.fake.Shots;
import saiddone.ui.fx.Delays;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// Pictures of real conversations for looking at: `-Dreader.shots=FOLDER`.
@EnabledIfSystemProperty(named = "reader.shots", matches = ".+")
class ReaderShots {
    private final List<Transcript> all = new ArrayList<>();

    @Test
    void pictures() throws Exception {
        for (String line : System.getProperty("reader.list").split(";")) {
            String[] parts = line.split(",");
            List<Transcript> file = Corpora.read(parts[0]);
            all.addAll(file);
        }
        CountDownLatch done = new CountDownLatch(1);
        List<Throwable> failures = new ArrayList<>();
        Platform.startup(() -> {
            try {
                shots();
            } catch (Throwable e) {
                e.printStackTrace();
                failures.add(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.getFirst());
        }
    }

    private void shots() throws Exception {
        FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), new MemoryIndex(all));
        workspace.rows.set(new MemoryIndex(all).summaries());
        for (String line : System.getProperty("reader.list").split(";")) {
            String[] parts = line.split(",");
            String name = Path.of(parts[0]).getFileName().toString();
            Transcript transcript = all.stream().filter(t -> (t.source().file().endsWith(name)) && t.source().position() == Integer.parseInt(parts[1])).findFirst().orElseThrow();
            boolean dark = parts[2].equals("dark");
            int width = Integer.parseInt(parts[3]);
            int message = parts.length > 4 ? Integer.parseInt(parts[4]) : -1;
            var list = new javafx.beans.property.SimpleObjectProperty<>(saiddone.ui.shell.ReadingList.NONE);
            var preferences = new saiddone.ui.shell.Preferences();
            preferences.reasoningOpen().set(line.contains("reasoning"));
            ReaderScreen screen = new ReaderScreen(workspace, new FakeNavigator(), list, preferences, new Strings(ResourceBundle.getBundle("saiddone.strings")), Delays.NONE, text -> {});
            Scene scene = Shots.scene(screen.node(), width, 900, dark);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            screen.show(new Place.Reader(message < 0 ? Anchor.of(transcript.id()) : Anchor.of(transcript.id(), message), line.contains("query=") ? line.substring(line.indexOf("query=") + 6) : null));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            if (line.contains("expand")) {
                screen.actions().stream().filter(a -> a.id().equals("expand-results")).findFirst().orElseThrow().run().run();
            }
            if (line.contains("foldall")) {
                screen.actions().stream().filter(a -> a.id().equals("fold-all")).findFirst().orElseThrow().run().run();
            }
            scene.snapshot(null);
            if (!line.contains("query"))
            screen.show(new Place.Reader(message < 0 ? Anchor.of(transcript.id()) : Anchor.of(transcript.id(), message), null));
            scene.getRoot().layout();
            String file = name.replaceAll("\\W+", "-") + "-" + parts[1] + "-" + parts[2] + "-" + width + "-" + message + (parts.length > 5 ? "-" + parts[5].replaceAll("\\W", "") : "") + ".png";
            Shots.save(scene, Path.of(System.getProperty("reader.shots")).resolve(file));
        }
    }
}
