package saiddone.ui.search;

import java.util.List;
import saiddone.search.SearchHit;

/// The port through which every hit of a search is tagged at once.
@FunctionalInterface
public interface HitTagger {
    /// Asks for a code and tags.
    ///
    /// @param all how many messages match; more than there are hits where there are too many to tag at once
    void tag(List<SearchHit> hits, long all);
}
