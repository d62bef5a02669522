package saiddone.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.model.Anchor;
import saiddone.ui.fx.Delays;

class SettingsFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsSavedIsLoaded() throws IOException {
        Settings settings = Settings.DEFAULT.withTheme(Theme.DARK).withReasoningOpen(false)
                .withWindow(new Settings.WindowBounds(10, -20.5, 1300, 800, true)).opened("/a/\"b\" ü").opened("/c")
                .withLibraryColumns("model:120").withMetricsColumns("MODEL:shown").withSearches(List.of("\"red flag\" -x"))
                .at("/c", new Place.Reader(Anchor.of("t9", 3), "red flag")).at("/a", new Place.Search("x"))
                .at("/m", new Place.Metrics("price", null)).at("/k", new Place.Checks("circling"))
                .at("/p", new Place.Metrics("", "gpt-5.4"));
        new SettingsFile(folder.resolve("deep/er")).save(settings);
        assertThat(new SettingsFile(folder.resolve("deep/er")).load()).isEqualTo(new SettingsFile.Loaded(settings, null));
        assertThat(settings.placeIn("/c")).isEqualTo(new Place.Reader(Anchor.of("t9", 3), "red flag"));
        assertThat(settings.placeIn("/m")).isEqualTo(new Place.Metrics("price", null));
        assertThat(settings.placeIn("/k")).isEqualTo(new Place.Checks("circling"));
        assertThat(settings.placeIn("/p")).isEqualTo(new Place.Metrics("", "gpt-5.4"));
        assertThat(files(folder.resolve("deep/er"))).containsExactly("settings.json");
    }

    @Test
    void noFileMeansTheUsualSettings() {
        assertThat(new SettingsFile(folder).load()).isEqualTo(new SettingsFile.Loaded(Settings.DEFAULT, null));
    }

    @Test
    void aDamagedFileIsKeptAsideAndNotLost() throws IOException {
        for (String damaged : List.of("{\"theme\": \"DA", "[1, 2]", "{\"theme\": \"PURPLE\"}",
                "{\"places\": {\"/a\": {\"screen\": null}}}", "")) {
            Files.writeString(folder.resolve("settings.json"), damaged);
            SettingsFile.Loaded loaded = new SettingsFile(folder).load();
            assertThat(loaded.settings()).as(damaged).isEqualTo(Settings.DEFAULT);
            assertThat(loaded.setAside()).as(damaged).content().isEqualTo(damaged);
            assertThat(folder.resolve("settings.json")).as(damaged).doesNotExist();
        }
    }

    @Test
    void whatAnotherVersionWroteIsTakenAsFarAsItGoes() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"theme\": \"DARK\", \"fromTheFuture\": [1], \"recent\": [\"/a\", null]}");
        Settings loaded = new SettingsFile(folder).load().settings();
        assertThat(loaded).isEqualTo(Settings.DEFAULT.withTheme(Theme.DARK).opened("/a"));
    }

    @Test
    void anUnknownPlaceIsNoPlace() {
        Settings odd = new Settings(Theme.LIGHT, true, null, List.of(), "", "", List.of(),
                Map.of("/a", new Settings.StoredPlace("no-screen", "", null), "/b", new Settings.StoredPlace("reader", "x#y", null)), null);
        assertThat(odd.placeIn("/a")).isNull();
        assertThat(odd.placeIn("/b")).isNull();
        assertThat(odd.placeIn("/c")).isNull();
    }

    @Test
    void recentWorkspacesAreFewAndEachOnce() {
        Settings settings = Settings.DEFAULT;
        for (int i = 0; i < 30; i++) {
            settings = settings.opened("/w" + i).opened("/often");
        }
        assertThat(settings.recent()).hasSize(12).startsWith("/often", "/w29", "/w28").doesNotHaveDuplicates();
    }

    @Test
    void theSessionSavesWhatChangedWhenItCloses() {
        SettingsFile file = new SettingsFile(folder);
        Preferences preferences = new Preferences();
        try (Session session = new Session(file, Settings.DEFAULT, (pause, then) -> () -> {})) {
            session.follow(preferences);
            preferences.theme().set(Theme.DARK);
            session.change(now -> now.at("/w", new Place.Problems()));
            assertThat(folder.resolve("settings.json")).doesNotExist();
        }
        Settings loaded = file.load().settings();
        assertThat(loaded.theme()).isEqualTo(Theme.DARK);
        assertThat(loaded.placeIn("/w")).isEqualTo(new Place.Problems());
    }

    @Test
    void anUnchangedSessionWritesNothing() {
        try (Session session = new Session(new SettingsFile(folder), Settings.DEFAULT, Delays.NONE)) {
            session.change(now -> now.withTheme(Theme.LIGHT));
        }
        assertThat(folder.resolve("settings.json")).doesNotExist();
    }

    @Test
    void everyPlatformHasItsFolder() {
        Path home = Path.of("/home/m");
        assertThat(SettingsFile.userFolder("Linux", Map.of("XDG_CONFIG_HOME", "/x")::get, home)).isEqualTo(Path.of("/x/said-and-done"));
        assertThat(SettingsFile.userFolder("Linux", Map.of("XDG_CONFIG_HOME", "not/absolute")::get, home))
                .isEqualTo(Path.of("/home/m/.config/said-and-done"));
        assertThat(SettingsFile.userFolder("Mac OS X", Map.of("XDG_CONFIG_HOME", "/x")::get, home))
                .isEqualTo(Path.of("/home/m/Library/Application Support/Said & Done"));
        assertThat(SettingsFile.userFolder("Windows 11", Map.of("APPDATA", "/roaming")::get, home))
                .isEqualTo(Path.of("/roaming/Said & Done"));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
