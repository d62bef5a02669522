package saiddone.sample.review;

import java.util.List;
import saiddone.annotation.model.Target;

/// Something that is there to be seen in a conversation.
///
/// @param code     the code's name in the starter codebook
/// @param places   where it may be tagged, the most fitting first; never empty
/// @param severity index into the code's scale, for codes that have one
record Sight(String code, List<Target> places, int severity) {
    Sight {
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("Nowhere to tag " + code);
        }
    }
}
