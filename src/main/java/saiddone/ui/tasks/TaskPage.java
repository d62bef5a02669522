package saiddone.ui.tasks;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;
import saiddone.report.tasks.TaskBoard;
import saiddone.ui.control.NaturalOrder;

/// Every board, and the conversations that they were counted from, to lead from a figure to what is behind it.
///
/// @param conversations by suite, then by model as the board names it
record TaskPage(List<TaskBoard> boards, Map<String, Map<String, List<TranscriptSummary>>> conversations) {
    TaskPage {
        boards = List.copyOf(boards);
        conversations = Map.copyOf(conversations);
    }

    static TaskPage of(List<TaskBoard> boards, List<TranscriptSummary> all) {
        Set<String> suites = boards.stream().map(TaskBoard::suite).collect(Collectors.toSet());
        return new TaskPage(boards, all.stream().filter(one -> suites.contains(suite(one)))
                .collect(Collectors.groupingBy(TaskPage::suite,
                        Collectors.groupingBy(one -> Objects.requireNonNullElse(one.model(), "")))));
    }

    /// The board of that suite, else the one with most conversations of which both verdicts are known; null where there is none.
    @Nullable TaskBoard board(String suite) {
        return boards.stream().filter(board -> board.suite().equals(suite)).findFirst().or(() -> boards.stream()
                .min(Comparator.comparing(TaskPage::known, Comparator.reverseOrder()))).orElse(null);
    }

    /// How many different tasks the models of a suite were run on.
    int tasks(String suite) {
        return (int) conversations.getOrDefault(suite, Map.of()).values().stream().flatMap(List::stream).map(TaskPage::task)
                .distinct().count();
    }

    private static int known(TaskBoard board) {
        return board.models().stream().mapToInt(row -> row.saidAndDone().bothRight().of()).sum();
    }

    /// What a cell counts, or all that it is made of: for pass^k every trial of the tasks with enough trials, for the reward
    /// every conversation that has one, lowest first.
    List<String> behind(String suite, TaskBoard.Row row, TaskColumn column) {
        TaskBoard.Share share = column.share(row);
        if (share != null) {
            return share.transcripts();
        }
        return switch (column) {
            case MODEL, TASKS, CONVERSATIONS -> ids(whole(suite, row));
            case REWARD -> ids(rewarded(suite, row).sorted(Comparator.comparing(TaskPage::reward)));
            default -> column.pass(row) == null ? List.of() : ids(trials(suite, row, column.trials()));
        };
    }

    /// Conversations with a reward that is not a success.
    List<String> unsuccessful(String suite, TaskBoard.Row row) {
        TaskBoard.Share success = row.success();
        Set<String> counted = success == null ? Set.of() : new HashSet<>(success.transcripts());
        return ids(rewarded(suite, row).filter(one -> !counted.contains(one.id())));
    }

    /// Conversations without a verdict on what was said, or without one on what was done.
    List<String> unknown(String suite, TaskBoard.Row row) {
        TaskBoard.TwoByTwo cells = row.saidAndDone();
        Set<String> known = Stream.of(cells.bothRight(), cells.saidRightDoneWrong(), cells.saidWrongDoneRight(), cells.bothWrong())
                .flatMap(share -> share.transcripts().stream()).collect(Collectors.toSet());
        return ids(whole(suite, row).filter(one -> !known.contains(one.id())));
    }

    /// Conversations in the two-by-two whose verdict on what was done is the grader's.
    List<String> graded(String suite, TaskBoard.Row row) {
        return ids(whole(suite, row).filter(one -> one.task() != null && one.task().replies() != null && one.task().actions() != null));
    }

    private Stream<TranscriptSummary> trials(String suite, TaskBoard.Row row, int least) {
        Map<String, Long> trials = rewarded(suite, row).collect(Collectors.groupingBy(one -> one.caseRef().id(), Collectors.counting()));
        return rewarded(suite, row).filter(one -> Objects.requireNonNull(trials.get(one.caseRef().id())) >= least);
    }

    private Stream<TranscriptSummary> rewarded(String suite, TaskBoard.Row row) {
        return whole(suite, row).filter(one -> one.reward() != null);
    }

    private Stream<TranscriptSummary> whole(String suite, TaskBoard.Row row) {
        return conversations.getOrDefault(suite, Map.of()).getOrDefault(row.model(), List.of()).stream().filter(one -> !one.failed())
                .sorted(Comparator.comparing(TaskPage::task, new NaturalOrder()));
    }

    private static String task(TranscriptSummary one) {
        return one.caseRef().id();
    }

    private static String suite(TranscriptSummary one) {
        return one.caseRef().suite();
    }

    private static double reward(TranscriptSummary one) {
        return Objects.requireNonNull(one.reward());
    }

    private static List<String> ids(Stream<TranscriptSummary> of) {
        return of.map(TranscriptSummary::id).toList();
    }
}
