package saiddone.ui.control;

import java.util.List;

/// One facet with all its values, in the order in which they are shown.
public record FacetSection(String id, String title, List<FacetValue> values) {
    public FacetSection {
        values = List.copyOf(values);
    }
}
