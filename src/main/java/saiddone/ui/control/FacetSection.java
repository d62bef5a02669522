package saiddone.ui.control;

import java.util.List;

/// One facet with all its values, in the order in which they are shown.
///
/// @param note what its counts hold that one may not expect, shown below the title; empty for nothing
public record FacetSection(String id, String title, String note, List<FacetValue> values) {
    public FacetSection {
        values = List.copyOf(values);
    }

    public FacetSection(String id, String title, List<FacetValue> values) {
        this(id, title, "", values);
    }
}
