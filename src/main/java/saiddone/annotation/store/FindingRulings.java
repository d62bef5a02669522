package saiddone.annotation.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.FindingKey;
import saiddone.annotation.model.FindingRuling;
import saiddone.annotation.model.MutedCheck;
import saiddone.annotation.model.Subject;

/// What reviewers make of findings. One reviewer has at most one ruling on a finding: ruling again replaces it.
public interface FindingRulings {
    /// The finding is right. Ruling and tag are one step, undone as one. Where the reviewer's word on that code at that place is
    /// "present" already, it stays as it is.
    ///
    /// @param tag what the finding is tagged with, see [saiddone.annotation.codebook.CheckCodes]; null for no tag
    FindingRuling accept(String reviewer, FindingKey finding, Subject subject, @Nullable Tag tag);

    /// The finding is not right, or not worth a reader's time. The tag that an earlier acceptance made goes.
    ///
    /// @param reason why, never blank
    FindingRuling dismiss(String reviewer, FindingKey finding, Subject subject, String reason);

    /// The reviewer has no word on the finding any more. The tag that an acceptance made goes.
    void takeBack(String reviewer, FindingKey finding);

    /// Everybody's rulings in a conversation, by key.
    List<FindingRuling> of(String transcript);

    /// Everybody's rulings in some conversations, by key.
    List<FindingRuling> of(Collection<String> transcripts);

    /// Every ruling there is, by key.
    List<FindingRuling> all();

    /// From now on the reviewer is not shown what the check finds.
    void mute(String reviewer, String check);

    /// The reviewer is shown it again.
    void unmute(String reviewer, String check);

    /// Who muted which check, by reviewer and check.
    List<MutedCheck> mutes();

    /// One reviewer's own rulings in a conversation.
    default Map<FindingKey, FindingRuling> of(String transcript, String reviewer) {
        Map<FindingKey, FindingRuling> own = new HashMap<>();
        of(transcript).stream().filter(ruling -> ruling.reviewer().equals(reviewer))
                .forEach(ruling -> own.put(ruling.finding(), ruling));
        return Map.copyOf(own);
    }

    /// The checks that one reviewer muted.
    default Set<String> mutedBy(String reviewer) {
        return mutes().stream().filter(mute -> mute.reviewer().equals(reviewer)).map(MutedCheck::check)
                .collect(Collectors.toUnmodifiableSet());
    }
}
