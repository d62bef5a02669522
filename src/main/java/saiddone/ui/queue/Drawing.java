package saiddone.ui.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.sampling.Allocation;
import saiddone.annotation.sampling.Candidate;
import saiddone.annotation.sampling.Disagreement;
import saiddone.annotation.sampling.Draw;
import saiddone.annotation.sampling.Drawn;
import saiddone.annotation.sampling.ReviewerDisagreement;
import saiddone.annotation.sampling.Trait;
import saiddone.annotation.store.AnnotationStore;
import saiddone.model.TranscriptSummary;
import saiddone.search.SearchRequest;
import saiddone.search.TranscriptIndex;
import saiddone.task.Cancellation;
import saiddone.ui.shell.Strings;

/// Makes a draw of a wish, and says in words what it was drawn from. Slow: asks the index and the store.
final class Drawing {
    private final Wish wish;
    private final AnnotationStore store;
    private final Strings strings;

    Drawing(Wish wish, AnnotationStore store, Strings strings) {
        this.wish = wish;
        this.store = store;
        this.strings = strings;
    }

    /// @param rows   what the workspace shows, without what the one who draws reads blind
    /// @param hidden how many that is
    Preview of(List<TranscriptSummary> rows, int hidden, TranscriptIndex index, FrameFilter filter, Cancellation cancellation) {
        FrameFilter.Filtered found = frame(rows, index, filter, cancellation);
        List<TranscriptSummary> frame = found.rows();
        List<String> words = new ArrayList<>();
        words.add(source(frame.size()) + (hidden == 0 ? "" : strings.get("queue.frame.hidden", hidden)) + ".");
        List<TranscriptSummary> set = narrowed(frame);
        if (set != frame) {
            words.add(subset(set.size()));
        }
        cancellation.check();
        if (wish.method() == Queue.Method.HAND_PICKED) {
            words.add(strings.get("queue.frame.picked", set.size()));
            List<Drawn> picked = Draw.picked(set.stream().map(TranscriptSummary::id).toList());
            return new Preview(set.size(), List.of(), picked, String.join(" ", words), problem(found, set, picked));
        }
        List<Candidate> candidates = candidates(set);
        SortedMap<String, Integer> sizes = Allocation.sizes(candidates);
        Map<String, Integer> shares = shares(sizes, set.size());
        List<Drawn> drawn = drawn(Draw.stratified(candidates, shares, wish.seed()));
        List<Preview.Stratum> strata = sizes.entrySet().stream()
                .map(one -> new Preview.Stratum(one.getKey(), one.getValue(), shares.getOrDefault(one.getKey(), 0))).toList();
        words.add(how(drawn.size(), set.size(), strata));
        words.add(strings.get("queue.frame.fingerprint", Long.toString(wish.seed()),
                Draw.fingerprint(set.stream().map(TranscriptSummary::id).toList())));
        return new Preview(set.size(), strata, drawn, String.join(" ", words), problem(found, set, drawn));
    }

    private FrameFilter.Filtered frame(List<TranscriptSummary> rows, TranscriptIndex index, FrameFilter filter, Cancellation cancellation) {
        return switch (wish.source()) {
            case ALL -> new FrameFilter.Filtered(rows, null);
            case FILTER -> filter.of(wish.text(), rows);
            case SEARCH -> new FrameFilter.Filtered(keep(rows, index.conversations(
                    new SearchRequest(wish.text(), Map.of(), 0, List.of(), false), cancellation)), null);
            case LIST -> {
                Map<String, TranscriptSummary> byId = rows.stream().collect(Collectors.toMap(TranscriptSummary::id, row -> row, (a, b) -> a));
                yield new FrameFilter.Filtered(wish.list().stream().filter(byId::containsKey).map(byId::get).distinct().toList(), null);
            }
        };
    }

    private static List<TranscriptSummary> keep(List<TranscriptSummary> rows, Set<String> ids) {
        return rows.stream().filter(row -> ids.contains(row.id())).toList();
    }

    /// Those that disagree, those that were reviewed; else the frame itself.
    private List<TranscriptSummary> narrowed(List<TranscriptSummary> frame) {
        return switch (wish.method()) {
            case DISAGREEMENTS -> {
                Set<String> between = wish.reviewers() ? contradicted() : Set.of();
                yield frame.stream().filter(row -> wish.kinds().stream().anyMatch(kind -> kind.in(row)) || between.contains(row.id())).toList();
            }
            case RE_REVIEW -> keep(frame, store.reviews().all().stream().map(Reviewed::subject).map(one -> one.transcript())
                    .collect(Collectors.toSet()));
            case RANDOM, STRATIFIED, HAND_PICKED -> frame;
        };
    }

    private Set<String> contradicted() {
        Set<String> independent = store.reviewers().all().stream().filter(one -> !one.adjudicates()).map(Reviewer::id)
                .collect(Collectors.toSet());
        return ReviewerDisagreement.of(store.judgements().all(), store.reviews().all(), store.codebook().now(), independent);
    }

