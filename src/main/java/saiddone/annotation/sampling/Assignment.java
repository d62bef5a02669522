package saiddone.annotation.sampling;

import java.util.ArrayList;
import java.util.List;

/// Who reads what. Everybody gets as many as the others, give or take one, and each two share as many as any other two after
/// every full round, so that agreement can be told for all of them. Deterministic.
public final class Assignment {
    private static final int MOST_GROUPS = 300;
    private static final int MOST_STEPS = 100_000;

    private final int people;
    private final int overlap;
    private final int[] loads;
    private int steps;

    private Assignment(int people, int overlap) {
        this.people = people;
        this.overlap = overlap;
        this.loads = new int[people];
    }

    /// The readers of each of `count` items.
    ///
    /// @param overlap how many read each item; all of them where there are fewer
    public static List<List<String>> of(int count, List<String> reviewers, int overlap) {
        List<String> people = reviewers.stream().distinct().toList();
        int each = Math.clamp(overlap, 0, people.size());
        List<List<Integer>> round = each == 0 ? List.of(List.of()) : new Assignment(people.size(), each).round();
        List<List<String>> readers = new ArrayList<>();
        for (int item = 0; item < count; item++) {
            readers.add(round.get(item % round.size()).stream().map(people::get).toList());
        }
        return readers;
    }

    /// Every group of reviewers once, in an order in which nobody is ever far ahead.
    private List<List<Integer>> round() {
        List<List<Integer>> groups = new ArrayList<>();
        groups(0, new ArrayList<>(), groups);
        if (groups.size() > MOST_GROUPS) {
            return windows();
        }
        for (int ahead = 1; ; ahead++) {
            steps = 0;
            List<List<Integer>> order = new ArrayList<>();
            if (arrange(groups, new boolean[groups.size()], ahead, order)) {
                return order;
            }
        }
    }

    private void groups(int from, List<Integer> begun, List<List<Integer>> found) {
        if (begun.size() == overlap) {
            found.add(List.copyOf(begun));
        } else if (found.size() <= MOST_GROUPS) {
            for (int next = from; next < people; next++) {
                begun.add(next);
                groups(next + 1, begun, found);
                begun.removeLast();
            }
        }
    }

    /// For many reviewers: neighbours read together, going round.
    private List<List<Integer>> windows() {
        List<List<Integer>> round = new ArrayList<>();
        for (int item = 0; item < people; item++) {
            List<Integer> group = new ArrayList<>();
            for (int i = 0; i < overlap; i++) {
                group.add((item * overlap + i) % people);
            }
            round.add(group);
        }
        return round;
    }

    private boolean arrange(List<List<Integer>> groups, boolean[] used, int ahead, List<List<Integer>> order) {
        if (order.size() == groups.size()) {
            return true;
        }
        for (int i = 0; i < used.length && steps < MOST_STEPS; i++) {
            if (!used[i] && fits(groups.get(i), ahead)) {
                steps++;
                take(groups.get(i), 1);
                used[i] = true;
                order.add(groups.get(i));
                if (arrange(groups, used, ahead, order)) {
                    return true;
                }
                order.removeLast();
                used[i] = false;
                take(groups.get(i), -1);
            }
        }
        return false;
    }

    /// Whether nobody is further ahead of anybody than allowed once the group got its item.
    private boolean fits(List<Integer> group, int ahead) {
        int most = 0;
        int least = Integer.MAX_VALUE;
        for (int one = 0; one < people; one++) {
            int load = loads[one] + (group.contains(one) ? 1 : 0);
            most = Math.max(most, load);
            least = Math.min(least, load);
        }
        return most - least <= ahead;
    }

    private void take(List<Integer> group, int by) {
        group.forEach(one -> loads[one] += by);
    }
}
