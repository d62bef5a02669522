package saiddone.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import saiddone.search.SearchRequest;

/// Searches as an analyst makes them, each with the top 50, highlights and facets: words, two words, phrases, fields,
/// prefixes, attributes, exclusions, alternatives, ticked facets.
final class SearchMix {
    private static final List<String> FACETS = List.of("where", "kind", "followed", "model", "handed-over");
    private static final List<String> FIELDS = List.of("reasoning", "agent", "customer", "result", "args");
    private final Prose prose;
    private final Random random;

    SearchMix(Prose prose, long seed) {
        this.prose = prose;
        random = new Random(seed);
    }

    SearchRequest next(int n) {
        String query = switch (n % 10) {
            case 0 -> word();
            case 1 -> word() + " " + word();
            case 2 -> "\"" + prose.word(random) + " " + prose.word(random) + "\"";
            case 3 -> FIELDS.get(random.nextInt(FIELDS.size())) + ":" + word();
            case 4 -> prefix();
            case 5 -> word() + " model:model-%02d turns:>6".formatted(random.nextInt(BenchCorpus.MODELS));
            case 6 -> word() + " -" + word() + " kind:adversarial";
            case 7 -> "reasoning:(" + word() + " OR \"red flag\" OR " + word() + ") effect:write";
            case 8 -> "NL-%05d OR ".formatted(random.nextInt(100_000)) + word();
            default -> "call:create_replacement handed-over:no";
        };
        Map<String, Set<String>> filters = n % 4 == 3 ? Map.of("kind", Set.of("adversarial", "must-escalate")) : Map.of();
        return new SearchRequest(query, filters, 50, FACETS, true);
    }

    /// Searched words are mostly rarer than written ones, yet the most frequent ones come up too.
    private String word() {
        String word = prose.word(random);
        return random.nextInt(3) > 0 && word.length() < 4 ? prose.word(random) : word;
    }

    private String prefix() {
        String word = word();
        return (word.length() < 4 ? word : word.substring(0, 4)) + "*";
    }
}
