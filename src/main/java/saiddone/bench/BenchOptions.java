package saiddone.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What to measure with.
///
/// @param corpus      a folder to generate the corpus in, and to find it again in; null for a temporary one
/// @param rounds      how often the long measurements are repeated; their medians are reported
/// @param changes     how often one changed conversation is brought in
/// @param searches    how many searches are timed
/// @param opened      how many conversations are opened
/// @param transcripts whether reading, indexing and searching are measured at all
/// @param judgements  how many judgements annotations are measured with; 0 leaves them out
public record BenchOptions(@Nullable Path corpus, long seed, int rounds, int changes, int searches, int opened, boolean transcripts,
                           int judgements) {
    public static BenchOptions standard(@Nullable Path corpus, boolean transcripts, int judgements) {
        return new BenchOptions(corpus, 20_261_122, 5, 40, 1_000, 500, transcripts, judgements);
    }
}
