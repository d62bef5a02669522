package saiddone.search;

import java.util.List;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Span;
import saiddone.model.TranscriptSummary;

/// One message that matched.
///
/// @param part       the part of the message that the snippet shows
/// @param snippet    text around the first highlights, cut at word boundaries; exactly a substring of the part's text
/// @param highlights ranges within the snippet
public record SearchHit(TranscriptSummary transcript, int message, Role role, Part part, float score, String snippet,
                        List<Span> highlights) {}