    private List<Candidate> candidates(List<TranscriptSummary> set) {
        if (wish.method() != Queue.Method.STRATIFIED) {
            return set.stream().map(row -> new Candidate(row.id(), "")).toList();
        }
        Code code = code(store.codebook().now());
        Set<String> tagged = new HashSet<>();
        if (code != null) {
            store.judgements().under(code.id()).forEach(one -> tagged.add(one.subject().transcript()));
        }
        return set.stream().map(row -> new Candidate(row.id(), stratum(row, code, tagged))).toList();
    }

    private String stratum(TranscriptSummary row, @Nullable Code code, Set<String> tagged) {
        List<String> values = new ArrayList<>();
        Arrays.stream(Trait.values()).filter(wish.traits()::contains).forEach(trait -> values.add(trait.of(row)));
        if (code != null) {
            values.add((tagged.contains(row.id()) ? "" : "not ") + "tagged " + code.name());
        }
        return String.join(" · ", values);
    }

    private @Nullable Code code(Codebook codebook) {
        return wish.code() == null ? null : codebook.code(wish.code()).orElse(null);
    }

    private Map<String, Integer> shares(SortedMap<String, Integer> sizes, int all) {
        Allocation sharing = wish.sharing();
        if (wish.method() == Queue.Method.STRATIFIED) {
            return sharing == null ? Allocation.given(sizes, wish.given()) : sharing.of(sizes, wish.n());
        }
        boolean whole = wish.n() == 0 && wish.method() != Queue.Method.RANDOM;
        return Allocation.given(sizes, Map.of("", whole ? all : wish.n()));
    }

    /// What is read again is no sample of what happened: chance chose among the reviewed only.
    private List<Drawn> drawn(List<Drawn> drawn) {
        return wish.method() != Queue.Method.RE_REVIEW ? drawn
                : drawn.stream().map(one -> new Drawn(one.transcript(), one.stratum(), null)).toList();
    }

    private String source(int size) {
        return switch (wish.source()) {
            case ALL -> strings.get("queue.frame.all", size);
            case FILTER -> strings.get("queue.frame.filter", size, wish.text().strip());
            case SEARCH -> strings.get("queue.frame.search", size, wish.text().strip());
            case LIST -> strings.get("queue.frame.list", size, wish.listName());
        };
    }

    private String subset(int size) {
        if (wish.method() == Queue.Method.RE_REVIEW) {
            return strings.get("queue.frame.reviewed", size);
        }
        List<String> kinds = new ArrayList<>(Arrays.stream(Disagreement.values()).filter(wish.kinds()::contains)
                .map(Disagreement::label).toList());
        if (wish.reviewers()) {
            kinds.add(strings.get("queue.frame.reviewers"));
        }
        return strings.get("queue.frame.disagree", size, String.join("; ", kinds));
    }

    /// How chance chose, and what an estimate then speaks of.
    private String how(int drawn, int size, List<Preview.Stratum> strata) {
        return switch (wish.method()) {
            case RE_REVIEW -> strings.get("queue.frame.again", drawn);
            case DISAGREEMENTS -> strings.get("queue.frame.of-disagreements", drawn, size);
            case STRATIFIED -> strings.get("queue.frame.stratified", drawn, strata(), strata.size(), strings.get(sharingKey()))
                    + " " + speaks(strata, size);
            case RANDOM, HAND_PICKED -> strings.get("queue.frame.random", drawn, size);
        };
    }

    private String speaks(List<Preview.Stratum> strata, int size) {
        int silent = (int) strata.stream().filter(one -> one.drawn() == 0).count();
        int left = strata.stream().filter(one -> one.drawn() == 0).mapToInt(Preview.Stratum::size).sum();
        return silent == 0 ? strings.get("queue.frame.speaks", size) : strings.get("queue.frame.speaks-not", size - left, silent, left);
    }

    private String strata() {
        List<String> by = new ArrayList<>(Arrays.stream(Trait.values()).filter(wish.traits()::contains).map(Trait::label).toList());
        Code code = code(store.codebook().now());
        if (code != null) {
            by.add(code.name());
        }
        return String.join(" × ", by);
    }

    private String sharingKey() {
        Allocation sharing = wish.sharing();
        return sharing == null ? "queue.sharing.given" : sharing == Allocation.EQUAL ? "queue.sharing.equal" : "queue.sharing.proportional";
    }

    private @Nullable String problem(FrameFilter.Filtered found, List<TranscriptSummary> set, List<Drawn> drawn) {
        if (found.problem() != null) {
            return found.problem();
        }
        if (wish.method() == Queue.Method.STRATIFIED && wish.traits().isEmpty() && wish.code() == null) {
            return strings.get("queue.problem.no-strata");
        }
        if (wish.method() == Queue.Method.DISAGREEMENTS && wish.kinds().isEmpty() && !wish.reviewers()) {
            return strings.get("queue.problem.no-kind");
        }
        return set.isEmpty() ? strings.get("queue.problem.empty") : drawn.isEmpty() ? strings.get("queue.problem.none-drawn") : null;
    }
}
