package saiddone.ui.reader.tagging;

import java.util.ArrayList;
import java.util.List;
import saiddone.annotation.anchor.Found;
import saiddone.annotation.anchor.Reattachment;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.store.AnnotationStore;
import saiddone.model.Transcript;

/// What the store holds of one conversation at one moment.
///
/// @param event the latest event when the reading began: of two looks the one with the higher number is the newer
/// @param found what became of each judgement's words, in the order of `judgements`
record Look(String transcript, long event, List<Judgement> judgements, List<Found> found, List<Reviewed> reviews,
            List<Overrule> rulings) {
    static final Look NONE = new Look("", -1, List.of(), List.of(), List.of(), List.of());

    Look {
        judgements = List.copyOf(judgements);
        found = List.copyOf(found);
        reviews = List.copyOf(reviews);
        rulings = List.copyOf(rulings);
    }

    /// Reads the store. Slow.
    static Look at(AnnotationStore store, Transcript transcript) {
        long event = store.latestEvent();
        List<Judgement> judgements = store.judgements().of(transcript.id());
        List<Found> found = new ArrayList<>();
        judgements.forEach(one -> found.add(Reattachment.find(one.subject(), one.target(), transcript)));
        return new Look(transcript.id(), event, judgements, found, store.reviews().of(transcript.id()),
                store.reviews().rulings(transcript.id()));
    }
}
