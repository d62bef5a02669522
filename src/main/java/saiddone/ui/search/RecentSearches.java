package saiddone.ui.search;

import java.util.List;

/// The port through which recent searches outlive the session.
public interface RecentSearches {
    /// Most recent first.
    List<String> load();

    void save(List<String> searches);
}
