package saiddone.ui.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import saiddone.model.Anchor;

/// What is remembered from one start to the next, for this user: immutable, as it lies in the settings file.
///
/// @param recent workspaces, most recently opened first, absolute paths
/// @param libraryColumns the library's columns as it writes them, empty for the usual ones
/// @param metricsColumns the leaderboard's columns, likewise
/// @param searches searches made lately, most recent first
/// @param places where the user last was in each workspace, by the workspace's path
/// @param reviewer the id under which the user reviews, null until they said so
public record Settings(Theme theme, boolean reasoningOpen, @Nullable WindowBounds window, List<String> recent,
                       String libraryColumns, String metricsColumns, List<String> searches,
                       Map<String, StoredPlace> places, @Nullable String reviewer) {
    /// In pixels of the virtual screen; the bounds are those of the window when it is not maximized.
    public record WindowBounds(double x, double y, double width, double height, boolean maximized) {}

    /// A place as text.
    ///
    /// @param screen `library`, `reader`, `search`, `problems`, `metrics`, `cases`, `tasks`, `queue`, `codebook`, `patterns`,
    ///               `agreement`, `checks` or `settings`
    /// @param text   the filter, the link, the query, the view or the suite
    /// @param query  the reader's lit search or the metrics' model or the two of the cases, else null
    public record StoredPlace(String screen, String text, @Nullable String query) {
        public StoredPlace {
            Objects.requireNonNull(screen, "screen");
            Objects.requireNonNull(text, "text");
        }

        static StoredPlace of(Place place) {
            return switch (place) {
                case Place.Library(String filter) -> new StoredPlace("library", filter, null);
                case Place.Reader reader -> new StoredPlace("reader", reader.anchor().link(), reader.query());
                case Place.Search(String query) -> new StoredPlace("search", query, null);
                case Place.Problems() -> new StoredPlace("problems", "", null);
                case Place.Settings() -> new StoredPlace("settings", "", null);
                case Place.Metrics(String view, String model) -> new StoredPlace("metrics", view, model);
                case Place.Tasks(String suite) -> new StoredPlace("tasks", suite, null);
                case Place.Queue(String queue) -> new StoredPlace("queue", queue, null);
                case Place.Codebook(String code, String into) -> new StoredPlace("codebook", code, into);
                case Place.Patterns(String view, String code, String model) -> new StoredPlace("patterns", view,
                        code == null ? null : code + "\n" + (model == null ? "" : model));
                case Place.Agreement(String code, String transcript) -> new StoredPlace("agreement", code, transcript);
                case Place.Checks(String check) -> new StoredPlace("checks", check, null);
                case Place.Cases(String view, String first, String second) -> new StoredPlace("cases", view,
                        first == null || second == null ? null : first + "\n" + second);
            };
        }

        /// Null where the text is none that this version writes.
        @Nullable Place place() {
            return switch (screen) {
                case "library" -> new Place.Library(text);
                case "search" -> new Place.Search(text);
                case "problems" -> new Place.Problems();
                case "settings" -> new Place.Settings();
                case "tasks" -> new Place.Tasks(text);
                case "queue" -> new Place.Queue(text);
                case "codebook" -> new Place.Codebook(text, query);
                case "patterns" -> {
                    String[] cell = query == null ? new String[0] : query.split("\n", 2);
                    yield new Place.Patterns(text, cell.length < 1 ? null : cell[0], cell.length < 2 || cell[1].isEmpty() ? null : cell[1]);
                }
                case "checks" -> new Place.Checks(text);
                case "agreement" -> new Place.Agreement(text, query);
                case "metrics" -> new Place.Metrics(text, query);
                case "cases" -> {
                    String[] pair = query == null ? new String[0] : query.split("\n", 2);
                    yield pair.length < 2 ? new Place.Cases(text, null, null) : new Place.Cases(text, pair[0], pair[1]);
                }
                case "reader" -> {
                    Anchor anchor = Anchor.parse(text);
                    yield anchor == null ? null : new Place.Reader(anchor, query);
                }
                default -> null;
            };
        }
    }

    public static final Settings DEFAULT = new Settings(Theme.LIGHT, true, null, List.of(), "", "", List.of(), Map.of(), null);
    private static final int RECENT = 12;
    private static final int PLACES = 50;

    public Settings {
        recent = List.copyOf(recent);
        searches = List.copyOf(searches);
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    public Settings withTheme(Theme now) {
        return new Settings(now, reasoningOpen, window, recent, libraryColumns, metricsColumns, searches, places, reviewer);
    }

    public Settings withReasoningOpen(boolean now) {
        return new Settings(theme, now, window, recent, libraryColumns, metricsColumns, searches, places, reviewer);
    }

    public Settings withWindow(WindowBounds now) {
        return new Settings(theme, reasoningOpen, now, recent, libraryColumns, metricsColumns, searches, places, reviewer);
    }

    public Settings withLibraryColumns(String now) {
        return new Settings(theme, reasoningOpen, window, recent, now, metricsColumns, searches, places, reviewer);
    }

    public Settings withMetricsColumns(String now) {
        return new Settings(theme, reasoningOpen, window, recent, libraryColumns, now, searches, places, reviewer);
    }

    public Settings withSearches(List<String> now) {
        return new Settings(theme, reasoningOpen, window, recent, libraryColumns, metricsColumns, now, places, reviewer);
    }

    public Settings withReviewer(String now) {
        return new Settings(theme, reasoningOpen, window, recent, libraryColumns, metricsColumns, searches, places, now);
    }

    /// Puts a workspace first among the recent ones.
    public Settings opened(String workspace) {
        List<String> now = new ArrayList<>(recent);
        now.remove(workspace);
        now.addFirst(workspace);
        return new Settings(theme, reasoningOpen, window, now.subList(0, Math.min(RECENT, now.size())), libraryColumns,
                metricsColumns, searches, places, reviewer);
    }

    public Settings at(String workspace, Place place) {
        SequencedMap<String, StoredPlace> now = new LinkedHashMap<>(places);
        now.putLast(workspace, StoredPlace.of(place));
        while (now.size() > PLACES) {
            now.pollFirstEntry();
        }
        return new Settings(theme, reasoningOpen, window, recent, libraryColumns, metricsColumns, searches, now, reviewer);
    }

    /// Null where the workspace was never opened, or the stored place is not understood.
    public @Nullable Place placeIn(String workspace) {
        StoredPlace stored = places.get(workspace);
        return stored == null ? null : stored.place();
    }
}
