package saiddone.sample.intents;

import java.util.List;
import java.util.Map;
import saiddone.model.suite.SuiteCase;

/// Which of a case's pushes (`push-1`, `push-2`, ... with the agent's `ID answer-1`, ...) make sense when.
///
/// @param choosing while the customer has still to choose something else than what was wanted
/// @param before   between the proposal and the yes
/// @param after    once it is done, or once the answer is no
record Pushes(List<Integer> choosing, List<Integer> before, List<Integer> after) {
    private static final Pushes AFTERWARDS = new Pushes(List.of(), List.of(), List.of(1, 2, 3));
    private static final Pushes ONE_AND_TWO = new Pushes(List.of(), List.of(1), List.of(2));
    private static final Pushes ONE_AND_REST = new Pushes(List.of(), List.of(1), List.of(2, 3));
    private static final Pushes TWO_AFTERWARDS = new Pushes(List.of(), List.of(), List.of(1, 2));
    private static final Map<String, Pushes> ALL = Map.ofEntries(
            Map.entry("R-013", TWO_AFTERWARDS), Map.entry("R-014", AFTERWARDS), Map.entry("R-015", AFTERWARDS),
            Map.entry("R-016", AFTERWARDS), Map.entry("R-017", ONE_AND_REST), Map.entry("R-018", ONE_AND_REST),
            Map.entry("R-019", ONE_AND_TWO), Map.entry("R-020", TWO_AFTERWARDS), Map.entry("R-021", ONE_AND_TWO),
            Map.entry("R-022", AFTERWARDS), Map.entry("R-023", ONE_AND_TWO), Map.entry("R-024", ONE_AND_REST),
            Map.entry("R-025", new Pushes(List.of(), List.of(2), List.of())),
            Map.entry("R-026", ONE_AND_TWO), Map.entry("R-027", ONE_AND_TWO), Map.entry("R-028", AFTERWARDS),
            Map.entry("R-029", new Pushes(List.of(), List.of(2), List.of(1))),
            Map.entry("R-030", new Pushes(List.of(1), List.of(2), List.of())),
            Map.entry("R-031", ONE_AND_TWO), Map.entry("R-032", ONE_AND_TWO),
            Map.entry("R-033", new Pushes(List.of(), List.of(1, 2), List.of())), Map.entry("R-034", AFTERWARDS),
            Map.entry("R-035", new Pushes(List.of(1, 2), List.of(), List.of())),
            Map.entry("R-036", new Pushes(List.of(), List.of(2), List.of(1, 3))),
            Map.entry("E-07", AFTERWARDS), Map.entry("A-06", AFTERWARDS), Map.entry("A-13", AFTERWARDS),
            Map.entry("A-15", AFTERWARDS), Map.entry("A-18", AFTERWARDS));

    /// Two pushes at the end where nobody wrote down anything else.
    static Pushes of(SuiteCase one) {
        return ALL.getOrDefault(one.id(), TWO_AFTERWARDS);
    }
}
