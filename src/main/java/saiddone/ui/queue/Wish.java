package saiddone.ui.queue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Queue;
import saiddone.annotation.sampling.Allocation;
import saiddone.annotation.sampling.Disagreement;
import saiddone.annotation.sampling.Trait;

/// What the form asks for: all that decides what is drawn.
///
/// @param text      the filter or the query
/// @param list      the conversations that the user came with, and `listName` what that list is called
/// @param traits    what strata are made of
/// @param code      id of a code whose presence divides them too, null for none
/// @param kinds     which disagreements count
/// @param reviewers whether reviewers against reviewers count too
/// @param sharing   null where each stratum's number is given
/// @param given     the given numbers, by stratum
/// @param n         how many in all; 0 for all of a set that can be taken whole
record Wish(FrameSource source, String text, List<String> list, String listName, Queue.Method method, Set<Trait> traits,
            @Nullable String code, Set<Disagreement> kinds, boolean reviewers, @Nullable Allocation sharing, Map<String, Integer> given,
            int n, long seed) {
    Wish {
        list = List.copyOf(list);
        traits = Set.copyOf(traits);
        kinds = Set.copyOf(kinds);
        given = Map.copyOf(given);
    }
}
