package saiddone.ui.shell;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The settings as a JSON file in the user's configuration folder. Reading and writing are slow work.
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final long LARGEST = 1 << 20;

    /// What was read.
    ///
    /// @param setAside where a damaged file was moved to, else null
    public record Loaded(Settings settings, @Nullable Path setAside) {}

    private final Path file;
    private final JsonMapper json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT).build();

    /// @param folder made when something is first written
    public SettingsFile(Path folder) {
        this.file = folder.resolve("settings.json");
    }

    /// The user's configuration folder by the platform's custom; nothing is created.
    public static Path userFolder(String os, Function<String, @Nullable String> environment, Path home) {
        String system = os.toLowerCase(Locale.ROOT);
        String roaming = environment.apply("APPDATA");
        String xdg = environment.apply("XDG_CONFIG_HOME");
        if (system.startsWith("windows") && roaming != null && !roaming.isBlank()) {
            return Path.of(roaming).resolve("Said & Done");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support/Said & Done");
        }
        boolean named = xdg != null && !xdg.isBlank() && Path.of(xdg).isAbsolute();
        return (named ? Path.of(Objects.requireNonNull(xdg)) : home.resolve(".config")).resolve("said-and-done");
    }

    /// The stored settings; the default ones where there are none yet or they are damaged. A damaged file is kept aside.
    public Loaded load() {
        try {
            if (Files.size(file) > LARGEST) {
                return new Loaded(Settings.DEFAULT, setAside());
            }
            return new Loaded(complete(json.readValue(Files.readAllBytes(file), Stored.class)), null);
        } catch (NoSuchFileException e) {
            return new Loaded(Settings.DEFAULT, null);
        } catch (JacksonException e) {
            LOG.info("The settings in {} cannot be understood: {}", file, e.getMessage());
            return new Loaded(Settings.DEFAULT, setAside());
        } catch (IOException e) {
            LOG.warn("The settings in {} cannot be read", file, e);
            return new Loaded(Settings.DEFAULT, null);
        }
    }

    /// Writes all or nothing.
    public void save(Settings settings) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Path fresh = Files.createTempFile(file.getParent(), "settings", ".tmp");
        try {
            Files.write(fresh, json.writeValueAsBytes(settings));
            try {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private @Nullable Path setAside() {
        String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).format(LocalDateTime.now(ZoneId.systemDefault()));
        Path kept = file.resolveSibling("settings-damaged-" + time + ".json");
        try {
            return Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The damaged settings in {} cannot be moved aside", file, e);
            return null;
        }
    }

    /// The file's own form: everything may be missing, as an older version or a hand left it.
    private record Stored(@Nullable Theme theme, @Nullable Boolean reasoningOpen, Settings.@Nullable WindowBounds window,
                          @Nullable List<@Nullable String> recent, @Nullable String libraryColumns,
                          @Nullable String metricsColumns,
                          @Nullable List<@Nullable String> searches,
                          @Nullable Map<String, Settings.StoredPlace> places,
                          @Nullable String reviewer) {}

    private static Settings complete(@Nullable Stored stored) {
        Settings standard = Settings.DEFAULT;
        if (stored == null) {
            return standard;
        }
        return new Settings(Objects.requireNonNullElse(stored.theme, standard.theme()),
                Objects.requireNonNullElse(stored.reasoningOpen, standard.reasoningOpen()), stored.window,
                present(stored.recent),
                Objects.requireNonNullElse(stored.libraryColumns, standard.libraryColumns()),
                Objects.requireNonNullElse(stored.metricsColumns, standard.metricsColumns()), present(stored.searches),
                stored.places == null ? standard.places() : stored.places, stored.reviewer);
    }

    private static List<String> present(@Nullable List<@Nullable String> stored) {
        return stored == null ? List.of() : stored.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }
}
