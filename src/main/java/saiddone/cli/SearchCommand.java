package saiddone.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import saiddone.cli.output.Json;
import saiddone.cli.output.Terminal;
import saiddone.model.TranscriptSummary;
import saiddone.search.FacetCount;
import saiddone.search.QueryProblem;
import saiddone.search.SearchHit;
import saiddone.search.SearchRequest;
import saiddone.search.SearchResult;
import saiddone.task.Cancellation;

/// `search QUERY`: hits best first, one a line.
@Command(name = "search", mixinStandardHelpOptions = true, description = "Search every message, reasoning and tool call.",
        footer = {"", "The query language: docs/search.md."})
final class SearchCommand implements Callable<Integer> {
    private final IndexOpener opener;
    private final Terminal terminal;
    private final Json format = new Json();

    @ParentCommand
    private @Nullable SaidAndDone parent;

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Words, \"phrases\", field:value, -not, OR.")
    private List<String> words = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most N hits (default: ${DEFAULT-VALUE}).")
    private int limit = 50;

    @Option(names = "--facets", description = "Count models, suites and other attributes of all hits.")
    private boolean facets;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    SearchCommand(IndexOpener opener, Terminal terminal) {
        this.opener = opener;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new UsageProblem("--limit takes a number from 0 up, not %d.".formatted(limit));
        }
        try (OpenedIndex opened = OpenedIndex.open(opener, terminal, Objects.requireNonNull(parent).workspace(), null)) {
            SearchRequest request = new SearchRequest(String.join(" ", words), Map.of(), limit,
                    facets ? opened.index().facets() : List.of(), true);
            print(opened.index().search(request, Cancellation.NEVER));
            return ExitStatus.DONE.code();
        } catch (QueryProblem e) {
            throw new UsageProblem("%s (at character %d of the query)".formatted(e.getMessage(), e.position() + 1));
        }
    }

    private void print(SearchResult result) {
        for (SearchHit hit : result.hits()) {
            if (json) {
                format.line(terminal.out(), object(hit));
            } else {
                terminal.out().println(text(hit));
            }
        }
        if (facets && json) {
            format.line(terminal.out(), facetLine(result));
        } else if (facets) {
            result.facets().forEach((name, values) -> terminal.out().println(name + ": " + text(values)));
        }
        if (!json) {
            terminal.out().printf(Locale.ROOT, "%,d messages in %,d conversations, %.1f ms%n", result.messages(), result.conversations(),
                    result.millis());
        }
        terminal.out().flush();
    }

    private static Map<String, Object> object(SearchHit hit) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("transcript", hit.transcript().id());
        object.put("file", hit.transcript().source().file());
        object.put("position", hit.transcript().source().position());
        object.put("message", hit.message());
        object.put("part", hit.part().label());
        object.put("score", hit.score());
        object.put("snippet", hit.snippet());
        object.put("highlights", hit.highlights().stream().map(span -> List.of(span.start(), span.end())).toList());
        return object;
    }

    private static Map<String, Object> facetLine(SearchResult result) {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        result.facets().forEach((name, values) -> {
            Map<String, Long> byValue = new LinkedHashMap<>();
            values.forEach(value -> byValue.put(value.value(), value.messages()));
            counts.put(name, byValue);
        });
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("facets", counts);
        object.put("total", result.messages());
        object.put("conversations", result.conversations());
        object.put("millis", result.millis());
        return object;
    }

    private static String text(SearchHit hit) {
        TranscriptSummary summary = hit.transcript();
        return "%s#%d  %s  %s  %s%n    %s".formatted(summary.id(), hit.message(),
                Objects.requireNonNullElse(summary.model(), "model unknown"), summary.caseLabel(), hit.part().label(),
                hit.snippet().replaceAll("\\s+", " "));
    }

    private static String text(List<FacetCount> values) {
        return String.join(", ", values.stream().map(value -> value.value() + " " + value.messages()).toList());
    }
}
