package saiddone.search.hit;

import java.util.List;
import java.util.Set;
import saiddone.model.Anchor;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.ToolResult;
import saiddone.model.TranscriptSummary;
import saiddone.search.Followed;
import saiddone.search.SearchHit;
import saiddone.search.codec.TranscriptCodec;
import saiddone.search.field.PartValue;
import saiddone.search.field.Where;

/// Makes of a message that matched what a person sees of it.
final class HitMaker {
    private final Highlighter highlighter;
    private final Set<Where> where;
    private final boolean snippets;

    /// @param where the places that were searched, empty for all
    HitMaker(Highlighter highlighter, Set<Where> where, boolean snippets) {
        this.highlighter = highlighter;
        this.where = where;
        this.snippets = snippets;
    }

    private record Candidate(PartValue value, List<Highlighter.Lit> lits) {
        long phrases() {
            return lits.stream().mapToInt(Highlighter.Lit::phrase).distinct().count();
        }
    }

    SearchHit hit(TranscriptSummary summary, TranscriptCodec.Excerpt excerpt, float score) {
        Message message = excerpt.message();
        Candidate shown = shown(message);
        PartValue value = shown.value();
        Snippet snippet = Snippet.of(value.text(), shown.lits());
        ToolCall next = excerpt.nextWrite();
        return new SearchHit(summary, message.index(), turn(message), message.role(), value.part(), score, snippets ? snippet.text() : "",
                snippets ? snippet.spans() : List.of(), anchor(summary.id(), message.index(), value, snippet), Followed.of(message,
                        next), next);
    }

    private static int turn(Message message) {
        ToolResult result = message.result();
        return result != null && result.paired() ? result.callMessage() : message.index();
    }

    /// The text in which most of the query's phrases are; the first where several are equal.
    private Candidate shown(Message message) {
        Candidate best = null;
        for (PartValue value : PartValue.of(message)) {
            if (!searched(message.role(), value.part())) {
                continue;
            }
            Candidate candidate = new Candidate(value, highlighter.lit(value.part(), message.role(), value.text()));
            if (best == null || candidate.phrases() > best.phrases()) {
                best = candidate;
            }
        }
        return best == null ? new Candidate(new PartValue(Part.TEXT, null, null, ""), List.of()) : best;
    }

    private boolean searched(Role role, Part part) {
        return where.isEmpty() || where.stream().anyMatch(place -> place.covers(role, part));
    }

    private static Anchor anchor(String id, int message, PartValue value, Snippet snippet) {
        Span first = snippet.spans().isEmpty() ? new Span(0, snippet.text().length()) : snippet.spans().getFirst();
        Span span = new Span(first.start() + snippet.start(), first.end() + snippet.start());
        String quote = value.text().substring(span.start(), span.end());
        return new Anchor(id, message, value.part(), value.call(), value.pointer(), span, quote, null);
    }
}
